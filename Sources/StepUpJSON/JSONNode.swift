/// Where a value stands in the bytes of a JSON text.
struct JSONNode: Sendable {
  enum Kind: UInt8, Sendable {
    case null, no, yes, number
    /// A string whose bytes are its text.
    case string
    /// A string with escapes.
    case escapedString
    case array
    /// Its members are pairs: a name, which is a string, and a value.
    case object
  }

  let kind: Kind
  /// The first byte; of a string, the one behind the quote.
  let start: UInt32
  /// One behind the last byte; of a string, the closing quote.
  var end: UInt32
  /// The node behind this one and all inside it; ``open`` while the value is being read.
  var next: UInt32

  /// What stands for the end of a value that is being read.
  static let open = UInt32.max
}
