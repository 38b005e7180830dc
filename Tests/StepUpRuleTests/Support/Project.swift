import StepUpCompiler
import StepUpDiagnostics
import Testing

/// The day that counts as today in these tests.
let today = "2026-11-21"

/// Checks the files that a text holds, as an example does.
func checked(_ text: String, asOf day: String = today) throws -> CheckedProject {
  try checked(PolicyExample(text), asOf: day)
}

/// Checks the files of an example.
func checked(_ example: PolicyExample, asOf day: String = today) throws -> CheckedProject {
  let parsed = example.files.enumerated().map { index, file in
    parseFile(Source(id: FileID(index), path: file.path, bytes: Array(file.text.utf8)))
  }
  return check(parsed, asOf: try #require(CalendarDay(day)))
}

extension CheckedProject {
  /// The standing findings as `id@line:column` of their file, without the rules named.
  func findings(except ignored: Set<DiagnosticID> = []) -> [String] {
    diagnostics.filter { !ignored.contains($0.id) }.map {
      "\($0.id.rawValue)@\(position($0.place))"
    }
  }

  /// The ids of all that stands or is suppressed.
  var ids: Set<DiagnosticID> { Set(diagnostics.map(\.id)) }

  /// The line and column of a place.
  func position(_ place: Place) -> String {
    let position = LineTable(source(place.file)).position(at: place.range.start)
    return "\(position.line):\(position.column)"
  }

  /// A finding with all it says, as fixtures expect it.
  func described(_ diagnostic: Diagnostic) -> String {
    func at(_ place: Place) -> String { "\(source(place.file).path):\(position(place))" }
    var lines = ["\(at(diagnostic.place)): \(diagnostic.severity.rawValue): \(diagnostic.message)"]
    lines += diagnostic.related.map { "  \(at($0.place)): \($0.message)" }
    if let help = diagnostic.help { lines.append("  help: \(help)") }
    lines += diagnostic.fixes.map { "  fix (\($0.safety.rawValue)): \($0.title)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// An institution's file that goes on as the text says.
func institution(_ text: String) -> String {
  """
  kind: institution
  version: 1
  id: harbor-federal
  name: Harbor Federal Credit Union

  """ + text
}
