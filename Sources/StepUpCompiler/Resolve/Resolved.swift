package import StepUpDiagnostics
import StepUpLanguage

/// Where a resolved value comes from.
package enum Origin: Sendable {
  /// Nobody states it: the language's own default.
  case builtIn
  /// A document states it: the institution's own or a baseline's.
  case stated(key: Place, value: Place)
}

extension Origin {
  /// Where the value stands, when a document states it.
  package var place: Place? {
    if case .stated(_, let value) = self { value } else { nil }
  }

  /// Where its key stands, when a document states it.
  package var key: Place? {
    if case .stated(let key, _) = self { key } else { nil }
  }
}

/// A value after inheritance, and where it comes from.
package struct Resolved<Value: Sendable>: Sendable {
  /// Nothing when a fault hides it.
  package let value: Value?
  package let origin: Origin

  init(_ value: Value?, _ origin: Origin) {
    self.value = value
    self.origin = origin
  }

  static var unknown: Resolved { Resolved(nil, .builtIn) }

  /// This value, or what a document says instead.
  func overlaid(by setting: Setting<Value>) -> Resolved {
    switch setting {
    case .absent: self
    case .unknown: .unknown
    case .stated(let stated):
      Resolved(stated.value, .stated(key: stated.key, value: stated.place))
    }
  }
}

/// A list after inheritance, and where it comes from.
package struct ResolvedList<Item: Hashable & Sendable>: Sendable {
  package let values: [Item]
  /// Where each item stands; empty for the language's own default.
  package let places: [Place]
  /// Whether items may be missing because a fault hides them.
  package let hasUnknown: Bool
  package let origin: Origin

  init(builtIn values: [Item]) {
    self.values = values
    places = []
    hasUnknown = false
    origin = .builtIn
  }

  private init(_ values: [Item], _ places: [Place], hasUnknown: Bool, _ origin: Origin) {
    self.values = values
    self.places = places
    self.hasUnknown = hasUnknown
    self.origin = origin
  }

  static var unknown: ResolvedList { ResolvedList([], [], hasUnknown: true, .builtIn) }

  /// This list, or the one a document states instead.
  func overlaid(by setting: Setting<Items<Item>>) -> ResolvedList {
    switch setting {
    case .absent: self
    case .unknown: .unknown
    case .stated(let stated):
      ResolvedList(
        stated.value.values, stated.value.items.map(\.place), hasUnknown: stated.value.hasUnknown,
        .stated(key: stated.key, value: stated.place))
    }
  }
}
