/// A line of the canonical layout, with the comment behind it.
struct WrittenLine {
  var code: String
  var remark: String?

  init(_ code: String, _ remark: String? = nil) {
    self.code = code
    self.remark = remark
  }

  static let empty = WrittenLine("")

  /// How many columns stand before a comment that has a choice.
  private static let remarkColumn = 35
  /// A line this long does not push the comments of its neighbours.
  private static let furthestColumn = 60

  private var width: Int { code.unicodeScalars.count }

  /// How many columns stand before the comment, as far as it is for this line to say.
  fileprivate var column: Int {
    let column = width < Self.remarkColumn ? Self.remarkColumn : width + 2
    return column <= Self.furthestColumn ? column : 0
  }

  /// The comment after as many columns; right behind the line when it would become too long.
  fileprivate func text(commentAt column: Int) -> String {
    guard let remark else { return code }
    let isFitting = column > width && column + remark.unicodeScalars.count <= layoutWidth
    return code + String(repeating: " ", count: isFitting ? column - width : 2) + remark
  }
}

/// The text of lines: comments behind neighbouring lines start in one column.
func aligned(_ lines: [WrittenLine]) -> [String] {
  var texts: [String] = []
  var rest = lines[...]
  while !rest.isEmpty {
    let run = rest.prefix { $0.remark != nil }
    let column = run.map(\.column).max() ?? 0
    texts += run.map { $0.text(commentAt: column) }
    rest = rest.dropFirst(run.count)
    if let next = rest.popFirst() { texts.append(next.code) }
  }
  return texts
}
