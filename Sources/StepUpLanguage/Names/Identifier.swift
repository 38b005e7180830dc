/// The name of a subject in policy files: `[a-z0-9]+([-_][a-z0-9]+)*`, 1–64 bytes.
///
/// The subject keeps a feature's name from being used as a role's.
package struct Identifier<Subject>: Hashable, Sendable {
  package let text: String

  /// Nothing when the text is no identifier.
  package init?(_ text: String) {
    guard IdentifierFault(in: text) == nil else { return nil }
    self.text = text
  }

  /// Nothing when the bytes are no identifier: a quick look, since nearly all are.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count <= IdentifierFault.limit else { return nil }
    var previousIsSeparator = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        previousIsSeparator = false
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        if previousIsSeparator { return nil }
        previousIsSeparator = true
      default: return nil
      }
    }
    if previousIsSeparator { return nil }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// For texts of the standard catalog, which a test checks.
  package init(standard text: StaticString) {
    self.text = text.description
  }
}

extension Identifier: Comparable {
  package static func < (a: Identifier, b: Identifier) -> Bool { a.text < b.text }
}

package enum InstitutionSubject {}
package enum BaselineSubject {}
package enum CatalogSubject {}
package enum EntitlementsSubject {}
package enum TestsSubject {}
package enum FeatureSubject {}
package enum PermissionSubject {}
package enum StaffActionSubject {}
package enum ActionSubject {}
package enum RoleSubject {}
package enum ObligationSubject {}

package typealias InstitutionID = Identifier<InstitutionSubject>
package typealias BaselineID = Identifier<BaselineSubject>
package typealias CatalogID = Identifier<CatalogSubject>
package typealias EntitlementsID = Identifier<EntitlementsSubject>
package typealias TestsID = Identifier<TestsSubject>
package typealias FeatureID = Identifier<FeatureSubject>
package typealias PermissionID = Identifier<PermissionSubject>
package typealias StaffActionID = Identifier<StaffActionSubject>
/// A feature or a staff action: they share one namespace.
package typealias ActionID = Identifier<ActionSubject>
package typealias RoleID = Identifier<RoleSubject>
package typealias ObligationID = Identifier<ObligationSubject>

extension FeatureID {
  /// The same name as an action's: features and staff actions share one namespace.
  package var asAction: ActionID { ActionID(unchecked: text) }
}

extension Identifier {
  fileprivate init(unchecked text: String) { self.text = text }
}
