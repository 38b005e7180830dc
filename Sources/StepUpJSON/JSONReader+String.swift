extension JSONReader {
  /// Reads a string, from its opening quote to behind its closing one.
  mutating func readString(_ path: JSONPath) throws(JSONFault) -> String {
    let opener = offset
    offset += 1
    var text: [UInt8] = []
    while let byte = peek() {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: try readEscape(path))
      case 0x00..<0x20:
        offset -= 1
        throw fault("a control character in a string is written as an escape")
      default: text.append(byte)
      }
    }
    offset = opener
    throw fault("a string is not closed")
  }

  /// Reads what stands behind a backslash.
  private mutating func readEscape(_ path: JSONPath) throws(JSONFault) -> [UInt8] {
    guard let byte = peek() else { throw fault("an escape is not finished") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(try readScalar(path)).utf8)
    default:
      offset -= 1
      throw fault("this escape is not one of JSON's")
    }
  }

  /// Reads the digits of `\u`, and the second half of a surrogate pair with them.
  private mutating func readScalar(_ path: JSONPath) throws(JSONFault) -> Unicode.Scalar {
    let first = try readHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw JSONFault(path, "half a surrogate pair stands alone")
    }
    let second = try readHexDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw JSONFault(path, "half a surrogate pair stands alone") }
    return scalar
  }

  private mutating func readHexDigits() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch peek() {
      case .some(let byte) where (48...57).contains(byte): digit = byte - 48
      case .some(let byte) where (65...70).contains(byte): digit = byte - 55
      case .some(let byte) where (97...102).contains(byte): digit = byte - 87
      default: throw fault("four hexadecimal digits are expected")
      }
      offset += 1
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
