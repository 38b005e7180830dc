import StepUpDiagnostics
import StepUpJSON

extension Report {
  /// SARIF 2.1.0, in the shape that GitHub code scanning shows best.
  func sarif() -> String {
    let index = SourceIndex(self)
    let rules = sarifRules
    var ruleIndexes: [DiagnosticID: Int] = [:]
    for (number, id) in rules.enumerated() { ruleIndexes[id] = number }
    var lineHashes: [FileID: LineHashes] = [:]
    var fingerprints = Fingerprints()
    // Either every result of a run tells whether it is suppressed, or none does (3.27.23).
    let all: [(Diagnostic, SARIFResult.Suppression)] =
      diagnostics.map { ($0, suppressed.isEmpty ? .untold : .none) }
      + suppressed.map { ($0.diagnostic, .inSource(reason: $0.reason)) }
    let results = all.map { diagnostic, suppression in
      let file = diagnostic.place.file
      let hashes = lineHashes[file] ?? LineHashes(index[file].source.bytes)
      lineHashes[file] = hashes
      return SARIFResult(
        diagnostic: diagnostic, suppression: suppression,
        ruleIndex: ruleIndexes[diagnostic.id] ?? -1,
        lineHash: hashes[index.start(diagnostic.place).line],
        fingerprint: fingerprints.next(diagnostic, index))
    }

    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.array("runs", of: CollectionOfOne(results)) { writer, results in
        writer.object { writer in
          writer.object("tool") { writer in
            writer.object("driver") { writer in
              writer.member("name", "StepUp")
              writer.member("semanticVersion", toolVersion)
              writer.array("rules", of: rules) { $0.sarifRule($1, documentation[$1]) }
            }
          }
          if !unreadable.isEmpty { writer.sarifInvocation(unreadable, below: folder) }
          writer.object("originalUriBaseIds") { writer in
            writer.object(JSONWriter.sarifBase) { writer in
              writer.inlineObject("description") { $0.member("text", "The root of the repository") }
            }
          }
          writer.member("columnKind", "unicodeCodePoints")
          writer.array("results", of: results) { $0.sarifResult($1, index) }
        }
      }
    }
    return writer.text + "\n"
  }

  /// The ids that are documented or occur, in the order of the language reference.
  private var sarifRules: [DiagnosticID] {
    let occurring = Set(diagnostics.map(\.id) + suppressed.map(\.diagnostic.id))
    return DiagnosticID.allCases.filter { documentation[$0] != nil || occurring.contains($0) }
  }
}

/// A finding with what SARIF says of it besides.
struct SARIFResult {
  enum Suppression {
    /// The run does not tell which findings are suppressed.
    case untold
    case none
    case inSource(reason: String)
  }

  let diagnostic: Diagnostic
  let suppression: Suppression
  let ruleIndex: Int
  /// The hash by which GitHub finds the line again.
  let lineHash: String
  let fingerprint: String
}
