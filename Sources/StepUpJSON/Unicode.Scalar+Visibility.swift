extension Unicode.Scalar {
  /// Whether a terminal shows nothing, or something misleading, for the scalar: controls, bidi
  /// and zero-width characters, separators, and spaces other than the plain and the wide one.
  package var isInvisible: Bool {
    if value < 0x7F { return value < 0x20 }
    if value < 0xA1 { return true }
    switch value {
    case 0xFE0E, 0xFE0F: return false  // how an emoji is drawn
    case 0x3000: return false
    case 0x2800: return true  // a Braille pattern without dots
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }
}
