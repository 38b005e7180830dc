public import StepUpDiagnostics

/// A value and where it stands.
@usableFromInline package struct Located<Value: Sendable>: Sendable {
  @usableFromInline package let value: Value
  @usableFromInline package let place: Place

  @inlinable package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// What a document says under one key.
@usableFromInline package enum Setting<Value: Sendable>: Sendable {
  /// The key is not there.
  case absent
  /// The key is there or was meant, but a fault hides the value: nothing follows from it.
  case unknown
  case stated(Stated<Value>)
}

/// A value, where it stands and where its key stands.
@usableFromInline package struct Stated<Value: Sendable>: Sendable {
  @usableFromInline package let value: Value
  @usableFromInline package let place: Place
  @usableFromInline package let key: Place
}

extension Setting {
  // Inlinable, as what follows: other modules would go through the types of every value else.
  @inlinable package var stated: Stated<Value>? {
    if case .stated(let stated) = self { stated } else { nil }
  }

  @inlinable package var value: Value? {
    if case .stated(let stated) = self { stated.value } else { nil }
  }

  @inlinable package var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }
}

/// The items of a list that could be read.
@usableFromInline package struct Items<Item: Sendable>: Sendable {
  @usableFromInline package let items: [Located<Item>]
  /// Whether an item could not be read: what is not among the items may then still have been meant.
  @usableFromInline package let hasUnknown: Bool

  @inlinable package var values: [Item] { items.map { $0.value } }
}
