import StepUpEngine
import StepUpLanguage
import StepUpReport
package import StepUpWire

extension EvaluationRequest {
  /// The question for people: `a consumer asks for wires on the web`.
  package var words: String {
    switch question {
    case .customer(let customer, let channel, let time):
      ([customer.noun + " asks for `\(action)` \(channel.words)"] + customer.circumstances(time))
        .joined(separator: ", ")
    case .staff(let roles, let request):
      "\(asking(roles)) asks for `\(action)`"
        + " on \(request.target.person)"
        + (request.device.map { ", about \($0.name)" } ?? "")
        + (request.environment == .uat ? ", in uat" : "")
    }
  }

  private func asking(_ roles: [String]) -> String {
    switch roles.count {
    case 0: "a staff user without roles"
    case 1: listing(roles, "and")
    default: "a staff user who is \(listing(roles, "and"))"
    }
  }
}

extension Customer {
  fileprivate var noun: String { segment == .consumer ? "a consumer" : "a business" }

  /// What is said of the customer beside their segment.
  fileprivate func circumstances(_ time: Instant) -> [String] {
    var parts: [String] = []
    if let elevation {
      let age = Int((time.microseconds - elevation.methodSelectedAt.microseconds) / 1_000_000)
      let selected =
        age < 0
        ? "with a method selected \(durationInWords(-age)) in the future"
        : "\(durationInWords(age)) after selecting a method"
      parts.append(selected)
      parts.append(elevation.verified ? "code entered" : "code not entered")
    }
    if case .enrolled(let failed) = biometrics {
      parts.append(
        "biometrics set up" + (failed > 0 ? " and failed \(counted(Int(failed), "time"))" : ""))
    }
    if devices != .all {
      let names = Method.secondFactors.limited(to: devices).map(\.deviceNeeded)
      parts.append("with " + (names.isEmpty ? "no device" : names.joined(separator: ", ")))
    }
    return parts
  }
}

extension StepUpEngine.Channel {
  fileprivate var words: String {
    switch self {
    case .web: "on the web"
    case .mobile: "in the mobile app"
    case .api: "through the API"
    }
  }
}

extension StepUpEngine.TargetKind {
  fileprivate var person: String {
    switch self {
    case .customer: "a customer"
    case .staff: "another staff user"
    }
  }
}

extension Method {
  /// The device that a second factor needs.
  fileprivate var deviceNeeded: String {
    switch self {
    case .sms: "mobile phone"
    case .voice: "landline"
    case .email: "email"
    case .app, .biometric: "app"
    }
  }
}
