/// The underlines and labels below one line of a snippet.
struct Underline {
  /// A mark with its place in columns from 0.
  struct Span {
    let role: Mark.Role
    let columns: Range<Int>
    let label: String?

    init(role: Mark.Role, columns: Range<Int>, label: String?) {
      self.role = role
      // An empty range, such as where a key is missing, is one caret wide.
      self.columns = columns.isEmpty ? columns.lowerBound..<columns.lowerBound + 1 : columns
      self.label = label?.isEmpty == true ? nil : label
    }
  }

  let spans: [Span]
  /// The color of the primary mark.
  let severity: Ink

  /// The rows, the underlines first: the label of the last mark stands beside it, the others
  /// hang below, the rightmost highest.
  func rows(_ paint: Paint) -> [String] {
    var cells: [Cell] = []
    for role in [Mark.Role.secondary, .primary] {
      for span in spans where span.role == role {
        for column in span.columns {
          place(role == .primary ? "^" : "-", ink(role), at: column, in: &cells)
        }
      }
    }
    var hanging = spans.filter { $0.label != nil }
      .sorted {
        ($0.columns.lowerBound, $0.columns.upperBound) > (
          $1.columns.lowerBound, $1.columns.upperBound
        )
      }
    var rows = [render(cells, paint)]
    if let last = hanging.first, last.columns.upperBound == cells.count,
      hanging.dropFirst().first?.columns.lowerBound != last.columns.lowerBound,
      let label = last.label
    {
      rows[0] += " " + paint(label, ink(last.role))
      hanging.removeFirst()
    }
    if !hanging.isEmpty { rows.append(render(connectors(hanging), paint)) }
    while !hanging.isEmpty {
      let span = hanging.removeFirst()
      let left = connectors(hanging.filter { $0.columns.lowerBound < span.columns.lowerBound })
      let gap = spaces(span.columns.lowerBound - left.count)
      rows.append(render(left, paint) + gap + paint(span.label ?? "", ink(span.role)))
    }
    return rows
  }

  private struct Cell {
    var character: Character = " "
    var ink: Ink?
  }

  private func ink(_ role: Mark.Role) -> Ink { role == .primary ? severity : .frame }

  private func connectors(_ spans: [Span]) -> [Cell] {
    var cells: [Cell] = []
    for span in spans { place("|", ink(span.role), at: span.columns.lowerBound, in: &cells) }
    return cells
  }

  private func place(_ character: Character, _ ink: Ink, at column: Int, in cells: inout [Cell]) {
    while cells.count <= column { cells.append(Cell()) }
    cells[column] = Cell(character: character, ink: ink)
  }

  /// The cells as text, each run of one color painted once.
  private func render(_ cells: [Cell], _ paint: Paint) -> String {
    var text = ""
    var rest = cells[...]
    while let first = rest.first {
      let run = rest.prefix { $0.ink == first.ink }
      text += paint(String(run.map(\.character)), first.ink)
      rest = rest.dropFirst(run.count)
    }
    return text
  }
}
