extension UInt8 {
  /// Whether it is white space inside a line: a space, a tab, or the carriage return before its end,
  /// which YAML's own blanks leave out.
  package var isInlineSpace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }
}
