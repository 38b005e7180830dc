import StepUpLanguage

/// An entry of a mapping or an item of a list, with the comments that belong to it.
struct Part {
  /// The comments on lines of their own above it.
  var leading: [Remark] = []
  /// Whether an empty line stands directly above its first line.
  var isSetApart = false
  /// The key as it is written; nothing for an item.
  var key: String?
  var value: PartValue
  /// The comment behind the key, or behind the bracket, that opens a list or a mapping.
  var opening: String?
  /// The comment behind the last line.
  var closing: String?
}

/// A comment on a line of its own.
struct Remark {
  let text: String
  /// Whether an empty line stands above it.
  var isSetApart = false
}

/// What stands under a key or behind a dash.
indirect enum PartValue {
  case nothing
  /// Text, written in quotes only where it needs them.
  case text(String)
  /// What stands without quotes and has to.
  case plain(String)
  /// Text in quotes that have to stay: without them it would say something else.
  case quoted(String)
  /// Text of several lines below a `|`.
  case block(String)
  case collection(PartList)
  /// The lines of an entry or an item that stay as they are, from its key or its value on.
  case asWritten([String])
}

/// The entries of a mapping or the items of a list.
struct PartList {
  let isMapping: Bool
  let layout: CollectionLayout
  var parts: [Part] = []
  /// The comments below the last of them.
  var tail: [Remark] = []

  /// Whether a comment stands somewhere inside, so that it takes several lines.
  var hasRemarks: Bool { !tail.isEmpty || parts.contains(where: \.hasRemarks) }
}

extension Part {
  var hasRemarks: Bool {
    if !leading.isEmpty || opening != nil || closing != nil { return true }
    if case .collection(let list) = value { return list.hasRemarks }
    return false
  }

  /// Puts one more comment on a line above.
  mutating func putAbove(_ text: String) {
    let isFirst = leading.isEmpty
    leading.append(Remark(text: text, isSetApart: isFirst && isSetApart))
    if isFirst { isSetApart = false }
  }
}
