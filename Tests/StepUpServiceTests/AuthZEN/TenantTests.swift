import StepUpJSON
import Testing

/// One decision point for each institution.
@Suite struct TenantTests {
  private let path = "/institutions/first-bank/access/v1/evaluation"

  @Test func `the address names the institution`() async throws {
    let service = try await Service()
    let without = Question.customer(context: "")
    let answer = try await service.ask(without, at: path)
    #expect(try answer.json["context"]?["policy"]?["institution"]?.text() == #""first-bank""#)
    let noContext = without.replacing(#","context":{"channel":"web"}"#, with: "")
    #expect(!noContext.contains("context"))
    #expect(try await service.ask(noContext, at: path).status == 200)
    #expect(try await service.ask(Question.customer(), at: path).status == 200)
  }

  @Test func `the context may not name another`() async throws {
    let answer = try await Service().ask(
      Question.customer(context: #","institution":"other-bank""#), at: path)
    #expect(answer.status == 400)
    #expect(answer.path == #""$.context.institution""#)
  }

  @Test(arguments: [#","context":null"#, #","context":7"#])
  func `a context is an object here too`(context: String) async throws {
    let body = Question.customer(context: "").replacing(
      #","context":{"channel":"web"}"#, with: context)
    let answer = try await Service().ask(body, at: path)
    #expect(answer.status == 400)
    #expect(answer.path == #""$.context""#)
  }

  @Test(arguments: ["evaluation", "evaluations", "search/action"])
  func `an institution that nobody knows is not found`(question: String) async throws {
    let answer = try await Service().ask(
      Question.customer(), at: "/institutions/nowhere/access/v1/" + question)
    #expect(answer.status == 404)
    #expect(answer.path == #""$""#)
  }

  @Test func `metadata names the addresses below the public URL`() async throws {
    let service = try await Service("--public-url", "https://decisions.example.com/")
    let all = try await service.get("/.well-known/authzen-configuration").json
    #expect(all["policy_decision_point"]?.text() == #""https://decisions.example.com""#)
    #expect(
      all["access_evaluation_endpoint"]?.text()
        == #""https://decisions.example.com/access/v1/evaluation""#)
    let one = try await service.get("/.well-known/authzen-configuration/institutions/first-bank")
      .json
    let base = "https://decisions.example.com/institutions/first-bank"
    #expect(one["policy_decision_point"]?.text() == "\"\(base)\"")
    for (name, path) in [
      ("access_evaluations_endpoint", "evaluations"), ("search_subject_endpoint", "search/subject"),
      ("search_resource_endpoint", "search/resource"), ("search_action_endpoint", "search/action"),
    ] {
      #expect(one[name]?.text() == "\"\(base)/access/v1/\(path)\"")
    }
  }

  @Test func `the Host header decides nothing`() async throws {
    let service = try await Service("--public-url", "https://decisions.example.com")
    let answer = try await service.get(
      "/.well-known/authzen-configuration", headers: ["Host": "evil.example.com"])
    #expect(!answer.body.contains("evil"))
  }

  @Test func `metadata of an unknown institution is not found`() async throws {
    let service = try await Service("--public-url", "https://decisions.example.com")
    let path = "/.well-known/authzen-configuration/institutions/nowhere"
    #expect(try await service.get(path).status == 404)
  }

  @Test func `a public URL may have a path`() async throws {
    let service = try await Service("--public-url", "https://example.com/stepup")
    let answer = try await service.get("/.well-known/authzen-configuration/stepup")
    #expect(try answer.json["policy_decision_point"]?.text() == #""https://example.com/stepup""#)
    #expect(
      try await service.get(
        "/.well-known/authzen-configuration/stepup/institutions/first-bank"
      ).status == 200)
    // A proxy may take its path off.
    let behind = try await service.get(
      "/.well-known/authzen-configuration/institutions/first-bank")
    #expect(
      try behind.json["policy_decision_point"]?.text()
        == #""https://example.com/stepup/institutions/first-bank""#)
    #expect(try await service.get("/.well-known/authzen-configuration/other").status == 404)
  }
}
