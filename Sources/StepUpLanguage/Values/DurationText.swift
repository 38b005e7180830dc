/// The parts of a duration as it is written: digits without leading zeros and a unit.
package struct DurationText {
  /// Nothing when it is too large to count.
  package let seconds: Int?

  /// Nothing when the text is no duration.
  package init?(_ text: Substring) {
    var digits = text.utf8
    let secondsPerUnit: Int
    switch digits.last {
    case UInt8(ascii: "s"): secondsPerUnit = 1
    case UInt8(ascii: "m"): secondsPerUnit = 60
    case UInt8(ascii: "h"): secondsPerUnit = 3600
    default: secondsPerUnit = 0
    }
    if secondsPerUnit > 0 { digits = digits.dropLast() }
    guard isPlainDecimal(digits) else { return nil }
    // Eighteen digits fit.
    guard digits.count <= 18 else {
      seconds = nil
      return
    }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let (product, overflows) = number.multipliedReportingOverflow(by: max(1, secondsPerUnit))
    seconds = overflows ? nil : product
  }
}

/// Whether a text is `0` or decimal digits without a leading zero.
func isPlainDecimal(_ text: some StringProtocol) -> Bool { isPlainDecimal(text.utf8) }

private func isPlainDecimal(_ digits: some Collection<UInt8>) -> Bool {
  guard let first = digits.first, digits.count == 1 || first != UInt8(ascii: "0") else {
    return false
  }
  return digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

/// A number of seconds in words: `2 m 30 s`.
package func durationInWords(_ seconds: Int) -> String {
  if seconds < 0 { return "-" + durationInWords(-seconds) }
  let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
  let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  return words.isEmpty ? "0 s" : words.joined(separator: " ")
}

/// A number of seconds as a file would say it: `10m`, `200s`.
package func durationAsWritten(_ seconds: Int) -> String {
  if seconds > 0, seconds % 3600 == 0 { return "\(seconds / 3600)h" }
  if seconds > 0, seconds % 60 == 0 { return "\(seconds / 60)m" }
  return "\(seconds)s"
}
