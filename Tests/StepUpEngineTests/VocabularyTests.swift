import StepUpEngine
import Testing

/// The words of requests and decisions, and lists of methods.
@Suite struct VocabularyTests {
  @Test func `each word stands for one value and back`() {
    check(Segment.self)
    check(Channel.self)
    check(DeploymentEnvironment.self)
    check(Method.self)
    check(Level.self)
    check(TargetKind.self)
    check(DeviceKind.self)
    check(Outcome.self)
    check(Reason.self)
    check(CodeMessage.self)
    check(PhoneLine.self)
  }

  private func check<Words: Vocabulary>(_ words: Words.Type) {
    for value in Words.allCases {
      #expect(Words(named: value.name) == value)
      #expect(Words(named: value.name.uppercased()) == nil)
    }
    #expect(Words(named: "") == nil)
  }

  @Test func `there are eighteen rows and one more reason`() {
    #expect(Reason.allCases.count == 19)
    #expect(Reason.allCases.last?.name == "no_second_factor")
  }

  @Test func `a list of methods keeps order, takes each once, and four at most`() {
    #expect(Array(MethodList([.app, .sms])) == [.app, .sms])
    #expect(Array(MethodList([.sms, .sms, .voice])) == [.sms, .voice])
    #expect(MethodList([.sms, .voice, .email, .app, .biometric]).count == 4)
    #expect(MethodList().isEmpty)
    for count in 0...4 {
      #expect(MethodList(Method.secondFactors.prefix(count)).count == count)
    }
  }

  @Test(
    arguments: [
      (Int64.max, 1, Int64.max), (.min, -1, .min), (0, .max, .max), (0, .min, .min),
      (5, 2, 2_000_005),
    ] as [(Int64, Int64, Int64)])
  func `moments stop at the ends of time`(start: Int64, seconds: Int64, end: Int64) {
    #expect(
      Instant(microseconds: start).advanced(bySeconds: seconds).microseconds == end)
  }
}
