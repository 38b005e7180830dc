import CLimits
import StepUpEngine

/// The names of a bundle in C's tables; they and the texts of questions live as long as the run.
struct NameTables {
  let institutions: OpaquePointer
  let actions: OpaquePointer
  /// The names of each institution's roles, shared by those with the same roles.
  let roles: [OpaquePointer?]

  init(_ bundle: PolicyBundle) {
    institutions = Self.table(bundle.policies.map(\.id.string))
    actions = Self.table(
      bundle.features.map { bundle.name(of: $0).string }
        + bundle.staffActions.map { bundle.name(of: $0).string })
    var shared: [[Role]: OpaquePointer] = [:]
    roles = bundle.policies.map { policy in
      if let known = shared[policy.roles] { return known }
      let table = Self.table(policy.roles.map { policy.name(of: $0).string })
      shared[policy.roles] = table
      return table
    }
  }

  private static func table(_ names: [String]) -> OpaquePointer {
    let lent = names.map(limit_name.init)
    guard let made = limit_names_make(lent, lent.count) else { fatalError("no memory") }
    return made
  }
}

extension limit_name {
  /// A copy of a text that is never given back.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, bytes.count))
    for (position, byte) in bytes.enumerated() { copy[position] = CChar(bitPattern: byte) }
    self.init(text: copy, length: UInt32(bytes.count))
  }
}
