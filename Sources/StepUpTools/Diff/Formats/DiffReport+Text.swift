import StepUpBundle
package import StepUpReport
import StepUpWire

extension DiffReport {
  /// The comparison for people: each change once, with what states it on either side, whom it
  /// concerns, and a question that shows it.
  package func text(_ options: TerminalOptions) -> String {
    var text = ""
    for group in groups { text += self.text(of: group, options) + "\n" }
    return text + summaryLines.map { $0 + "\n" }.joined()
  }

  private func text(of group: Group, _ options: TerminalOptions) -> String {
    let change = group.change
    let causes = causes(of: change, for: group.institutions[0])
    let pairs = causes.byFile
    let last = (causes.old + causes.new).map(\.start.line).max() ?? 1
    var canvas = Canvas(paint: Paint(color: options.color), digits: String(last).utf8.count)
    canvas.write(
      canvas.paint(change.verdict.name, change.verdict.ink)
        + canvas.paint(": \(change.summary)", .message))
    for (number, pair) in pairs.enumerated() {
      if number > 0 { canvas.beside() }
      let first = pair.new.first ?? pair.old.first
      let place = first.map { ":\($0.start.line):\($0.start.column)" } ?? ""
      canvas.location(number == 0 ? "-->" : ":::", pair.path.visible + place)
      canvas.beside()
      for place in pair.old { canvas.line(of: place, on: old, "-", .removed) }
      for place in pair.new { canvas.line(of: place, on: new, "+", .added) }
    }
    if !pairs.isEmpty { canvas.beside() }
    let example = example(of: group)
    canvas.remark(institutions(of: group))
    canvas.remark("for example, \(example.question)")
    canvas.remark("before: \(example.old)")
    canvas.remark("now:    \(example.new)")
    return canvas.text
  }

  /// A question that shows a change and both answers, in words.
  func example(of group: Group) -> (question: String, old: String, new: String) {
    let request = group.change.request(to: group.institutions[0])
    let answers = answers(to: request)
    return (
      request.words, answers.old.inWords(at: request.time), answers.new.inWords(at: request.time)
    )
  }

  /// How many institutions a change concerns, and the first of them by name.
  func institutions(of group: Group) -> String {
    let ids = group.institutions
    let rest = ids.count - 5
    return counted(ids.count, "institution") + ": " + ids.prefix(5).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  /// What it comes to, on one line, and what is only on one side.
  var summaryLines: [String] {
    var lines = [verdictLine]
    if !diff.added.isEmpty { lines.append("added: \(diff.added.joined(separator: ", "))") }
    if !diff.removed.isEmpty { lines.append("removed: \(diff.removed.joined(separator: ", "))") }
    return lines
  }

  private var verdictLine: String {
    let counts = [Verdict.weaker, .different, .stronger].map { verdict in
      (verdict, diff.institutions.count { $0.verdict == verdict })
    }
    let changed = diff.institutions.count
    guard changed > 0 else { return "no decision changes" }
    let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.name)" }
    return counted(changed, "institution") + (changed == 1 ? " changes: " : " change: ")
      + parts.joined(separator: ", ")
  }
}

extension Verdict {
  fileprivate var ink: Ink {
    switch self {
    case .weaker: .error
    case .different: .warning
    case .stronger, .none: .note
    }
  }
}

extension DiffReport.Causes {
  /// The places by file, in the order of the new side and then of the old.
  fileprivate var byFile: [(path: String, old: [FileRange], new: [FileRange])] {
    var paths: [String] = []
    for origin in new + old where !paths.contains(origin.file) { paths.append(origin.file) }
    return paths.map { path in
      (path, shown(old.filter { $0.file == path }), shown(new.filter { $0.file == path }))
    }
  }

  /// Places in order, one for each line.
  private func shown(_ origins: [FileRange]) -> [FileRange] {
    var lines: Set<Int> = []
    return origins.sorted { $0.start.offset < $1.start.offset }
      .filter { lines.insert($0.start.line).inserted }
  }
}

extension Canvas {
  /// A line of one side; where the files are not at hand, just its number.
  fileprivate mutating func line(
    of place: FileRange, on side: DiffSide, _ sign: Character, _ ink: Ink
  ) {
    change(place.start.line, sign, side.line(of: place)?.visible ?? "", ink)
  }
}
