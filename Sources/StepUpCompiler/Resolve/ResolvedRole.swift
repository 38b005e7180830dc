package import StepUpDiagnostics
package import StepUpLanguage

/// A role of an institution with what it effectively holds.
///
/// A class, since every check and every rule looks at each.
package final class ResolvedRole: Sendable {
  package let name: RoleID
  /// Where its id stands.
  package let key: Place
  /// Nothing when a fault hides it.
  package let level: Level?
  /// Where the level is written; nothing when it holds by default.
  package let levelPlace: Place?
  /// The permissions it adds itself, by index.
  package let own: [(permission: Int, place: Place)]
  /// The roles it inherits from, as positions in the list of roles; faulty links are left out.
  package let parents: [(role: Int, place: Place)]
  /// The permissions it holds by its level, without being given them.
  package let byLevel: PermissionSet
  /// All it holds: its own, its parents' and its level's.
  package let effective: PermissionSet

  init(
    name: RoleID, key: Place, level: Level?, levelPlace: Place?,
    own: [(permission: Int, place: Place)], parents: [(role: Int, place: Place)],
    byLevel: PermissionSet, effective: PermissionSet
  ) {
    self.name = name
    self.key = key
    self.level = level
    self.levelPlace = levelPlace
    self.own = own
    self.parents = parents
    self.byLevel = byLevel
    self.effective = effective
  }
}

extension ResolvedRole {
  /// The words that let the role hold a permission: its own item, the inheritance that brings it, or
  /// its level.
  package func place(granting permission: Int, among roles: [ResolvedRole]) -> Place {
    if let item = own.first(where: { $0.permission == permission }) { return item.place }
    if let link = parents.first(where: { roles[$0.role].effective.contains(permission) }) {
      return link.place
    }
    return levelPlace ?? key
  }
}
