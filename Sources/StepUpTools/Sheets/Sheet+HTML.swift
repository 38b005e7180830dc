import StepUpReport

extension Sheet {
  /// One page that needs nothing else: no script, no font, no picture, no address.
  package var html: String {
    let body = sections.enumerated().map { index, section in
      """
      <section aria-labelledby="s\(index + 1)">
      <h2 id="s\(index + 1)">\(section.heading.html)</h2>
      \(section.blocks.map(\.html).joined(separator: "\n"))
      </section>
      """
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <title>\(title.replacing("`", with: "").xmlEscaped)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <header>
      <h1>\(title.html)</h1>
      <p>\(subtitle.html)</p>
      </header>
      <main>
      \(body.joined(separator: "\n"))
      </main>
      <footer>
      <p>\(footer.html)</p>
      </footer>
      </body>
      </html>

      """
  }
}

extension Sheet.Block {
  fileprivate var html: String {
    switch self {
    case .paragraph(let text): "<p>\(text.html)</p>"
    case .list(let items):
      "<ul>\n" + items.map(\.item).joined() + "</ul>"
    case .steps(let items):
      "<ol class=\"steps\">\n" + items.map(\.step).joined() + "</ol>"
    case .table(let table): table.html
    }
  }
}

extension Sheet.Item {
  fileprivate var item: String {
    "<li>\(text.html)\(sources.documentsAndPlaces.sources)</li>\n"
  }

  fileprivate var step: String {
    let decides = isDecisive ? " class=\"decides\"" : ""
    let number = "<span class=\"number\">\(number.html)</span>"
    let mark = isDecisive ? " <strong>decides</strong>" : ""
    return "<li\(decides)>\(number) <span>\(text.html)\(mark)</span>"
      + sources.documentsAndPlaces.sources + "</li>\n"
  }
}

extension [String] {
  /// Where something comes from, each place on a line of its own, which may break behind a `/`.
  fileprivate var sources: String {
    map { place in
      let parts = place.split(separator: "/", omittingEmptySubsequences: false)
      let text = parts.map { String($0).html }.joined(separator: "/<wbr>")
      return "<span class=\"source\">\(text)</span>"
    }.joined()
  }
}

// On narrow screens rows become cards, for which the styles take the roles of a table away: they are
// written out, so that a screen reader still tells rows and columns.
extension Table {
  fileprivate var html: String {
    var html = "<table role=\"table\">\n<caption>\(caption.html)</caption>\n"
    html += "<thead role=\"rowgroup\">\n<tr role=\"row\">"
    for column in columns {
      html += "<th role=\"columnheader\" scope=\"col\">\(column.capitalizedSentence.html)</th>"
    }
    html += "</tr>\n</thead>\n"
    for group in groups {
      html += "<tbody role=\"rowgroup\">\n"
      if let heading = group.heading {
        html += "<tr role=\"row\" class=\"group\"><th role=\"rowheader\" scope=\"rowgroup\" "
        html += "colspan=\"\(columns.count)\">\(heading.html)</th></tr>\n"
      }
      for row in group.rows { html += cells(of: row) }
      html += "</tbody>\n"
    }
    return html + "</table>"
  }

  private func cells(of row: [Cell]) -> String {
    var html = "<tr role=\"row\">"
    for (index, cell) in row.enumerated() {
      if index == 0 {
        html += "<th role=\"rowheader\" scope=\"row\">\(cell.html)</th>"
      } else {
        let label = columns[index].capitalizedSentence.xmlEscaped
        html += "<td role=\"cell\" data-label=\"\(label)\">\(cell.html)</td>"
      }
    }
    return html + "</tr>\n"
  }
}

extension Table.Cell {
  fileprivate var html: String {
    if !sources.isEmpty { return sources.places.sources }
    let name = id.map { "<code class=\"id\">\($0[...].id)</code>" } ?? ""
    // What is short stays on one line.
    let plain = text.count <= 14 ? " class=\"short\"" : ""
    switch tone {
    case .plain: return "<span\(plain)>\(text.html)</span>" + name
    case .yes: return "<span class=\"yes\">\(text.html)</span>" + name
    case .no: return "<span class=\"no\">\(text.html)</span>" + name
    case .absent: return "<span class=\"absent\">\(text.html)</span>" + name
    }
  }
}

extension String {
  /// The text as HTML; what stands in backticks is code.
  fileprivate var html: String {
    let parts = split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      index % 2 == 1 ? "<code>\(part.id)</code>" : part.xmlEscaped
    }.joined()
  }
}

extension Substring {
  /// A name of the language, which may break behind a `_`.
  fileprivate var id: String { xmlEscaped.replacing("_", with: "_<wbr>") }
}
