/// Writes documents as no two people would: indentation, quotes, brackets and line breaks at random,
/// and comments wherever YAML allows them.
struct WildLayout {
  /// The file written so far.
  private(set) var text = ""
  /// The comments in it, in order.
  private(set) var comments: [String] = []

  private var dice: Dice
  private let hasComments: Bool
  private let shuffles: Bool
  /// Comments that stand further right would belong to the block of text above.
  private var furthestComment = Int.max

  /// - Parameter shuffles: Whether keys come in random order.
  init(_ document: YAMLNode, seed: UInt64, hasComments: Bool = true, shuffles: Bool = true) {
    dice = Dice(seed: seed)
    self.hasComments = hasComments
    self.shuffles = shuffles
    if dice.chance(5) { text = "\u{FEFF}" }
    if dice.chance(10) {
      text += "---"
      endLine()
    }
    block(document, indent: 0)
    gap(indent: 0)
    if dice.chance(10) { while text.last == "\n" { text.removeLast() } }
    if dice.chance(10) {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
  }

  // MARK: Between values

  /// Comments on their own lines, and empty lines.
  private mutating func gap(indent: Int) {
    while dice.chance(12) {
      if hasComments, dice.chance(70) {
        let column = dice.chance(60) ? indent : dice.number(0...indent + 4)
        text += space(min(column, furthestComment))
        comment()
      }
      text += "\n"
    }
  }

  /// The end of a line, with a comment or without.
  private mutating func endLine() {
    if hasComments, dice.chance(12) {
      // A tab behind a dash or a colon would be taken for an indentation.
      text += dice.pick(text.hasSuffix("-") || text.hasSuffix(":") ? [" "] : [" ", "   ", "\t"])
      comment()
    }
    if dice.chance(5) { text += "  " }
    text += "\n"
    furthestComment = .max
  }

  private mutating func comment() {
    let number = comments.count
    let comment =
      dice.chance(10)
      ? "# stepup: ignore \(dice.some(of: Self.rules, atLeast: 1).prefix(4).joined(separator: ", "))"
        + " -- reason \(number)"
      : dice.pick(["# c\(number): [as agreed", "#c\(number)", "## c\(number) - it's \"so\" # yes"])
    comments.append(comment)
    text += comment
  }

  /// Rules whose findings stand at many sorts of places.
  private static let rules = [
    "elevation-disabled", "money-movement-not-elevated", "credential-change-not-elevated",
    "contact-change-not-elevated", "sensitive-data-not-elevated", "payee-change-not-elevated",
    "long-mode-duration", "single-second-factor", "sms-only", "voice-without-caller-name",
    "feature-for-unserved-segment", "backup-codes-below-admin", "account-takeover-role",
    "redundant-permission", "redundant-setting", "unused-baseline", "stale-entitlement",
  ]

  private func space(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: Blocks

  private mutating func block(_ node: YAMLNode, indent: Int) {
    switch node {
    case .text, .plain: text += scalar(node)
    case .list(let items):
      for item in items {
        gap(indent: indent)
        text += space(indent) + "-"
        value(item, indent: indent, isItem: true)
      }
    case .mapping(let entries):
      for (key, value) in shuffles ? dice.shuffled(entries) : entries {
        gap(indent: indent)
        text += space(indent)
        entry(key, value, indent: indent)
      }
    }
  }

  private mutating func entry(_ key: String, _ value: YAMLNode, indent: Int) {
    text += (dice.chance(5) ? "\"\(key)\"" : key) + ":"
    self.value(value, indent: indent, isItem: false)
  }

  /// What stands behind a key or a dash.
  private mutating func value(_ node: YAMLNode, indent: Int, isItem: Bool) {
    switch node {
    case .text(let words) where dice.chance(6):
      // A line end at the end of text is text, as far as YAML goes.
      text += " " + dice.pick(hasComments ? ["|", "|-", ">", ">-"] : ["|-", ">-"])
      endLine()
      text += space(indent + dice.number(1...4)) + words + "\n"
      furthestComment = indent
    case .text, .plain:
      let inner = indent + dice.number(1...4)
      if dice.chance(5) {
        endLine()
        gap(indent: inner)
        text += space(inner - 1)
      }
      text += space(dice.number(1...2)) + scalar(node)
      endLine()
    case .list(let items) where !items.isEmpty && dice.chance(50):
      endLine()
      block(node, indent: indent + dice.number(isItem ? 1...3 : 0...3))
    case .mapping(let entries) where !entries.isEmpty && isItem && dice.chance(70):
      let inner = dice.number(1...3)
      text += space(inner)
      for (number, (key, value)) in (shuffles ? dice.shuffled(entries) : entries).enumerated() {
        if number > 0 {
          gap(indent: indent + 1 + inner)
          text += space(indent + 1 + inner)
        }
        entry(key, value, indent: indent + 1 + inner)
      }
    case .mapping(let entries) where !entries.isEmpty && dice.chance(60):
      endLine()
      block(node, indent: indent + dice.number(1...4))
    case .list, .mapping:
      text += " "
      flow(node, indent: indent)
      endLine()
    }
  }

  // MARK: Brackets

  private mutating func flow(_ node: YAMLNode, indent: Int) {
    switch node {
    case .text, .plain: text += scalar(node)
    case .list(let items):
      text += "["
      flow(items, indent: indent) { $0.flow($1, indent: indent) }
      text += "]"
    case .mapping(let entries):
      text += "{"
      flow(shuffles ? dice.shuffled(entries) : entries, indent: indent) { layout, entry in
        layout.text += entry.key + ":" + layout.dice.pick([" ", "  "])
        layout.flow(entry.value, indent: indent)
      }
      text += "}"
    }
  }

  private mutating func flow<Member>(
    _ members: [Member], indent: Int, _ write: (inout WildLayout, Member) -> Void
  ) {
    for (number, member) in members.enumerated() {
      lineBreak(indent: indent)
      write(&self, member)
      lineBreak(indent: indent)
      if number + 1 < members.count || dice.chance(5) { text += "," }
    }
    lineBreak(indent: indent)
  }

  private mutating func lineBreak(indent: Int) {
    guard dice.chance(15) else {
      text += dice.pick(["", " "])
      return
    }
    endLine()
    gap(indent: indent + 1)
    text += space(indent + dice.number(1...6))
  }

  private mutating func scalar(_ node: YAMLNode) -> String {
    switch node {
    case .plain(let text): text
    case .text(let text):
      switch dice.number(1...10) {
      case 1: "\"\(text)\""
      case 2: "'\(text)'"
      default: text.contains(",") ? "'\(text)'" : text
      }
    case .list, .mapping: ""
    }
  }
}
