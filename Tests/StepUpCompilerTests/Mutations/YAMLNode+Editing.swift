extension YAMLNode {
  /// The value of a key; setting nil takes the key out.
  subscript(key: String) -> YAMLNode? {
    get {
      guard case .mapping(let entries) = self else { return nil }
      return entries.first { $0.key == key }?.value
    }
    set {
      guard case .mapping(var entries) = self else { return }
      entries.removeAll { $0.key == key }
      if let newValue { entries.append((key, newValue)) }
      self = .mapping(entries)
    }
  }

  /// The value of a key that holds a mapping, empty when it is not there.
  subscript(mapping key: String) -> YAMLNode {
    get { self[key] ?? .mapping([]) }
    set { self[key] = newValue }
  }
}
