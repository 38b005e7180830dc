import StepUpJSON
import Testing

/// How a resource server asks for a step-up.
@Suite struct GuidanceTests {
  private let service: Service

  init() async throws { service = try await Service() }

  @Test func `a feature's guidance is the header to answer with`() async throws {
    let guidance = try await service.get("/institutions/first-bank/step-up/wires").json
    #expect(guidance["status"]?.text() == "401")
    #expect(guidance["max_age"]?.text() == "600")
    #expect(guidance["segments"]?.text() == #"["consumer","business"]"#)
    let decision = try await service.ask(Question.customer()).json["context"]
    #expect(guidance["www_authenticate"]?.text() == decision?["www_authenticate"]?.text())
  }

  @Test func `a feature that takes no step-up has no header`() async throws {
    let answer = try await service.get("/institutions/first-bank/step-up/email_change")
    #expect(answer.body == #"{"action":"email_change","segments":[]}"#)
  }

  @Test func `an institution's guidance lists what takes a step-up`() async throws {
    let guidance = try await service.get("/institutions/first-bank/step-up").json
    guard case .array(let features) = guidance["features"] else {
      Issue.record("the features are a list")
      return
    }
    #expect(features.map { $0["action"]?.text() } == [#""password_change""#, #""wires""#])
  }

  @Test(arguments: [
    "nowhere/step-up", "first-bank/step-up/nothing", "first-bank/step-up/generate_backup_codes",
    "first-bank/step-up/", "first-bank/step-up/wires/more",
  ])
  func `what nobody knows is not found`(path: String) async throws {
    #expect(try await service.get("/institutions/" + path).status == 404)
  }
}
