import StepUpCompiler
import StepUpEngine
import Testing

/// How an elevation is asked for, rules 1 to 4.
@Suite struct ChallengeTests {
  let bundle: PolicyBundle

  init() throws { bundle = try Sample.bundle() }

  private func ask(
    _ biometrics: BiometricEnrolment = .notEnrolled, _ devices: Devices = .all,
    channel: Channel = .mobile, action: String = "wires"
  ) -> Decision {
    bundle.decide(
      institution: "harbor-federal", action: action,
      customer: Customer(segment: .business, biometrics: biometrics, devices: devices),
      channel: channel, at: Sample.noon)
  }

  private func challenge(_ decision: Decision) throws -> Challenge {
    guard case .elevate(_, let challenge) = decision else {
      throw Unexpected(decision: decision)
    }
    return challenge
  }

  private struct Unexpected: Error { let decision: Decision }

  @Test func `rule 1: biometrics come first and count down`() throws {
    let fresh = try challenge(ask(.enrolled(failedAttempts: 0)))
    #expect(fresh.methods == [.biometric])
    #expect(fresh.biometric?.fallback == [.email, .sms])
    #expect(fresh.biometric?.attemptsRemaining == 2)
    #expect(fresh.modeDuration == 600)
    let once = try challenge(ask(.enrolled(failedAttempts: 1)))
    #expect(once.biometric?.attemptsRemaining == 1)
  }

  @Test func `rule 1: what is left over may be nothing`() throws {
    let challenge = try challenge(ask(.enrolled(failedAttempts: 0), []))
    #expect(challenge.methods == [.biometric])
    #expect(challenge.biometric?.fallback == [])
  }

  @Test(arguments: [2, 3, UInt32.max])
  func `rule 2: attempts used up leave the fallback`(failed: UInt32) throws {
    let challenge = try challenge(ask(.enrolled(failedAttempts: failed)))
    #expect(challenge.methods == [.email, .sms])
    #expect(challenge.biometric == nil)
  }

  @Test func `rule 2: the fallback keeps to the devices, and gives way to all methods`() throws {
    let used = BiometricEnrolment.enrolled(failedAttempts: 2)
    #expect(try challenge(ask(used, [.mobilePhone, .landline])).methods == [.sms])
    #expect(try challenge(ask(used, [.landline, .app])).methods == [.voice, .app])
  }

  @Test(arguments: [Channel.web, .api])
  func `rule 3: biometrics are for the mobile channel only`(channel: Channel) throws {
    let challenge = try challenge(ask(.enrolled(failedAttempts: 0), channel: channel))
    #expect(challenge.methods == [.sms, .voice, .email, .app])
    #expect(challenge.biometric == nil)
  }

  @Test(
    arguments: [
      (Devices.mobilePhone, [Method.sms]), (.landline, [.voice]), (.email, [.email]),
      (.app, [.app]), ([.app, .mobilePhone], [.sms, .app]),
    ] as [(Devices, [Method])])
  func `rule 3: each method takes its device`(devices: Devices, methods: [Method]) throws {
    #expect(try challenge(ask(.notEnrolled, devices)).methods == MethodList(methods))
  }

  @Test func `rule 4: with no method left the answer is no`() {
    #expect(ask(.notEnrolled, []) == .deny(.noSecondFactor))
    #expect(ask(.enrolled(failedAttempts: 2), []) == .deny(.noSecondFactor))
  }

  @Test func `the mode duration is the feature's own window`() throws {
    #expect(try challenge(ask(action: "ach_payments")).modeDuration == 300)
  }

  @Test func `methods keep the policy's order`() throws {
    var contents = Sample.contents
    contents.institutions[0].methods = [.app, .email, .sms]
    let decision = try Sample.bundle(contents).decide(
      institution: "harbor-federal", action: "wires", customer: Customer(segment: .consumer),
      at: Sample.noon)
    #expect(try challenge(decision).methods == [.app, .email, .sms])
  }

  @Test func `biometrics that are not enabled are never offered`() throws {
    var contents = Sample.contents
    contents.institutions[0].biometrics = .disabled
    let decision = try Sample.bundle(contents).decide(
      institution: "harbor-federal", action: "wires",
      customer: Customer(segment: .consumer, biometrics: .enrolled(failedAttempts: 0)),
      channel: .mobile, at: Sample.noon)
    #expect(try challenge(decision).methods == [.sms, .voice, .email, .app])
  }
}
