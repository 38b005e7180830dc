import StepUpLanguage

/// What the language expects at a place of a file, as far as the layout depends on it.
struct ExpectedValue {
  /// What a value may be; none where the language expects nothing.
  private let schemas: [Schema]
  /// How a list is laid out here.
  let listLayout: CollectionLayout

  /// A place under a key that the language does not have.
  static let unknown = ExpectedValue(nil)

  /// A whole document.
  init(_ kind: Kind) { self.init(.mapping(StepUpLanguage.table(of: kind))) }

  private init(_ schema: Schema?, listLayout: CollectionLayout = .onOneLine) {
    if case .either(let schemas) = schema {
      self.schemas = schemas
    } else {
      schemas = schema.map { [$0] } ?? []
    }
    self.listLayout = listLayout
  }

  /// Whether a scalar is text here, so that quotes around it say nothing.
  var isText: Bool {
    schemas.contains { schema in
      switch schema {
      case .kind, .identifier, .text, .characters, .words: true
      case .version, .boolean, .integer, .duration, .list, .mapping, .entries, .perWord, .either:
        false
      }
    }
  }

  /// The keys of a mapping, when the language says which there are.
  var table: KeyTable? {
    for case .mapping(let table) in schemas { return table }
    return nil
  }

  /// What is expected of the items of a list.
  var item: ExpectedValue {
    for case .list(let item, _) in schemas { return ExpectedValue(item) }
    return .unknown
  }

  /// What is expected under a key of a mapping.
  func value(under key: String) -> ExpectedValue {
    for schema in schemas {
      switch schema {
      case .mapping(let table):
        guard let entry = table.keys.first(where: { $0.name == key }) else { return .unknown }
        return ExpectedValue(entry.schema, listLayout: entry.listLayout)
      case .entries(_, let value, _): return ExpectedValue(value)
      case .perWord(let words): return ExpectedValue(words.first { $0.word == key }?.value)
      default: continue
      }
    }
    return .unknown
  }
}
