import StepUpEngine
import StepUpJSON
import StepUpWire

extension DecisionPoint {
  /// How a resource server asks for a step-up: for a feature, or for each that requires one.
  func guidance(feature name: String?, _ inquiry: Inquiry) throws(Refusal) -> [UInt8] {
    let bundle = inquiry.answering.bundle
    guard let tenant = inquiry.tenant, let policy = bundle.policy(for: tenant) else {
      throw .unknownInstitution
    }
    var writer = JSONWriter(.compact)
    if let name {
      guard case .feature(let feature) = bundle.action(named: name) else { throw .unknownFeature }
      writer.object { write(feature, of: policy, to: &$0) }
    } else {
      writer.object { writer in
        writer.member("institution", tenant)
        let features = bundle.features.filter { policy.requirement(for: $0) != nil }
        writer.array("features", of: features) { writer, feature in
          writer.object { write(feature, of: policy, to: &$0) }
        }
      }
    }
    return writer.bytes
  }

  private func write(_ feature: Feature, of policy: Policy, to writer: inout JSONWriter) {
    let requirement = policy.requirement(for: feature)
    writer.member("action", policy.bundle.name(of: feature).string)
    let segments = Segment.allCases.filter { requirement?.segments.contains($0) ?? false }
    writer.array("segments", of: segments) { $0.write($1.name) }
    if let requirement {
      writer.member("status", 401)
      stepUp.write(maxAge: requirement.modeDuration, to: &writer)
    }
  }
}
