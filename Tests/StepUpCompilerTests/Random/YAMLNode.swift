/// A document before it is written down in some style.
indirect enum YAMLNode {
  /// Text that may stand in quotes or not.
  case text(String)
  /// A number, duration or boolean, which stands without quotes.
  case plain(String)
  case list([YAMLNode])
  case mapping([(key: String, value: YAMLNode)])
}

extension YAMLNode {
  /// A whole document, in a style that the dice choose.
  func document(_ dice: inout Dice) -> String {
    let start = dice.chance(10) ? "---\n" : ""
    let ends = dice.chance(10)
    let text = start + block(indent: 0, &dice).joined(separator: "\n") + "\n"
    return ends ? text.split(separator: "\n").joined(separator: "\r\n") + "\r\n" : text
  }

  private var isEmpty: Bool {
    switch self {
    case .text, .plain: true
    case .list(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }

  private func block(indent: Int, _ dice: inout Dice) -> [String] {
    let space = String(repeating: " ", count: indent)
    switch self {
    case .text, .plain: return [space + flow(&dice)]
    case .list(let items): return items.map { "\(space)- \($0.flow(&dice))\(remark(&dice))" }
    case .mapping(let entries):
      var lines: [String] = []
      for (key, value) in dice.shuffled(entries) {
        if dice.chance(5) { lines.append("\(space)# what follows: \(key)") }
        let isFlow = value.isEmpty || dice.chance(indent == 0 ? 15 : 40)
        if isFlow {
          lines.append("\(space)\(key): \(value.flow(&dice))\(remark(&dice))")
        } else {
          lines.append("\(space)\(key):\(remark(&dice))")
          lines += value.block(indent: indent + 2, &dice)
        }
      }
      return lines
    }
  }

  private func remark(_ dice: inout Dice) -> String { dice.chance(4) ? "   # as agreed" : "" }

  private func flow(_ dice: inout Dice) -> String {
    switch self {
    case .plain(let text): return text
    case .text(let text):
      switch dice.number(1...12) {
      case 1: return "\"\(text)\""
      case 2: return "'\(text)'"
      default: return text
      }
    case .list(let items):
      return "[" + items.map { $0.flow(&dice) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      if entries.isEmpty { return "{}" }
      return "{ " + entries.map { "\($0.key): \($0.value.flow(&dice))" }.joined(separator: ", ")
        + " }"
    }
  }
}
