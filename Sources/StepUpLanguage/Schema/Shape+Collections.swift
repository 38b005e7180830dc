import StepUpDiagnostics
import StepUpSyntax

extension Shape {
  /// A list without repeated items.
  static func list<Item: Hashable & Sendable>(
    of item: Shape<Item>, allowsEmpty: Bool = false
  ) -> Shape where Value == Items<Item> {
    Shape(schema: .list(item.schema, allowsEmpty: allowsEmpty)) { reader, node, site in
      if reader.tree.isScalar(node) {
        // A single value that would do as an item was probably meant as a list of one.
        var trial = reader
        let isItem = item.read(&trial, node, site) != nil
        let text = reader.tree.text(of: node)
        reader.report(.notAList(text, site, isItem: isItem, at: reader.tree.place(of: node)))
        return nil
      }
      guard let nodes = reader.items(of: node, allowsEmpty: allowsEmpty, site) else { return nil }
      return reader.readItems(nodes, isIncomplete: reader.tree.isIncomplete(node), item, site)
    }
  }

  /// A list of mappings, which may repeat.
  static func sequence<Item: Sendable>(of item: Shape<Item>) -> Shape where Value == [Item] {
    Shape(schema: .list(item.schema, allowsEmpty: false)) { reader, node, site in
      guard let nodes = reader.items(of: node, allowsEmpty: false, site) else { return nil }
      let itemSite = Site(name: site.name, key: nil, isItem: true)
      return nodes.compactMap { item.read(&reader, $0, itemSite) }
    }
  }

  /// A single value, or a list of them that stands for each of its members.
  static func oneOrMore<Item: Hashable & Sendable>(
    _ item: Shape<Item>
  ) -> Shape where Value == Items<Item> {
    Shape(schema: .either([item.schema, .list(item.schema, allowsEmpty: false)])) {
      reader, node, site in
      if reader.tree.kind(of: node) == .sequence {
        return list(of: item).read(&reader, node, site)
      }
      guard let value = item.read(&reader, node, site) else { return nil }
      return Items(items: [Located(value, at: reader.tree.place(of: node))], hasUnknown: false)
    }
  }

  /// A mapping whose keys stand in a table.
  static func mapping(
    _ table: KeyTable, _ make: @escaping @Sendable (inout Reader, Fields) -> Value
  ) -> Shape {
    Shape(schema: .mapping(table)) { reader, node, site in
      guard let fields = reader.fields(of: node, table, site) else { return nil }
      return make(&reader, fields)
    }
  }

  /// A mapping from identifiers of `what` to values.
  static func entries<Subject, Entry: Sendable>(
    of what: String, _ entry: Shape<Entry>, allowsEmpty: Bool = true
  ) -> Shape where Value == Entries<Identifier<Subject>, Entry> {
    Shape(schema: .entries(of: what, entry.schema, allowsEmpty: allowsEmpty)) {
      reader, node, site in
      reader.readEntries(node, what, entry, allowsEmpty: allowsEmpty, site)
    }
  }
}

/// The entries of a mapping from names to values.
package struct Entries<Name: Sendable, Value: Sendable>: Sendable {
  package let entries: [(name: Located<Name>, value: Setting<Value>)]
  /// Whether a name could not be read: what is not among the entries may then still be meant.
  package let hasUnknown: Bool

  package init(entries: [(name: Located<Name>, value: Setting<Value>)], hasUnknown: Bool) {
    self.entries = entries
    self.hasUnknown = hasUnknown
  }
}

extension Reader {
  /// The item nodes of a list; says what is wrong when there is no list or it is empty.
  fileprivate mutating func items(of node: NodeID, allowsEmpty: Bool, _ site: Site) -> NodeList? {
    guard tree.kind(of: node) == .sequence else {
      reportWrongType(of: node, "a list", site)
      return nil
    }
    let nodes = tree.items(of: node)
    if !allowsEmpty, nodes.count == 0, !tree.isIncomplete(node) {
      report(.emptyCollection(site, at: tree.place(of: node)))
      return nil
    }
    return nodes
  }

  /// Reads items one by one; a repeated one is left out.
  fileprivate mutating func readItems<Item: Hashable>(
    _ nodes: NodeList, isIncomplete: Bool, _ shape: Shape<Item>, _ site: Site
  ) -> Items<Item> {
    let itemSite = Site(name: site.name, key: site.key, isItem: true)
    var items: [Located<Item>] = []
    var firsts: [Item: Place] = [:]
    let count = nodes.count
    items.reserveCapacity(count)
    var hasUnknown = isIncomplete
    for node in nodes {
      guard let item = shape.read(&self, node, itemSite) else {
        hasUnknown = true
        continue
      }
      let place = tree.place(of: node)
      // A few are compared faster than hashed.
      let first =
        count <= 24
        ? items.firstIndex { $0.value == item }.map { items[$0].place }
        : firsts.updateValue(place, forKey: item)
      if let first {
        if count > 24 { firsts[item] = first }
        report(.duplicateItem(tree.text(of: node), site, first: first, at: place))
      } else {
        items.append(Located(item, at: place))
      }
    }
    return Items(items: items, hasUnknown: hasUnknown)
  }

  fileprivate mutating func readEntries<Subject, Entry>(
    _ node: NodeID, _ what: String, _ shape: Shape<Entry>, allowsEmpty: Bool, _ site: Site
  ) -> Entries<Identifier<Subject>, Entry>? {
    guard tree.kind(of: node) == .mapping else {
      reportWrongType(
        of: node, "a group of ids with their settings", site,
        help: "below it, write the id of \(what) and its settings")
      return nil
    }
    var read: [(name: Located<Identifier<Subject>>, value: Setting<Entry>)] = []
    var positions: [Identifier<Subject>: Int] = [:]
    var hasUnknown = tree.isIncomplete(node)
    let nodes = tree.entries(of: node)
    let count = nodes.count
    read.reserveCapacity(count)
    for (keyNode, valueNode) in nodes {
      if isMergeKey(keyNode) {
        hasUnknown = true
        continue
      }
      let key = tree.place(of: keyNode)
      let name: Identifier<Subject>? =
        tree.isScalar(keyNode)
        ? identifier(keyNode, what, Site(name: site.name, key: key)) : nil
      let entryName = if let name { name.text } else { tree.text(of: keyNode) }
      let entrySite = Site(name: entryName, key: key)
      var value = Setting<Entry>.unknown
      if let read = shape.read(&self, valueNode, entrySite) {
        value = .stated(Stated(value: read, place: tree.place(of: valueNode), key: key))
      }
      guard let name else {
        hasUnknown = true
        continue
      }
      // A few are compared faster than hashed.
      let first =
        count <= 24
        ? read.firstIndex { $0.name.value == name }
        : positions[name]
      if let first {
        read[first].value = .unknown  // Given twice: neither counts.
      } else {
        if count > 24 { positions[name] = read.count }
        read.append((Located(name, at: key), value))
      }
    }
    if read.isEmpty, !hasUnknown, !allowsEmpty {
      report(.emptyCollection(site, at: tree.place(of: node)))
      return nil
    }
    return Entries(entries: read, hasUnknown: hasUnknown)
  }
}
