@testable import StepUpBundle
@testable import StepUpEngine

/// Loads bytes as a bundle. Of what loads everything is asked, as the tests do.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The fuzzer lends so many bytes for the time of the call.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let bundle = try? PolicyBundle(bytes) else { return 0 }
  askEverything(of: bundle)
  if let provenance = try? bundle.provenance() { lookUpEverything(in: provenance, of: bundle) }
  _ = try? bundle.requireDigest()
  return 0
}

private func lookUpEverything(in provenance: Provenance, of bundle: PolicyBundle) {
  _ = provenance.files
  for feature in bundle.features { _ = provenance.place(of: .feature(feature)) }
  for action in bundle.staffActions { _ = provenance.place(of: .staffAction(action)) }
  for policy in bundle.policies {
    var values = PolicySetting.allCases.map(PolicyValue.setting)
    for feature in bundle.features {
      values += [.elevation(feature), .elevatedSegments(feature), .window(feature)]
    }
    for role in policy.roles {
      values += [.role(role), .level(role)]
      values += bundle.permissions.map { .permission($0, role) }
    }
    for value in values { _ = provenance.place(of: value, in: policy) }
  }
}
