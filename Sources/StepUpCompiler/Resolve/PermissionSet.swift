/// A set of permissions by their index in the catalog; no allocation for the first 64.
package struct PermissionSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: Set<Int> = []

  package init() {}

  package mutating func insert(_ index: Int) {
    if index < 64 { low |= 1 << UInt64(index) } else { high.insert(index) }
  }

  package mutating func formUnion(_ other: PermissionSet) {
    low |= other.low
    if !other.high.isEmpty { high.formUnion(other.high) }
  }

  package func contains(_ index: Int) -> Bool {
    index < 64 ? low & (1 << UInt64(index)) != 0 : high.contains(index)
  }

  /// The members, in ascending order.
  package var members: [Int] {
    (0..<64).filter { low & (1 << UInt64($0)) != 0 } + high.sorted()
  }
}
