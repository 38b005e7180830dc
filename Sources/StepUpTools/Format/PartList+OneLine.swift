import StepUpLanguage

/// The longest line that is put together from several values.
let layoutWidth = 100

extension PartList {
  /// The whole list or mapping behind a key or a dash; nothing when it needs lines of its own.
  func line(behind head: String) -> String? {
    guard let text = onOneLine else { return nil }
    let line = head + " " + text
    return parts.isEmpty || line.unicodeScalars.count <= layoutWidth ? line : nil
  }

  /// The text in brackets or braces.
  fileprivate var onOneLine: String? {
    if parts.isEmpty { return isMapping ? "{}" : "[]" }
    guard layout == .onOneLine, !hasRemarks else { return nil }
    var texts: [String] = []
    for part in parts {
      guard let text = part.inBrackets else { return nil }
      texts.append(text)
    }
    let text = texts.joined(separator: ", ")
    return isMapping ? "{ \(text) }" : "[\(text)]"
  }
}

extension Part {
  fileprivate var inBrackets: String? {
    guard let text = value.inBrackets else { return nil }
    guard let key else { return text }
    return ScalarText.isPlain(key, inBrackets: true) || key.first == "\"" || key.first == "'"
      ? "\(key): \(text)" : nil
  }
}

extension PartValue {
  /// A scalar as it is written on a line of its own.
  var scalar: String {
    switch self {
    case .text(let text): ScalarText.written(text, inBrackets: false)
    case .plain(let text): text
    case .quoted(let text): ScalarText.quoted(text)
    case .nothing, .block, .collection, .asWritten: ""
    }
  }

  /// A value as it is written in brackets; nothing when it cannot stand there.
  fileprivate var inBrackets: String? {
    switch self {
    case .text(let text): ScalarText.written(text, inBrackets: true)
    case .plain(let text): ScalarText.isPlain(text, inBrackets: true) ? text : nil
    case .quoted(let text): ScalarText.quoted(text)
    case .collection(let list): list.onOneLine
    case .nothing, .block, .asWritten: nil
    }
  }
}
