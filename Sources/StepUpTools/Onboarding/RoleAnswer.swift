import StepUpLanguage

/// A staff role as it is answered, `Fraud desk:admin=can_reset_password`.
///
/// What is no id becomes the role's title. Nothing is checked here: the language judges.
struct RoleAnswer {
  let id: String
  let title: String?
  let level: String?
  let permissions: [String]

  init(_ text: String) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = sides[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let called = String(name[0])
    let isID = IdentifierFault(in: called) == nil
    id = isID ? called : derivedID(from: called, separator: "_") ?? called
    title = id == called ? nil : called
    level = name.count > 1 ? String(name[1]) : nil
    permissions =
      sides.count > 1 ? sides[1].split(separator: ",").map { $0.trimmingSpaces } : []
  }

  /// What an answer looks like that gives a role some permissions.
  static func text(_ name: String, isAdmin: Bool, _ permissions: [String]) -> String {
    name + (isAdmin ? ":admin" : "") + "=" + permissions.joined(separator: ",")
  }
}
