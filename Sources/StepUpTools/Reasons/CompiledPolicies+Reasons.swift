import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import StepUpLanguage
package import StepUpWire

extension CompiledPolicies {
  /// How the decision about a request comes about.
  ///
  /// The engine decides; what is added are words and places for the rows up to the one it names.
  package func reasons(for request: EvaluationRequest) -> ReasonChain {
    guard let policy = policy(of: request.institution) else {
      let words = "`\(request.institution)` is no institution of this project"
      return ReasonChain(ReasonStep(1, words))
    }
    let known = ReasonStep(
      1, "`\(request.institution)` is an institution of this project",
      [Ground("institution", lines.provenance(policy.document.id.stated?.place))])
    guard let action = ActionID(request.action).flatMap(catalog.action) else {
      return ReasonChain(
        passed: [known],
        ReasonStep(2, "`\(request.action)` is neither a feature nor a staff action"))
    }
    let (noun, place) = described(action)
    let named = ReasonStep(
      2, "`\(request.action)` is \(noun)",
      [Ground(noun, lines.provenance(place, otherwise: .standardCatalog))])
    switch (action, request.question) {
    case (.feature(let feature), .customer(let customer, let channel, let time)):
      let right = ReasonStep(3, "a customer asks for a feature")
      return CustomerReasons(
        policies: self, policy: policy, feature: feature, customer: customer, channel: channel,
        time: time, request: request
      ).chain(after: [known, named, right])
    case (.staffAction(let index), .staff(let roles, let staff)):
      let right = ReasonStep(3, "a staff user asks for a staff action")
      return StaffReasons(
        policies: self, policy: policy, action: catalog.staffActions[index], asked: roles,
        request: staff, reason: decide(request).reason
      ).chain(after: [known, named, right])
    case (.feature, .staff):
      return ReasonChain(
        passed: [known, named],
        ReasonStep(3, "a staff user asks, and `\(request.action)` is for customers"))
    case (.staffAction, .customer):
      return ReasonChain(
        passed: [known, named],
        ReasonStep(3, "a customer asks, and `\(request.action)` is for staff"))
    }
  }

  private func described(_ action: ActionIndex) -> (noun: String, place: Place?) {
    switch action {
    case .feature(let index): ("a feature", catalog.features[index].place)
    case .staffAction(let index): ("a staff action", catalog.staffActions[index].place)
    }
  }
}

extension ReasonChain {
  /// A chain that ends before a policy says anything.
  fileprivate init(passed: [ReasonStep] = [], _ deciding: ReasonStep) {
    self.init(passed: passed, deciding: deciding, challenge: [], grounds: [])
  }
}

extension Reason {
  /// The row of the decision table; nothing for `no_second_factor`, which takes the place of rows 7
  /// to 10.
  var row: Int? { self == .noSecondFactor ? nil : Int(rawValue) + 1 }
}
