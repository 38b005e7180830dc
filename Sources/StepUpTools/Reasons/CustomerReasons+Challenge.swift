import StepUpCompiler
import StepUpEngine
import StepUpLanguage
import StepUpWire

extension CustomerReasons {
  /// The rules by which a challenge, or the lack of one, comes about.
  func challengeSteps(of decision: DecisionResponse) -> [ReasonStep] {
    let biometrics = biometricStep
    var steps = [biometrics.step]
    let fallback = usable(policy.settings.fallback)
    if biometrics.isFallbackAsked {
      steps.append(
        ReasonStep(2, "after biometrics: \(narrowed(policy.settings.fallback))", [fallbackGround]))
    }
    if !biometrics.isFallbackAsked || fallback.isEmpty {
      let grounds = [Ground("methods", provenance(policy.settings.methods.origin))]
      steps.append(
        ReasonStep(3, "second factors: \(narrowed(policy.settings.methods.values))", grounds))
    }
    guard decision.challenge != nil, let last = steps.popLast() else {
      return steps + [ReasonStep(4, "nothing is left to ask for")]
    }
    let good = "; good for \(durationInWords(window))"
    return steps + [ReasonStep(last.number, last.words + good, last.grounds + [windowGround])]
  }

  /// Rule 1, and whether what comes after biometrics is looked at.
  private var biometricStep: (step: ReasonStep, isFallbackAsked: Bool) {
    let enabled = Ground("biometrics", provenance(policy.settings.biometricsEnabled.origin))
    guard policy.settings.biometricsEnabled.value == true else {
      return (ReasonStep(1, "biometrics are not enabled", [enabled]), false)
    }
    guard channel == .mobile else {
      return (ReasonStep(1, "biometrics are for the mobile app alone"), false)
    }
    guard case .enrolled(let failed) = customer.biometrics else {
      return (ReasonStep(1, "the customer has not set up biometrics"), false)
    }
    let limit = policy.settings.maxAttempts.value ?? 0
    let grounds = [
      enabled, Ground("attempts", provenance(policy.settings.maxAttempts.origin)),
    ]
    let words =
      failed < limit
      ? "biometrics come first: \(failed) of \(limit) attempts failed"
      : "all \(limit) attempts at biometrics are used up"
    return (ReasonStep(1, words, grounds), true)
  }

  private var fallbackGround: Ground {
    let stated = policy.settings.statedFallback
    return Ground("fallback", provenance(stated?.origin ?? .builtIn))
  }

  /// The methods that the customer's devices can take.
  private func usable(_ methods: [SecondFactor]) -> [SecondFactor] {
    let list = MethodList(methods.compactMap { Method(named: $0.rawValue) })
    let usable = list.limited(to: customer.devices)
    return methods.filter { method in usable.contains { $0.name == method.rawValue } }
  }

  private func narrowed(_ methods: [SecondFactor]) -> String {
    let usable = usable(methods)
    let all = methods.isEmpty ? "none" : methods.map(\.rawValue).joined(separator: ", ")
    if usable == methods { return all }
    let left = usable.isEmpty ? "none" : usable.map(\.rawValue).joined(separator: ", ")
    return "\(all); the customer's devices leave \(left)"
  }
}
