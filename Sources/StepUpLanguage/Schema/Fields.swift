import StepUpDiagnostics
import StepUpSyntax

/// The entries of a mapping, matched with the keys it may hold.
struct Fields {
  enum Field {
    case present(key: NodeID, value: NodeID)
    /// The key was given twice or misspelt: what it says is not known.
    case hidden
  }

  private let table: KeyTable
  /// What stands under each of the table's names.
  private var matched: [Field?] = []
  /// Whether keys that are not among the entries may still stand in the file.
  fileprivate(set) var hidesKeys: Bool

  fileprivate init(_ table: KeyTable, hidesKeys: Bool) {
    self.table = table
    self.hidesKeys = hidesKeys
    let count = table.names.count
    matched.reserveCapacity(count)
    for _ in 0..<count { matched.append(nil) }
  }

  subscript(name: String) -> Field? {
    // Lengths tell most names apart.
    let length = name.utf8.count
    let position = table.names.firstIndex { $0.utf8.count == length && $0 == name }
    return position.flatMap { matched[$0] }
  }

  fileprivate subscript(position: Int) -> Field? {
    get { matched[position] }
    set { matched[position] = newValue }
  }

  fileprivate mutating func hide(_ name: String) {
    if let position = table.names.firstIndex(of: name) { matched[position] = .hidden }
  }
}

extension Reader {
  /// Matches a mapping's entries with a table: says which keys are unknown and which are missing.
  ///
  /// A key given twice is already known as such; neither value counts.
  mutating func fields(of node: NodeID, _ table: KeyTable, _ site: Site) -> Fields? {
    guard tree.kind(of: node) == .mapping else {
      let keys = listing(table.keys.map(\.name), "and")
      reportWrongType(
        of: node, "a group of settings", site,
        help: "below it, write the key\(table.keys.count == 1 ? "" : "s") \(keys)")
      return nil
    }
    var fields = Fields(table, hidesKeys: tree.isIncomplete(node))
    var unknown: [NodeID] = []
    for (key, value) in tree.entries(of: node) where tree.isScalar(key) {
      if isMergeKey(key) {
        fields.hidesKeys = true
        continue
      }
      guard let position = tree.position(of: key, among: table.nameBytes) else {
        unknown.append(key)
        continue
      }
      if fields[position] == nil {
        fields[position] = .present(key: key, value: value)
      } else if table.names[position] != "kind", table.names[position] != "id" {
        fields[position] = .hidden
      }
    }
    var reported: Set<String> = []
    // A key given twice is known as such already.
    for key in unknown where reported.insert(tree.text(of: key)).inserted {
      reportUnknownKey(key, table, &fields)
    }
    for position in table.required where fields[position] == nil && !fields.hidesKeys {
      fields[position] = .hidden
      report(.missingKey(table.keys[position], in: table, at: missingPlace(node, site)))
    }
    for name in missingChoices(table, fields) {
      guard let key = table.keys.first(where: { $0.name == name }) else { continue }
      fields.hide(name)
      report(.missingKey(key, in: table, at: missingPlace(node, site)))
    }
    return fields
  }

  /// The keys that are missing because of what other keys are there or not.
  private func missingChoices(_ table: KeyTable, _ fields: Fields) -> [String] {
    if fields.hidesKeys { return [] }
    let choices = table.alternatives.filter { names in names.allSatisfy { fields[$0] == nil } }
    let companions = table.companions.filter { fields[$0.of] != nil && fields[$0.needed] == nil }
    let missing = companions.map(\.needed) + choices.compactMap(\.first)
    return table.names.filter(missing.contains)
  }

  /// A misspelt key hides the key it was meant for.
  private mutating func reportUnknownKey(_ key: NodeID, _ table: KeyTable, _ fields: inout Fields) {
    let free = table.names.filter { fields[$0] == nil }
    let text = tree.text(of: key)
    let suggestion = nearestName(to: text, among: free)
    if let suggestion { fields.hide(suggestion) }
    report(.unknownKey(text, in: table, suggestion, at: tree.place(of: key)))
  }

  /// Something missing is reported at the key whose mapping lacks it, in a list at the item's first
  /// key.
  private func missingPlace(_ node: NodeID, _ site: Site) -> Place {
    if !site.isItem, let key = site.key { return key }
    for (key, _) in tree.entries(of: node) { return tree.place(of: key) }
    return tree.place(of: node)
  }
}
