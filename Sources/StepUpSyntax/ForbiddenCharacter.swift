/// A sort of bytes that may stand nowhere in a file: they can hide a setting or smuggle one in.
enum ForbiddenCharacter {
  case notUTF8
  case control
  case bareCarriageReturn
  case bidiControl
  /// U+0085, U+2028 and U+2029: a line end to YAML, and to hardly any editor.
  case lineSeparator
  case byteOrderMark
  case noncharacter

  /// - Parameter scalar: not a tab, a line feed or the first half of a CR LF.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0D: self = .bareCarriageReturn
    case 0x85, 0x2028, 0x2029: self = .lineSeparator
    case 0x00..<0x20, 0x7F..<0xA0: self = .control
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .bidiControl
    case 0xFEFF: self = .byteOrderMark
    case 0xFFFE, 0xFFFF: self = .noncharacter
    default: return nil
    }
  }

  /// What it is, in plain words.
  var name: String {
    switch self {
    case .notUTF8: "not UTF-8"
    case .control: "a control character"
    case .bareCarriageReturn: "a carriage return without a line feed"
    case .bidiControl: "an invisible control of the writing direction"
    case .lineSeparator: "a line separator"
    case .byteOrderMark: "a byte order mark inside the file"
    case .noncharacter: "no character"
    }
  }
}
