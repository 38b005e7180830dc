/// The roles of an institution's own that are being asked about.
struct RoleDialogue: Sendable {
  private let names: [String]
  private(set) var answers: [String] = []
  private var isAdmin = false

  init(_ names: [String]) { self.names = names }

  /// The role that comes next.
  var next: String? { answers.count < names.count ? names[answers.count] : nil }

  func with(isAdmin: Bool) -> RoleDialogue {
    var next = self
    next.isAdmin = isAdmin
    return next
  }

  func with(_ permissions: [String]) -> RoleDialogue {
    var after = self
    guard let name = next else { return self }
    after.answers.append(RoleAnswer.text(name, isAdmin: isAdmin, permissions))
    return after
  }
}
