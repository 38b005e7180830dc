package import StepUpJSON
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
  package var json: JSONValue {
    switch self {
    case .builtIn: ["kind": "default"]
    case .standardCatalog: ["kind": "standard_catalog"]
    case .stated(let citation):
      .object(
        [
          JSONMember("kind", .string(citation.kind.rawValue)),
          JSONMember("id", .string(citation.document)),
        ] + citation.members)
    }
  }
}
