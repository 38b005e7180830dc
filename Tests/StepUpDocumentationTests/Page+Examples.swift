extension Page {
  /// The fenced blocks of YAML and JSON, in the order of the page.
  var examples: [Example] {
    var examples: [Example] = []
    var above = ""
    var open: Fence?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let content = line.trimming { $0 == " " }
      if var fence = open {
        if content == "```" {
          if let example = fence.example(on: path) { examples.append(example) }
          open = nil
        } else {
          fence.lines.append(String(line.dropFirst(fence.indentation)))
          open = fence
        }
      } else if content.hasPrefix("```") {
        open = Fence(
          info: content.dropFirst(3).lowercased(), indentation: line.prefix { $0 == " " }.count,
          firstLine: index + 2, above: above)
      }
      above = content
    }
    return examples
  }
}

/// A fenced block that is being read.
private struct Fence {
  let info: String
  let indentation: Int
  let firstLine: Int
  /// The line above it.
  let above: String
  var lines: [String] = []

  /// Nothing when the block is neither YAML nor JSON, or when `in=` or `file=` leaves it to the tests
  /// of the tool.
  func example(on page: String) -> Example? {
    let language: Example.Language
    guard !["<!-- in=", "<!-- file="].contains(where: above.hasPrefix) else { return nil }
    switch info.prefix(while: \.isLetter) {
    case "yaml", "yml": language = .yaml
    case "json", "jsonl": language = .json
    default: return nil
    }
    let opening = "<!-- example: "
    let claim =
      above.hasPrefix(opening) && above.hasSuffix(" -->")
      ? Claim(String(above.dropFirst(opening.count).dropLast(4))) : nil
    return Example(
      page: page, line: firstLine, language: language, claim: claim,
      text: lines.map { $0 + "\n" }.joined())
  }
}
