import StepUpJSON
import Testing

/// Many questions in one request.
@Suite struct EvaluationsTests {
  private func outcomes(_ body: String, _ service: Service) async throws -> [String] {
    let answer = try await service.ask(body, at: "/access/v1/evaluations")
    #expect(answer.status == 200, "\(answer.body)")
    guard case .array(let items) = try answer.json["evaluations"] else {
      Issue.record("\(answer.body)")
      return []
    }
    #expect(try answer.json["decision"] == nil)
    return items.map { item in
      let context = item["context"]
      return context?["reason"]?.text() ?? context?["error"]?.text() ?? "?"
    }
  }

  @Test func `answers stand in the order of the questions`() async throws {
    let service = try await Service()
    let body = Question.batch([
      Question.customer("wires"), Question.customer("email_change"), Question.customer("x"),
      Question.staff(),
    ])
    #expect(
      try await outcomes(body, service) == [
        #""elevation_required""#, #""elevation_not_required""#, #""unknown_action""#,
        #""permission_granted""#,
      ])
  }

  @Test func `what an item lacks comes from the batch, each part as a whole`() async throws {
    let service = try await Service()
    let rest =
      #","subject":{"type":"customer","id":"u","properties":{"segment":"consumer"}},"#
      + #""action":{"name":"wires"},"resource":{"type":"account","id":"a"},"#
      + #""context":{"institution":"first-bank"}"#
    let items = [
      "{}", #"{"action":{"name":"email_change"}}"#,
      #"{"context":{"institution":"nowhere"}}"#, #"{"context":{"channel":"web"}}"#,
      #"{"subject":{"type":"customer","id":"u"}}"#,
    ]
    #expect(
      try await outcomes(Question.batch(items, rest: rest), service) == [
        #""elevation_required""#, #""elevation_not_required""#, #""unknown_institution""#,
        #"{"status":400,"message":"$.evaluations[3].context.institution: this is missing"}"#,
        #"{"status":400,"message":"$.evaluations[4].subject.properties: this is missing"}"#,
      ])
  }

  @Test func `an item that is invalid leaves the others alone`() async throws {
    let service = try await Service()
    let body = Question.batch([Question.customer("email_change"), "{}", "7", Question.customer()])
    let answer = try await service.ask(body, at: "/access/v1/evaluations")
    guard case .array(let items) = try answer.json["evaluations"] else {
      Issue.record("\(answer.body)")
      return
    }
    #expect(items.map { $0["decision"]?.text() } == ["true", "false", "false", "false"])
    #expect(
      items[1]["context"]?.text()
        == #"{"error":{"status":400,"message":"$.evaluations[1].subject: this is missing"}}"#)
    #expect(
      items[2]["context"]?.text()
        == #"{"error":{"status":400,"message":"$.evaluations[2]: this must be an object"}}"#)
  }

  @Test func `a batch may end at its first denial or its first permit`() async throws {
    let service = try await Service()
    let items = [
      Question.customer("email_change"), Question.customer("wires"),
      Question.customer("phone_change"), "{}",
    ]
    func count(_ semantic: String, _ items: [String]) async throws -> Int {
      let options = #","options":{"evaluations_semantic":"\#(semantic)","other":1}"#
      return try await outcomes(Question.batch(items, rest: options), service).count
    }
    #expect(try await count("execute_all", items) == 4)
    // A step-up and a fault count as denials.
    #expect(try await count("deny_on_first_deny", items) == 2)
    #expect(try await count("deny_on_first_deny", items.reversed()) == 1)
    #expect(try await count("permit_on_first_permit", items) == 1)
    #expect(try await count("permit_on_first_permit", items.reversed()) == 2)
  }

  @Test(arguments: [
    #"{"evaluations_semantic":"first_come"}"#, #"{"evaluations_semantic":7}"#, "7", "null",
  ])
  func `options that nobody knows are refused`(options: String) async throws {
    let answer = try await Service().ask(
      Question.batch([Question.customer()], rest: #","options":\#(options)"#),
      at: "/access/v1/evaluations")
    #expect(answer.status == 400)
    #expect(answer.path?.hasPrefix(#""$.options"#) == true)
  }

  @Test(arguments: ["", #","evaluations":[]"#])
  func `without items it is one question`(items: String) async throws {
    let body = String(Question.customer().dropLast()) + items + "}"
    let answer = try await Service().ask(body, at: "/access/v1/evaluations")
    #expect(try answer.json["context"]?["reason"]?.text() == #""elevation_required""#)
    #expect(try answer.json["evaluations"] == nil)
    let invalid = try await Service().ask(#"{"evaluations":[]}"#, at: "/access/v1/evaluations")
    #expect(invalid.status == 400)
    #expect(invalid.path == #""$.subject""#)
  }

  @Test func `a thousand items are answered and one more is refused`() async throws {
    let service = try await Service()
    let rest = String(Question.customer().dropFirst().dropLast())
    let body = Question.batch(Array(repeating: "{}", count: 1_000), rest: "," + rest)
    #expect(try await outcomes(body, service).count == 1_000)
    let answer = try await service.ask(
      Question.batch(Array(repeating: "{}", count: 1_001), rest: "," + rest),
      at: "/access/v1/evaluations")
    #expect(answer.status == 400)
    #expect(answer.path == #""$.evaluations""#)
  }

  @Test(arguments: ["7", "{}", "null"])
  func `the items are a list`(items: String) async throws {
    let body = String(Question.customer().dropLast()) + #","evaluations":\#(items)}"#
    let answer = try await Service().ask(body, at: "/access/v1/evaluations")
    #expect(answer.status == 400)
    #expect(answer.path == #""$.evaluations""#)
  }
}
