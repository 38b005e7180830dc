import HTTPTypes
import StepUpJSON
import Testing

/// What is refused, with which status, and at which path.
@Suite struct InvalidRequestTests {
  @Test(arguments: [
    (#"{"#, "$"), ("", "$"), ("[]", "$"), ("null", "$"), (#"{"a":"\ud800"}"#, "$.a"),
    (#"{"subject":{},"subject":{}}"#, "$.subject"), ("{}", "$.subject"),
    (String(repeating: "[", count: 65), "$"),
    (#"{"subject":{"id":"u"}}"#, "$.subject.type"),
    (#"{"subject":{"type":"customer"}}"#, "$.subject.id"),
    (#"{"subject":{"type":"customer","id":7}}"#, "$.subject.id"),
    (#"{"subject":{"type":"customer","id":"u"}}"#, "$.action"),
    (#"{"subject":{"type":"customer","id":"u"},"action":{}}"#, "$.action.name"),
    (#"{"subject":{"type":"customer","id":"u"},"action":{"name":"wires"}}"#, "$.resource"),
    (
      #"{"subject":{"type":"customer","id":"u"},"action":{"name":"wires"},"resource":{"id":"a"}}"#,
      "$.resource.type"
    ),
    (
      #"{"subject":{"type":"customer","id":"u"},"action":{"name":"wires"},"resource":{"type":"a"}}"#,
      "$.resource.id"
    ),
    (
      #"{"subject":{"type":"customer","id":"u"},"action":{"name":"wires"},"#
        + #""resource":{"type":"a","id":"a"}}"#, "$.context"
    ),
    (Question.customer(context: ""), "$.context.institution"),
    (Question.customer(segment: "retail"), "$.subject.properties.segment"),
    (
      Question.customer(context: #","institution":"first-bank","time":"noon""#), "$.context.time"
    ),
    (Question.staff(roles: "7"), "$.subject.properties.roles[0]"),
  ])
  func `a request that is not sound is refused at its place`(
    body: String, path: String
  ) async throws {
    let answer = try await Service().ask(body)
    #expect(answer.status == 400)
    #expect(answer["Content-Type"] == "application/json")
    #expect(answer.path == "\"\(path)\"")
    #expect(try answer.json["error"]?["message"] != nil)
  }

  @Test func `a count above what every reader of JSON carries is refused`() async throws {
    let body = Question.customer().replacing(
      #""segment":"#, with: #""failed_biometric_attempts":9007199254740992,"segment":"#)
    let answer = try await Service().ask(body)
    #expect(answer.status == 400)
    #expect(answer.path == #""$.subject.properties.failed_biometric_attempts""#)
  }

  @Test(arguments: ["evaluation", "search/action", "search/resource"])
  func `a name of an institution that is longer than any is refused`(address: String) async throws {
    let service = try await Service()
    for (length, status) in [(255, 200), (256, 400)] {
      let name = String(repeating: "a", count: length)
      let body = Question.staff().replacing("first-bank", with: name)
      let answer = try await service.ask(body, at: "/access/v1/" + address)
      #expect(answer.status == status)
      #expect(answer.path == (status == 400 ? #""$.context.institution""# : nil))
    }
  }

  @Test(arguments: ["evaluation", "search/action", "search/resource"])
  func `more roles than anybody has are refused`(address: String) async throws {
    let service = try await Service()
    for (count, status) in [(256, 200), (257, 400)] {
      let roles = Array(repeating: #""support""#, count: count).joined(separator: ",")
      let answer = try await service.ask(
        Question.staff(roles: roles), at: "/access/v1/" + address)
      #expect(answer.status == status)
      #expect(answer.path == (status == 400 ? #""$.subject.properties.roles""# : nil))
    }
  }

  @Test func `bytes that are no UTF-8 are refused`() async throws {
    let answer = try await Service().send(
      .post, "/access/v1/evaluation", [0x7B, 0x22, 0xFF, 0x22, 0x7D],
      ["Content-Type": "application/json"])
    #expect(answer.status == 400)
    #expect(answer.path == #""$""#)
  }

  @Test(arguments: [
    "text/json", "application/json5", "application/x-www-form-urlencoded", "",
    "application/ json",
  ])
  func `another media type is refused`(type: String) async throws {
    let body = Array(Question.customer().utf8)
    let answer = try await Service().send(
      .post, "/access/v1/evaluation", body, ["Content-Type": type])
    #expect(answer.status == 400)
    #expect(answer.path == #""$""#)
  }

  @Test func `a request without a media type is refused`() async throws {
    let answer = try await Service().send(
      .post, "/access/v1/evaluation", Array(Question.customer().utf8))
    #expect(answer.status == 400)
  }

  @Test(arguments: [
    "application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8",
    "application/json ;a=b",
  ])
  func `parameters and case of the media type do not matter`(type: String) async throws {
    let answer = try await Service().send(
      .post, "/access/v1/evaluation", Array(Question.customer().utf8), ["Content-Type": type])
    #expect(answer.status == 200)
  }

  @Test(arguments: ["/access/v1/evaluation", "/access/v1/evaluations", "/access/v1/search/action"])
  func `a body of 65536 bytes is read and one byte more is too large`(path: String) async throws {
    let service = try await Service()
    let body = Question.customer().replacing(#","action":{"name":"wires"}"#, with: "")
    let named = path.contains("search") ? body : Question.customer()
    let padding = String(repeating: " ", count: 65_536 - named.utf8.count)
    #expect(try await service.ask(named + padding, at: path).status == 200)
    let answer = try await service.ask(named + padding + " ", at: path)
    #expect(answer.status == 413)
    #expect(answer.path == #""$""#)
  }

  @Test func `an address where nothing is, is not found`() async throws {
    let service = try await Service()
    for path in [
      "/", "/access/v1", "/access/v1/evaluation/", "/access/v2/evaluation", "/institutions",
      "/institutions//access/v1/evaluation", "/institutions/first-bank",
      "/.well-known/authzen-configuration",
    ] {
      #expect(try await service.get(path).status == 404, "\(path)")
    }
  }

  @Test func `a query behind the address does not matter`() async throws {
    let answer = try await Service().ask(
      Question.customer(), at: "/access/v1/evaluation?trace=on")
    #expect(answer.status == 200)
  }

  @Test func `another method is refused and the right one named`() async throws {
    let service = try await Service()
    let get = try await service.get("/access/v1/evaluation")
    #expect(get.status == 405)
    #expect(get["Allow"] == "POST")
    let post = try await service.ask("{}", at: "/readyz")
    #expect(post.status == 405)
    #expect(post["Allow"] == "GET, HEAD")
  }

  @Test func `HEAD is answered as GET is, without the body`() async throws {
    let service = try await Service("--public-url", "https://pdp.example")
    for address in [
      "/livez", "/openapi.json", "/institutions/first-bank/step-up",
      "/.well-known/authzen-configuration", "/nothing",
    ] {
      let got = try await service.get(address)
      let head = try await service.send(.head, address, nil)
      #expect(head.status == got.status)
      #expect(head.headers == got.headers)
      #expect(head["Content-Length"] == "\(got.body.utf8.count)")
      #expect(head.body.isEmpty)
    }
    #expect(try await service.send(.head, "/access/v1/evaluation", nil)["Allow"] == "POST")
  }
}
