/// Who sends requests, and about whom they may ask.
struct Caller: Sendable {
  /// The name in logs: of a service, not of a person.
  let name: String
  let scope: Scope

  enum Scope: Sendable, Equatable {
    case everyInstitution
    case institutions(Set<String>)
  }

  /// Whether the caller may ask about an institution.
  func mayAsk(about institution: String) -> Bool {
    switch scope {
    case .everyInstitution: true
    case .institutions(let ids): ids.contains(institution)
    }
  }

  /// Whoever can reach a service that tells nobody apart.
  static let anyone = Caller(name: "anyone", scope: .everyInstitution)
}
