/// A JSON number as it was written, so that nothing is lost to rounding.
package struct JSONNumber: Sendable {
  package let text: String

  /// - Precondition: The text keeps JSON's grammar of numbers.
  init(text: String) { self.text = text }

  package init(_ number: Int) { text = String(number) }

  /// The largest count that every JSON implementation carries exactly: 2^53 − 1.
  package static let largestCount: Int64 = 9_007_199_254_740_991

  /// The number when it is a whole one from 0 to ``largestCount``, however it is written: `1.0`
  /// and `10e-1` are 1.
  package var count: Int64? {
    var digits: [UInt8] = []
    var exponent = 0
    var scale = 0
    var negative = false
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") {
      negative = true
      rest.removeFirst()
    }
    var inFraction = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): inFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        exponent = Self.exponent(rest)
        rest = rest[rest.endIndex...]
      default:
        digits.append(byte - UInt8(ascii: "0"))
        if inFraction { scale += 1 }
      }
    }
    while digits.last == 0 {
      digits.removeLast()
      scale -= 1
    }
    if digits.isEmpty { return 0 }
    let zeros = exponent - scale
    guard !negative, zeros >= 0, zeros <= 16 else { return nil }
    return Self.value(digits + Array(repeating: 0, count: zeros))
  }

  /// The exponent, held within bounds no number of a request comes near.
  private static func exponent(_ text: Substring.UTF8View) -> Int {
    var value = 0
    for byte in text where byte >= UInt8(ascii: "0") {
      value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1 << 30)
    }
    return text.first == UInt8(ascii: "-") ? -value : value
  }

  private static func value(_ digits: [UInt8]) -> Int64? {
    var value: Int64 = 0
    for digit in digits {
      value = value * 10 + Int64(digit)
      if value > largestCount { return nil }
    }
    return value
  }
}
