extension Sheet {
  /// Markdown as GitHub shows it.
  package var markdown: String {
    let head = ["# " + title.markdown, subtitle.markdown]
    let body = sections.flatMap { section in
      ["## " + section.heading.markdown] + section.blocks.map(\.markdown)
    }
    return (head + body + [footer.markdown]).joined(separator: "\n\n") + "\n"
  }
}

extension Sheet.Block {
  fileprivate var markdown: String {
    switch self {
    case .paragraph(let text): text.markdown
    case .list(let items):
      items.map { "- " + $0.text.markdown + $0.trailingSources }.joined(separator: "\n")
    case .steps(let items):
      items.map { item in
        let text = "\(item.number): \(item.text.markdown)"
        return "- " + (item.isDecisive ? "**\(text)**" : text) + item.trailingSources
      }.joined(separator: "\n")
    case .table(let table):
      table.groups.map { $0.markdown(table.columns) }.joined(separator: "\n\n")
    }
  }
}

extension Sheet.Item {
  fileprivate var trailingSources: String {
    sources.isEmpty ? "" : " (\(sources.documentsAndPlaces.joined(separator: ", ").markdown))"
  }
}

extension Table.Group {
  fileprivate func markdown(_ columns: [String]) -> String {
    let lines =
      [
        columns.map(\.capitalizedSentence.markdown), columns.map { _ in "---" },
      ] + rows.map { $0.map(\.markdown) }
    let table = lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    return (heading.map { "### \($0.markdown)\n\n" } ?? "") + table
  }
}

extension Table.Cell {
  fileprivate var markdown: String {
    if !sources.isEmpty { return sources.places.map(\.markdown).joined(separator: "<br>") }
    return text.markdown + (id.map { " `\($0)`" } ?? "")
  }
}

extension String {
  /// The text with what Markdown would take for its own escaped; what stands in backticks is code.
  fileprivate var markdown: String {
    let parts = self.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      index % 2 == 1 ? String(part) : part.escaped
    }.joined(separator: "`")
  }
}

extension Substring {
  fileprivate var escaped: String {
    var escaped = ""
    for character in self {
      if "\\*_<>|[]#~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
