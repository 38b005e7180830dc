import StepUpDiagnostics
import StepUpSyntax

/// The keys at the top of every document.
enum HeadingKeys {
  static func kind(_ kind: Kind) -> KeyEntry {
    KeyEntry(
      name: "kind", isRequired: true, schema: .kind(kind), summary: "What sort of file this is.",
      whenLeftOut: nil, examples: [kind.rawValue], listLayout: .onOneLine)
  }

  static let version = Key.required(
    "version", .version, "The version of the language.", examples: ["1"])

  /// The table of a kind of document.
  static func table(
    _ kind: Kind, subject: String, _ keys: [KeyEntry], alternatives: [[String]] = [],
    companions: [(of: String, needed: String)] = []
  ) -> KeyTable {
    KeyTable(
      subject: subject, keys: [HeadingKeys.kind(kind), version.entry] + keys,
      alternatives: alternatives, companions: companions)
  }
}

extension Shape where Value == Int {
  /// The plain integer 1.
  static var version: Shape {
    Shape(schema: .version) { reader, node, site in
      guard let text = reader.text(of: node, "`1`", site) else { return nil }
      let place = reader.tree.place(of: node)
      guard reader.tree.kind(of: node) == .plain, isPlainDecimal(text) else {
        reader.report(
          .notAnInteger(text, "`1`", site, meant: text == "1" ? 1 : nil, at: place))
        return nil
      }
      if text != "1" { reader.report(.unsupportedVersion(text, at: place)) }
      return text == "1" ? 1 : nil
    }
  }
}
