package import StepUpReport

extension Sheet {
  /// For a terminal.
  package func text(_ options: TerminalOptions) -> String {
    let paint = Paint(color: options.color)
    let head = paint(title, .message) + "\n" + subtitle
    let sections = sections.map { section in
      ([paint(section.heading, .message)] + [section.blocks.map(\.text).joined(separator: "\n\n")])
        .joined(separator: "\n")
    }
    return ([head] + sections + [footer]).joined(separator: "\n\n") + "\n"
  }
}

extension Sheet.Block {
  fileprivate var text: String {
    switch self {
    case .paragraph(let text): wrapped(text, first: "  ", indent: "  ")
    case .list(let items):
      items.map { "  " + $0.text + $0.trailingSources }.joined(separator: "\n")
    case .steps(let items):
      zip(items, columns(items.map { [($0.isDecisive ? "> " : "  ") + $0.number, $0.text] }))
        .map { $1 + $0.trailingSources }.joined(separator: "\n")
    case .table(let table): table.text
    }
  }
}

extension Sheet.Item {
  /// Where it comes from, behind a sentence.
  fileprivate var trailingSources: String {
    sources.isEmpty ? "" : "  [\(sources.documentsAndPlaces.joined(separator: ", "))]"
  }
}

extension Table.Cell {
  /// The cell on one line: the id stands for the text, which is for people who do not know it.
  fileprivate var line: String {
    let line = sources.isEmpty ? id ?? text : sources.places.joined(separator: ", ")
    return line.replacing("`", with: "")
  }
}

extension Table {
  /// Headings of groups stand among the rows; the columns of all groups stand below each other.
  fileprivate var text: String {
    let lines = StepUpTools.columns([columns] + groups.flatMap(\.rows).map { $0.map(\.line) })
    var text = [lines[0]]
    var next = 1
    for group in groups {
      if let heading = group.heading { text += ["", "  " + heading.replacing("`", with: "")] }
      text += lines[next..<next + group.rows.count]
      next += group.rows.count
    }
    return text.joined(separator: "\n")
  }
}
