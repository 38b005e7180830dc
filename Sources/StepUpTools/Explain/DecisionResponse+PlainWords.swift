import StepUpEngine
import StepUpLanguage
import StepUpReport
import StepUpWire

extension DecisionResponse {
  /// The answer for people who do not know the words of decisions.
  var plainWords: String {
    switch outcome {
    case .permit:
      let owed = (obligations ?? []).map { "`\($0)`" }
      let end = expiresAt.map { " until \($0.rfc3339)" } ?? ""
      return "They may go ahead\(end)\(owed.isEmpty ? "" : ", and must \(listed(owed, "and"))")."
    case .elevate: return "They must confirm who they are first\(challenge?.plainWords ?? "")."
    case .deny:
      return "They may not: \(ExpectedReason(rawValue: reason.name)?.summary ?? reason.name)."
    }
  }
}

extension Challenge {
  fileprivate var plainWords: String {
    let good = ", which is good for \(spokenDuration(modeDuration))"
    guard let biometric else { return ", by \(methods.spoken)\(good)" }
    let attempts = counted(biometric.attemptsRemaining, "attempt")
    let then = biometric.fallback.isEmpty ? "" : ", then by \(biometric.fallback.spoken)"
    return ", by fingerprint or face with \(attempts) left\(then)\(good)"
  }
}

extension MethodList {
  fileprivate var spoken: String { compactMap { SecondFactor(rawValue: $0.name) }.spoken }
}
