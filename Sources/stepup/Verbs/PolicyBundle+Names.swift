import StepUpEngine
import StepUpLanguage
import StepUpWire

extension PolicyBundle {
  /// What to say of a decision about a name that is not known; nothing when all are.
  func remark(on response: DecisionResponse, about action: String) -> String? {
    switch response.reason {
    case .unknownInstitution: unknownInstitution(response.institution)
    case .unknownAction: unknownAction(action)
    default: nil
    }
  }

  /// That an institution is not known, with the nearest that is.
  func unknownInstitution(_ id: String) -> String {
    unknown("institution", id, among: policies.map(\.id.string))
  }

  private func unknownAction(_ action: String) -> String {
    let names =
      features.map { name(of: $0).string } + staffActions.map { name(of: $0).string }
    return unknown("action", action, among: names)
  }

  private func unknown(_ noun: String, _ text: String, among names: [String]) -> String {
    let meant = nearestName(to: text, among: names).map { ": did you mean \($0)?" }
    return "unknown \(noun) \(shortened(text))\(meant ?? "")"
  }
}
