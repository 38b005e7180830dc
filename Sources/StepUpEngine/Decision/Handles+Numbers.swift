// What is kept beside a bundle is found by the numbers of handles.

extension Feature {
  /// The position among the bundle's features.
  package var number: Int { Int(index) }
}

extension StaffAction {
  /// The position among all actions of the bundle, behind its features.
  package var number: Int { Int(index) }
}

extension Policy {
  /// The position of the institution in the bundle.
  package var number: Int { Int(institution) }
}

extension Permission {
  /// The position among the bundle's permissions.
  package var number: Int { Int(index) }
}
