/// What a metric counts: a name and certain labels.
struct Series: Hashable, Comparable {
  let name: String
  /// `outcome="deny",reason="unknown_action"`, or nothing.
  let labels: String

  init(_ name: String, _ labels: [(String, String)]) {
    self.name = name
    self.labels = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
  }

  static func < (a: Series, b: Series) -> Bool { (a.name, a.labels) < (b.name, b.labels) }

  private static func escaped(_ value: String) -> String {
    value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
