extension UInt8 {
  /// Whether it is white space inside a line: a space, a tab, or the carriage return before its end.
  package var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }
}
