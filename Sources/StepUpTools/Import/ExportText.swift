import StepUpJSON

// Text of an export, for comparing and for messages.

/// A title as it is compared: case and the space around and between words do not matter.
func folded(_ title: String) -> String {
  title.split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "\t" }.map { $0.lowercased() }
    .joined(separator: " ")
}

/// Text in double quotes on one line, with everything invisible escaped; long text is cut.
func inQuotes(_ text: String) -> String {
  onOneLine(.string(text.count > 80 ? text.prefix(80) + "…" : text))
}

/// A value on one line; a long one is cut.
func onOneLine(_ value: JSONValue) -> String {
  var writer = JSONWriter(.compact)
  writer.write(value)
  return writer.text.count > 100 ? writer.text.prefix(100) + "…" : writer.text
}
