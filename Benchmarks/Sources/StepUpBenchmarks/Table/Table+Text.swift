/// The table as text, its columns lined up.
func table(_ sections: [Section]) -> String {
  let heading = ["", "StepUp", "C limit", "ratio", "target", ""]
  let body = sections.map { section in section.rows.map(cells) }
  let all = [heading] + body.flatMap { $0 }
  let widths = heading.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
  var lines = [line(heading, widths)]
  for (section, rows) in zip(sections, body) {
    lines.append("")
    lines.append(section.title)
    lines += rows.map { line($0, widths) }
  }
  return lines.joined(separator: "\n")
}

private func cells(_ row: Row) -> [String] {
  let (ratio, target) =
    switch row.measure {
    case .ratio(let ratio, let most):
      (decimals(ratio, 2), most.map { "≤ \(decimals($0, 1))" } ?? "")
    case .value(_, let most): ("", "≤ \(decimals(most, 0))")
    case .information: ("", "")
    }
  let mark = row.holds.map { $0 ? "✓" : "✗" } ?? ""
  return ["  \(row.name)", row.ours, row.limit, ratio, target, mark]
}

/// Names to the left, numbers to the right.
private func line(_ cells: [String], _ widths: [Int]) -> String {
  var text = ""
  for (column, cell) in cells.enumerated() {
    let space = String(repeating: " ", count: widths[column] - cell.count)
    text += column == 0 ? cell + space : "  " + space + cell
  }
  while text.last == " " { text.removeLast() }
  return text
}
