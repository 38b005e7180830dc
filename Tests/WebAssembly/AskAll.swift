// Compiled together with the engine, as a host does that is not written in Swift.

/// Loads a bundle in place and asks every institution whether a consumer may send a wire.
///
/// - Returns: How many institutions are found by their ids and answer; −1 when the bundle does not
///   load, −2 when it has no wires.
@c(ask_all) public func askAll(_ start: UnsafeRawPointer, _ count: Int32) -> Int32 {
  // The bytes are a constant of the module.
  let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(count))
  guard let bundle = try? unsafe PolicyBundle(borrowing: bytes) else { return -1 }
  guard case .feature(let wires)? = bundle.action(named: "wires") else { return -2 }
  var answers: Int32 = 0
  for known in bundle.policies {
    guard let policy = bundle.policy(for: known.id.string) else { continue }
    let customer = Customer(segment: .consumer)
    if policy.decide(wires, for: customer, at: Instant(seconds: 0)).reason != .unknownAction {
      answers += 1
    }
  }
  return answers
}
