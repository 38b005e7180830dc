extension [UInt8] {
  /// The offset of the first bytes that are no UTF-8, or nil where all are.
  ///
  /// `UTF8Span` would say it too, but is newer than the systems this is for.
  package var firstFaultOfUTF8: Int? {
    if String(validating: self, as: UTF8.self) != nil { return nil }
    var offset = 0
    var rest = makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while case .valid(let character) = parser.parseScalar(from: &rest) { offset += character.count }
    return offset
  }
}
