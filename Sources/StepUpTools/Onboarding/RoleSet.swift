/// Roles that are taken as a whole.
enum RoleSet: String, CaseIterable {
  /// Those of the baseline.
  case inherited
  /// Those that suit most institutions.
  case suggested
  case nobody = "none"
}
