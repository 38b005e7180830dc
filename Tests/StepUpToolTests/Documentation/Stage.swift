import Foundation
import Testing

/// Where the examples of one Markdown file are run: a copy of what a newcomer finds in a clone, or an
/// empty folder.
final class Stage {
  private let folder: Folder
  private let tools: Folder
  /// The service, while one of the examples runs it, and the port it listens on.
  private var server: (program: RunningTool, port: Substring)?

  init(copying names: [String]) throws {
    folder = try Folder()
    tools = try Folder()
    for name in names {
      try folder.copy(Tool.repository.appending(path: name), to: name)
    }
    // The tool is built already: asking for another build answers where it is.
    try tools.writeExecutable(
      """
      #!/bin/sh
      case "$*" in *--show-bin-path*) echo '\(Tool.directory.path)' ;; esac
      """, to: "swift")
  }

  /// Does what a block says and compares.
  func perform(_ block: MarkdownBlock, of name: String) async throws {
    let title: Comment = "\(name):\(block.line)"
    if let path = block.option("in") {
      let text = try String(
        contentsOf: Tool.repository.appending(path: String(path)), encoding: .utf8)
      #expect(text.contains(block.text), title)
    } else if let path = block.option("file"), block.info.first == "diff" {
      try change(String(path), by: block, title)
    } else if let path = block.option("file") {
      try folder.write(block.text, to: String(path))
    } else if block.info.first == "console" {
      let expected = block.option("status").flatMap { Int32($0) } ?? 0
      let steps = ConsoleSession(block.lines).steps
      #expect(!steps.isEmpty, title)
      for (number, step) in steps.enumerated() {
        if try await serves(step.command) { continue }
        let run = try await Tool.shell(
          "{ \(withPort(step.command))\n} 2>&1", in: folder, first: [tools.url],
          environment: Self.author)
        #expect(run.status == (number == steps.count - 1 ? expected : 0), title)
        compare(run.output, step.output, title)
      }
    } else {
      Issue.record("no test runs this block of \(block.info.first ?? "no language"): \(title)")
    }
  }

  /// Replaces lines of a file behind `-` by those behind `+` that follow them, one after another.
  private func change(_ path: String, by block: MarkdownBlock, _ title: Comment) throws {
    var text = try folder.text(of: path)
    var rest = block.lines[...]
    func take(_ sign: Character) -> String {
      let lines = rest.prefix { $0.first == sign }
      rest = rest.dropFirst(lines.count)
      return lines.map { $0.dropFirst() + "\n" }.joined()
    }
    while !rest.isEmpty {
      let (old, new) = (take("-"), take("+"))
      let range = try #require(old.isEmpty ? nil : text.firstRange(of: old), title)
      text.replaceSubrange(range, with: new)
    }
    try folder.write(text, to: path)
  }

  /// Who commits: git knows nobody on a new machine.
  private static let author = [
    "GIT_AUTHOR_NAME": "You", "GIT_AUTHOR_EMAIL": "you@example.org", "GIT_COMMITTER_NAME": "You",
    "GIT_COMMITTER_EMAIL": "you@example.org",
  ]

  /// Starts the service on a free port, if that is what a command does in the background.
  private func serves(_ command: String) async throws -> Bool {
    guard command.hasPrefix("stepup-server "), command.hasSuffix(" &") else { return false }
    let words = command.dropLast(2).split(separator: " ").map(String.init)
    server = nil
    let program = try RunningTool(
      program: "stepup-server", words.dropFirst() + ["--port", "0"], in: folder)
    let isServing = try await program.waits {
      let port = try program.error().firstMatch(of: #/listening on 127\.0\.0\.1:(\d+)/#)?.output.1
      self.server = port.map { (program, $0) }
      return port != nil
    }
    let error = try program.error()
    #expect(isServing, "\(command) does not serve:\n\(error)")
    return true
  }

  /// The command with the port that is really listened on.
  private func withPort(_ command: String) -> String {
    server.map { command.replacing("localhost:8080", with: "localhost:\($0.port)") } ?? command
  }

  private func compare(_ output: String, _ promised: [Substring], _ title: Comment) {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    var promised = promised
    while promised.last == "" { promised.removeLast() }
    while lines.last == "" { lines.removeLast() }
    let isKept =
      lines.count == promised.count
      && zip(lines, promised).allSatisfy { ConsoleSession.matches($0, $1) }
    #expect(isKept, "\(title) prints:\n\(output)")
  }
}
