/// A fenced block of a Markdown file.
struct MarkdownBlock: Sendable {
  /// What stands behind the opening fence, the language first, and in a comment on the line above:
  /// DocC takes no words of ours behind a fence.
  let info: [Substring]
  let lines: [Substring]
  /// The line of the opening fence, from 1.
  let line: Int

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// The value of `name=value` behind the fence.
  func option(_ name: String) -> Substring? {
    info.first { $0.hasPrefix(name + "=") }?.dropFirst(name.utf8.count + 1)
  }

  /// The blocks of a file, in order. Blocks inside lists are indented: their indentation is cut.
  static func all(in markdown: String) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var open: (info: [Substring], lines: [Substring], line: Int, indent: Int)?
    var above: Substring = ""
    for (number, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let content = line.drop { $0 == " " }
      let indent = line.count - content.count
      if let block = open {
        if content == "```" {
          blocks.append(MarkdownBlock(info: block.info, lines: block.lines, line: block.line))
          open = nil
        } else {
          open?.lines.append(line.dropFirst(min(indent, block.indent)))
        }
      } else if content.hasPrefix("```") {
        let info = content.dropFirst(3).split(separator: " ") + words(ofComment: above)
        open = (info, [], number + 1, indent)
      }
      above = content
    }
    return blocks
  }

  /// The words of `<!-- WORDS -->`; none of another line.
  private static func words(ofComment line: Substring) -> [Substring] {
    guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { return [] }
    return line.dropFirst(5).dropLast(4).split(separator: " ")
  }
}
