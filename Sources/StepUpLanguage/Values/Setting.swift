package import StepUpDiagnostics

/// A value and where it stands.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// What a document says under one key.
package enum Setting<Value: Sendable>: Sendable {
  /// The key is not there.
  case absent
  /// The key is there or was meant, but a fault hides the value: nothing follows from it.
  case unknown
  case stated(Stated<Value>)
}

/// A value, where it stands and where its key stands.
package struct Stated<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place
  package let key: Place
}

extension Setting {
  package var stated: Stated<Value>? {
    if case .stated(let stated) = self { stated } else { nil }
  }

  package var value: Value? { stated?.value }

  package var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }
}

/// The items of a list that could be read.
package struct Items<Item: Sendable>: Sendable {
  package let items: [Located<Item>]
  /// Whether an item could not be read: what is not among the items may then still have been meant.
  package let hasUnknown: Bool

  package var values: [Item] { items.map(\.value) }
}
