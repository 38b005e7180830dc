import StepUpEngine
import StepUpLanguage
import StepUpWire

extension DecisionResponse {
  /// The decision for people: the outcome and reason, then what goes with it, a line each.
  var sentence: String {
    var lines = ["\(outcome.name) (\(reason.name))"]
    if let userMessage { lines.append(userMessage) }
    if let challenge {
      lines.append("methods: \(words(challenge.methods))")
      if let biometric = challenge.biometric {
        lines.append("fallback: \(words(biometric.fallback))")
        lines.append("attempts remaining: \(biometric.attemptsRemaining)")
      }
      lines.append("good for: \(durationInWords(Int(challenge.modeDuration)))")
    }
    if let expiresAt { lines.append("expires at: \(expiresAt.rfc3339)") }
    if let obligations, !obligations.isEmpty {
      lines.append("obligations: \(obligations.joined(separator: ", "))")
    }
    if let permission { lines.append("missing permission: \(permission)") }
    if let requiredLevel { lines.append("required level: \(requiredLevel.name)") }
    return lines.joined(separator: "\n  ")
  }

  private func words(_ methods: MethodList) -> String {
    methods.isEmpty ? "none" : methods.map(\.name).joined(separator: ", ")
  }
}

extension CallerIdentity {
  /// The answer for people.
  var sentence: String {
    let shown =
      switch display {
      case .name(let name): "shows \(name.string)"
      case .numberAndCity: "shows the number and its city"
      }
    return shown + (spokenName.map { ", says \($0.string)" } ?? ", says nothing")
  }
}
