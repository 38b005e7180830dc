import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage

extension Explanation {
  /// The kind of finding it is: `error of the language`, or `rule, warning by default`.
  var weight: String {
    guard id.isRule else { return "error of the language" }
    let profile = profile.map { ", of the profile \($0.rawValue)" } ?? ""
    return "rule, \(severity.rawValue) by default\(profile)"
  }

  /// The explanation for a terminal.
  var text: String {
    var parts = [
      "\(id.rawValue) (\(weight))", wrapped(summary), wrapped(why),
      "Example:\n" + indented(example.text), wrapped("What to do: " + mend),
    ]
    if let mended { parts.append("Instead:\n" + indented(mended.text)) }
    if let source {
      parts.append("Source: \(source.title)\n  \(source.url)")
      parts.append(wrapped("What it says: " + source.says))
      parts.append(wrapped("How far that carries: " + source.reach))
    }
    return parts.joined(separator: "\n\n")
  }

  /// The explanation as Markdown, without a heading of the first level.
  var markdown: String {
    var parts = [
      "## `\(id.rawValue)`", "*\(weight)*", summary, why, "### Example", fenced(example.text),
      "### What to do", mend,
    ]
    if let mended { parts.append(fenced(mended.text)) }
    if let source {
      parts += [
        "### Source", "[\(source.title)](\(source.url))", source.says,
        "How far that carries: " + source.reach,
      ]
    }
    return parts.joined(separator: "\n\n")
  }

  private func fenced(_ text: String) -> String { "```yaml\n\(text.trimmingNewlines)\n```" }

  private func indented(_ text: String) -> String {
    text.trimmingNewlines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }
      .joined(separator: "\n")
  }

  /// Lines of at most 80 characters.
  private func wrapped(_ paragraph: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, line.count + word.count + 1 > 80 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

extension String {
  /// The text without empty lines at its end.
  fileprivate var trimmingNewlines: String {
    var text = self
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
