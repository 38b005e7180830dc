import Foundation

extension Row {
  /// A row of work repeated `count` times, in nanoseconds each.
  init(_ name: String, _ comparison: Comparison, count: Int, atMost: Double? = nil) {
    self.init(
      name: name, ours: "\(decimals(comparison.ours / Double(count), 1)) ns",
      limit: "\(decimals(comparison.limit / Double(count), 1)) ns",
      measure: .ratio(comparison.ratio, atMost: atMost))
  }

  /// A row that says something and asks for nothing.
  init(_ name: String, _ text: String) {
    self.init(name: name, ours: text, limit: "", measure: .information)
  }
}

/// A number with so many digits behind the point.
func decimals(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

/// A time in the unit that suits it.
func time(_ seconds: Double) -> String {
  if seconds >= 1 { return "\(decimals(seconds, 2)) s" }
  if seconds >= 1e-3 { return "\(decimals(seconds * 1e3, 2)) ms" }
  return "\(decimals(seconds * 1e6, 1)) µs"
}
