import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage
import StepUpTools

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

  private func fenced(_ text: String) -> String { "```yaml\n\(text)\n```" }

  // Every report that lists the rules shows all of them, so bytes are compared, not characters.

  private func indented(_ text: String) -> String {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \(Substring($0))" }
      .joined(separator: "\n")
  }
}
