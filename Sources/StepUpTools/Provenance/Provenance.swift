import StepUpJSON
import StepUpLanguage

/// Where a value comes from.
package enum Provenance: Hashable, Sendable {
  /// Nobody states it: the language's own default.
  case builtIn
  case standardCatalog
  case stated(Citation)
}

extension Provenance {
  package var citation: Citation? {
    if case .stated(let citation) = self { citation } else { nil }
  }

  /// The file alone, where a file states it.
  var path: String { citation?.path ?? words }

  /// The line alone, where a file states it.
  var place: String { citation?.place ?? words }

  /// For people: `platform/baselines/global.yaml:13 (baseline global)`; the institution's own file
  /// needs no word.
  package var words: String {
    switch self {
    case .builtIn: "the language's default"
    case .standardCatalog: "the standard catalog"
    case .stated(let citation):
      citation.kind == .institution
        ? citation.place : "\(citation.place) (\(citation.kind.rawValue) \(citation.document))"
    }
  }

  /// For programs: `{"kind": "baseline", "id": "global", "file": …, "range": …}`.
  func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .builtIn: writer.member("kind", "default")
    case .standardCatalog: writer.member("kind", "standard_catalog")
    case .stated(let citation):
      writer.member("kind", citation.kind.rawValue)
      writer.member("id", citation.document)
      writer.members(of: citation)
    }
  }
}
