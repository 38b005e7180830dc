/// A setting whose place in the files is asked for: what a change comes from.
package enum OriginKey: Hashable, Sendable {
  case segments
  /// What a catalog says of a feature.
  case catalogFeature(String)
  /// What a catalog says of a staff action.
  case catalogAction(String)
  /// Whether a feature requires elevation, and of whom.
  case requirement(feature: String)
  /// How long elevated mode lasts for a feature.
  case window(feature: String)
  case methods
  case fallback
  case biometrics
  case attempts
  case role(String)
  case level(role: String)
  /// What gives a role a permission, or where the role lacks it.
  case permission(String, role: String)
}
