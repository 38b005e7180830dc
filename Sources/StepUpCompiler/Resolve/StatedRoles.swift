package import StepUpDiagnostics
package import StepUpLanguage

/// A role as the nearest document states it.
package struct StatedRole: Sendable {
  package let name: RoleID
  /// Where its id stands.
  package let key: Place
  /// Nothing when a fault hides what it says.
  package let statement: RoleStatement?
}

/// The roles that an institution or a baseline states or inherits, in the order of their names.
///
/// An array, since nearly all institutions have a few: each name is found by halving.
package struct StatedRoles: Sendable {
  package private(set) var roles: [StatedRole] = []

  package init() {}

  /// The position of the role of a name, or nothing.
  ///
  /// - Complexity: O(log roles).
  package func position(of name: RoleID) -> Int? {
    let position = firstPosition(notBefore: name)
    return position < roles.count && roles[position].name == name ? position : nil
  }

  /// Puts what a document states in place of what was inherited, role by role.
  ///
  /// - Complexity: O(roles × log roles).
  mutating func overlay(_ stated: Entries<RoleID, RoleStatement>) {
    let entries = stated.entries
    let own = entries.indices.sorted { entries[$0].name.value < entries[$1].name.value }
      .map { position in
        let (name, role) = entries[position]
        return StatedRole(name: name.value, key: name.place, statement: role.value)
      }
    if roles.isEmpty {
      roles = own
      return
    }
    var merged: [StatedRole] = []
    merged.reserveCapacity(roles.count + own.count)
    var next = own.startIndex
    for inherited in roles {
      while next < own.endIndex, own[next].name < inherited.name {
        merged.append(own[next])
        next += 1
      }
      if next < own.endIndex, own[next].name == inherited.name { continue }
      merged.append(inherited)
    }
    roles = merged + own[next...]
  }

  private func firstPosition(notBefore name: RoleID) -> Int {
    var low = 0
    var high = roles.count
    while low < high {
      let middle = (low + high) / 2
      if roles[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
