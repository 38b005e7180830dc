/// The formats that findings can be reported in; the raw value is the name on the command line.
package enum ReportFormat: String, Hashable, CaseIterable, Sendable {
  case text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson
}

extension Report {
  /// The report in a format, ending with a line end.
  ///
  /// - Parameter options: Used by the formats for people, text and concise, alone.
  /// - Complexity: O(findings + bytes of the files they lie in).
  package func rendered(as format: ReportFormat, options: TerminalOptions = .plain) -> String {
    switch format {
    case .text: text(options)
    case .concise: concise(options)
    case .json: json()
    case .jsonl: jsonLines()
    case .sarif: sarif()
    case .github: github()
    case .gitlab: gitlab()
    case .junit: junit()
    case .checkstyle: checkstyle()
    case .rdjson: rdjson()
    }
  }
}
