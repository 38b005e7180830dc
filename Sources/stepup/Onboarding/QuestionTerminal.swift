import StepUpCompiler
import StepUpTools

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal in which questions are asked: on standard error, so that results stay apart.
struct QuestionTerminal {
  private let isColored: Bool

  /// Nothing when nobody is there to answer.
  init?(_ color: ColorChoice) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    isColored = color.isColored(on: STDERR_FILENO)
  }

  /// Asks until all is answered.
  func hold(_ interview: inout Interview) throws {
    var title = ""
    while !interview.isFinished {
      let prompt = interview.prompt
      // What was refused is asked again in short.
      show(prompt, isShort: prompt.title == title)
      title = prompt.title
      guard let line = readLine() else {
        printError("")
        throw Failure(.wrongUsage, "the answers ended too early; nothing was written")
      }
      for sentence in interview.answer(line) {
        printError(painted("  ! ", "1;31") + indented(sentence))
      }
    }
  }

  /// A sentence behind the four columns of its mark.
  private func indented(_ sentence: String) -> Substring {
    wrapped(sentence, width: width, first: "    ", indent: "    ").dropFirst(4)
  }

  private func show(_ prompt: Prompt, isShort: Bool) {
    if !isShort {
      let title = wrapped(prompt.title, width: width)
      printError("\n" + painted(title, "1") + "\n" + prompt.body(width: width))
    }
    let hint = wrapped(prompt.hint, width: width - 2)
    // The answer is typed behind it, on the same line.
    try? FileSystem.writeToStandardError(Array(painted(hint + "> ", "1;36").utf8))
  }

  /// Asked each time: windows change their size.
  private var width: Int { max(20, terminalWidth(STDERR_FILENO)) }

  private func painted(_ text: String, _ code: String) -> String {
    isColored ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}
