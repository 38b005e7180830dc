import StepUpJSON
import StepUpLanguage

/// What is wrong with a CSV text, and where.
struct CSVFault: Error, Hashable {
  /// From 1.
  let line: Int
  /// One lower-case sentence without a period.
  let message: String
}

/// Reads CSV (RFC 4180): commas, double quotes, line ends in quotes, CR LF or LF, a byte order mark.
struct CSVReader {
  /// The records, the header among them; lines without anything are none.
  private(set) var records: [[String]] = []

  private let bytes: [UInt8]
  private var offset: Int
  private var line = 1

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) throws(CSVFault) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let fault = bytes.firstFaultOfUTF8 {
      let before = bytes[..<fault]
      throw CSVFault(line: before.count { $0 == 0x0A } + 1, message: "this is not UTF-8 text")
    }
    while offset < bytes.count { records.append(try record()) }
    while records.last == [""] { records.removeLast() }
  }

  private mutating func record() throws(CSVFault) -> [String] {
    var fields: [String] = []
    while true {
      fields.append(byte == UInt8(ascii: "\"") ? try quotedField() : try plainField())
      if byte == UInt8(ascii: ",") {
        offset += 1
        continue
      }
      if byte == 0x0D { offset += 1 }
      if offset < bytes.count {
        guard byte == 0x0A else { throw fault("a comma or the end of the line is expected") }
        offset += 1
        line += 1
      }
      return fields
    }
  }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func fault(_ message: String) -> CSVFault { CSVFault(line: line, message: message) }

  private mutating func plainField() throws(CSVFault) -> String {
    let start = offset
    while let byte, byte != UInt8(ascii: ","), byte != 0x0A, byte != 0x0D {
      if byte == UInt8(ascii: "\"") {
        throw fault("a quote inside a field: put the whole field in quotes, and double this one")
      }
      offset += 1
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func quotedField() throws(CSVFault) -> String {
    let firstLine = line
    var field: [UInt8] = []
    offset += 1
    while let byte {
      offset += 1
      if byte == 0x0A { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        field.append(byte)
        continue
      }
      guard self.byte == UInt8(ascii: "\"") else {
        return String(decoding: field, as: UTF8.self)
      }
      field.append(byte)
      offset += 1
    }
    throw CSVFault(line: firstLine, message: "this quote is never closed")
  }
}
