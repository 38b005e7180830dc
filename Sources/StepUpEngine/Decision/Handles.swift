/// A feature of a bundle, looked up once by name.
///
/// A handle is a number: it belongs to the bundle that gave it. With another bundle it names some
/// other feature or none, never anything outside the bundle.
public struct Feature: Hashable, Sendable {
  @usableFromInline let index: UInt32
}

/// A staff action of a bundle, looked up once by name; belongs to its bundle as ``Feature`` does.
public struct StaffAction: Hashable, Sendable {
  @usableFromInline let index: UInt32
}

/// What the name of an action stands for.
public enum Action: Hashable, Sendable {
  /// A customer action that can require elevation.
  case feature(Feature)
  /// Something staff do, guarded by a permission.
  case staffAction(StaffAction)
}

/// A permission of a bundle; belongs to its bundle as ``Feature`` does.
public struct Permission: Hashable, Sendable {
  @usableFromInline let index: UInt32

  @inlinable init(index: UInt32) { self.index = index }
}

/// A staff role of an institution, looked up once by name; belongs to its bundle as ``Feature``
/// does, and to the institution.
public struct Role: Hashable, Sendable {
  @usableFromInline let index: UInt32
}

/// What a permit asks of the caller: a run of ids in the bundle, in order.
public struct Obligations: Hashable, Sendable {
  @usableFromInline let first: UInt32
  @usableFromInline let length: UInt32

  @inlinable init(first: UInt32, length: UInt32) {
    self.first = first
    self.length = length
  }

  /// How many there are.
  @inlinable public var count: Int { Int(length) }

  /// Whether nothing is asked.
  @inlinable public var isEmpty: Bool { length == 0 }
}
