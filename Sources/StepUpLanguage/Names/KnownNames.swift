import StepUpDiagnostics

/// The names that a text is looked up among, for "did you mean".
package struct KnownNames: Sendable {
  /// In ascending order.
  package let names: [String]

  package init(_ names: some Sequence<String>) { self.names = names.sorted() }

  /// The name nearest to a text that is none of them.
  ///
  /// Among more than 400 names, those that stand nearby in the alphabet are compared: thousands of
  /// texts looked up among thousands of names would otherwise cost their product.
  func nearest(to text: String) -> String? {
    guard names.count > Self.span else { return nearestName(to: text, among: names) }
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle] < text { low = middle + 1 } else { high = middle }
    }
    let start = max(0, min(low - Self.span / 2, names.count - Self.span))
    return nearestName(to: text, among: names[start..<start + Self.span])
  }

  private static let span = 400
}

extension KnownNames {
  /// The rules, which projects set and comments suppress.
  package static let rules = KnownNames(
    DiagnosticID.allCases.filter(\.isRule).map(\.rawValue))
}
