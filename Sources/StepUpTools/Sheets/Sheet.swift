/// Something to read, before a format gives it a look.
///
/// Texts are plain, but for names of the language, which stand in backticks.
package struct Sheet: Sendable {
  package let title: String
  package let subtitle: String
  package let sections: [Section]
  /// What stands below everything.
  package let footer: String

  package struct Section: Sendable {
    let heading: String
    let blocks: [Block]
  }

  enum Block: Sendable {
    case paragraph(String)
    case list([Item])
    /// Items that follow from one another.
    case steps([Item])
    case table(Table)
  }

  /// A sentence and where it comes from.
  struct Item: Sendable {
    let text: String
    /// What counts it among steps: `row 7`.
    let number: String
    /// Whether the steps before it lead to this one.
    let isDecisive: Bool
    let sources: [Ground]

    init(
      _ text: String, from sources: [Ground] = [], number: String = "", isDecisive: Bool = false
    ) {
      self.text = text
      self.number = number
      self.isDecisive = isDecisive
      self.sources = sources
    }
  }
}

/// Rows below headings; the first cell of a row says what it is about.
struct Table: Sendable {
  let caption: String
  let columns: [String]
  let groups: [Group]

  /// Rows that belong together.
  struct Group: Sendable {
    /// What they have in common; nothing when there is one group.
    let heading: String?
    let rows: [[Cell]]
  }

  struct Cell: Sendable {
    let text: String
    /// What files call it, when the text does not.
    var id: String?
    var tone = Tone.plain
    var sources: [Ground] = []

    init(_ text: String, id: String? = nil, tone: Tone = .plain) {
      self.text = text
      self.id = id
      self.tone = tone
    }

    init(from sources: [Ground]) {
      text = ""
      self.sources = sources
    }
  }

  /// What a cell comes to at a glance.
  enum Tone: Sendable {
    case plain, yes, no
    /// There is nothing to say.
    case absent
  }
}
