package import StepUpDiagnostics
import StepUpJSON
package import StepUpLanguage
import StepUpReport

/// Words of a policy file, as they are quoted when a value is traced back to them.
package struct Citation: Hashable, Sendable {
  /// What sort of document they stand in, and its id.
  package let kind: Kind
  package let document: String
  package let path: String
  package let start: Position
  package let end: Position
  /// The line they stand on, without its indentation and comment; a long line is cut.
  package let line: String
}

extension Citation {
  /// `institutions/harbor-federal.yaml:18`.
  package var place: String { "\(path):\(start.line)" }

  /// `institutions/harbor-federal.yaml:18:7`.
  package var position: String { "\(place):\(start.column)" }
}

extension JSONWriter {
  /// Where words stand, as reports write it: `file` and `range`.
  mutating func members(of citation: Citation) {
    members(of: citation.path, from: citation.start, to: citation.end)
  }
}
