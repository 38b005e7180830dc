import StepUpCompiler
import StepUpLanguage

extension Question {
  /// What is expected, and what Enter does.
  func hint(_ suggestion: [String]) -> String {
    let enter = suggestion.isEmpty ? "" : " [\(suggestion.joined(separator: ", "))]"
    return switch form {
    case .text: suggestion.isEmpty ? "Type it" : "Type it, or Enter for this" + enter
    case .yesOrNo: "yes or no" + enter
    case .choice: "A number or a name" + enter
    case .choices where self == .elevate:
      "Enter for those with *, or numbers; -3 for those with * but 3"
    case .choices: "Numbers or names" + enter
    }
  }

  /// The question as a word, for the list of answers.
  var subject: String {
    switch self {
    case .name: "name"
    case .id: "id"
    case .baseline: "baseline"
    case .segments: "customers"
    case .products: "products"
    case .elevate: "confirmed"
    case .window: "for"
    case .biometrics: "biometrics"
    case .methods: "by"
    case .callerName: "phones show"
    case .roles: "roles"
    case .reviews: "reviews"
    }
  }
}

extension Onboarding {
  /// An answer as it is shown again.
  func summary(of question: Question) -> String {
    let words = words(for: question)
    switch question {
    case .roles where RoleSet(rawValue: word(for: .roles)) == nil:
      return words.map { RoleAnswer($0).id }.joined(separator: ", ")
    default: return words.isEmpty ? Self.none : words.map(shortened).joined(separator: ", ")
    }
  }

  /// The file of the institution or its tests that is there already.
  package var existingFile: String? {
    [institutionPath, project.path(ofTests: word(for: .id))].first(where: project.contains)
  }

  /// What a role can be given.
  var permissionChoices: [Choice] {
    start.catalog.permissions.enumerated().map { index, permission in
      let actions = start.actions(behind: index).map(\.title).joined(separator: "; ")
      return Choice(permission.name.text, actions.isEmpty ? permission.title : actions)
    }
  }
}
