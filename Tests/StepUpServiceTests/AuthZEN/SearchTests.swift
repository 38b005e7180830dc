import StepUpJSON
import Testing

/// What is permitted, listed.
@Suite struct SearchTests {
  private let service: Service

  init() async throws { service = try await Service() }

  private func results(_ search: String, _ body: String) async throws -> String? {
    let answer = try await service.ask(body, at: "/access/v1/search/" + search)
    #expect(answer.status == 200, "\(answer.body)")
    return try answer.json["results"]?.text()
  }

  private let institution = #","context":{"institution":"first-bank"}"#
  private let customer =
    #""subject":{"type":"customer","id":"u","properties":{"segment":"business"}}"#
  private let account = #","resource":{"type":"account","id":"a"}"#

  @Test func `a customer's actions are those that take no step-up now`() async throws {
    let names = try #require(
      try await results("action", "{\(customer)\(account)\(institution)}"))
    #expect(names.contains(#"{"name":"ach_payments"}"#))
    #expect(!names.contains("wires"))
    #expect(!names.contains("sensitive_card_info"))
    let elevated =
      #","context":{"institution":"first-bank","time":"2026-11-21T12:00:00Z","#
      + #""elevation":{"method_selected_at":"2026-11-21T11:59:00Z","verified":true}}"#
    #expect(
      try await results("action", "{\(customer)\(account)\(elevated)}")?
        .contains(#"{"name":"wires"}"#) == true)
  }

  @Test func `a staff user's actions are those of their roles`() async throws {
    func actions(_ roles: String, _ resource: String) async throws -> String? {
      try await results(
        "action",
        #"{"subject":{"type":"staff","id":"s","properties":{"roles":[\#(roles)]}},"#
          + #""resource":\#(resource)\#(institution)}"#)
    }
    let customer = #"{"type":"customer","id":"c"}"#
    let phone = #"{"type":"customer","id":"c","properties":{"device":{"type":"phone"}}}"#
    #expect(
      try await actions(#""supervisor""#, customer)
        == #"[{"name":"generate_backup_codes"},{"name":"view_notification_history"}]"#)
    // It asks for a device, so it is permitted only with one.
    #expect(try await actions(#""support""#, customer) == "[]")
    #expect(
      try await actions(#""support""#, phone) == #"[{"name":"update_device_number_type"}]"#)
    #expect(try await actions(#""nobody""#, phone) == "[]")
    #expect(try await actions(#""supervisor""#, #"{"type":"record","id":"r"}"#) == "[]")
  }

  @Test func `subjects are the roles of which each alone may do it`() async throws {
    func subjects(
      _ action: String, type: String = "staff", target: String = #""type":"customer","id":"c""#
    ) async throws -> String? {
      try await results(
        "subject",
        #"{"subject":{"type":"\#(type)","id":"ignored"},"action":{"name":"\#(action)"},"#
          + #""resource":{\#(target)}\#(institution)}"#)
    }
    #expect(
      try await subjects("generate_backup_codes") == #"[{"type":"staff","id":"supervisor"}]"#)
    #expect(
      try await subjects(
        "update_device_number_type",
        target: #""type":"staff","id":"c","properties":{"device":{"type":"phone"}}"#)
        == #"[{"type":"staff","id":"support"}]"#)
    #expect(try await subjects("wires") == "[]")
    #expect(try await subjects("nothing") == "[]")
    #expect(try await subjects("generate_backup_codes", type: "spaceship") == "[]")
    #expect(try await subjects("generate_backup_codes", target: #""type":"x","id":"c""#) == "[]")
    #expect(try await subjects("wires", type: "customer") == "[]")
  }

  @Test func `resources are the kinds of users it may be done to`() async throws {
    func resources(
      _ action: String, type: String, roles: String = #""supervisor""#
    ) async throws -> String? {
      try await results(
        "resource",
        #"{"subject":{"type":"staff","id":"s","properties":{"roles":[\#(roles)]}},"#
          + #""action":{"name":"\#(action)"},"resource":{"type":"\#(type)"}\#(institution)}"#)
    }
    #expect(
      try await resources("generate_backup_codes", type: "customer")
        == #"[{"type":"customer","id":"customer"}]"#)
    #expect(
      try await resources("generate_backup_codes", type: "staff")
        == #"[{"type":"staff","id":"staff"}]"#)
    #expect(try await resources("generate_backup_codes", type: "record") == "[]")
    #expect(
      try await resources("generate_backup_codes", type: "staff", roles: #""support""#) == "[]")
    #expect(try await resources("wires", type: "staff") == "[]")
  }

  @Test(arguments: ["action", "subject", "resource"])
  func `an institution that nobody knows permits nothing`(search: String) async throws {
    let body = Question.staff().replacing("first-bank", with: "nowhere")
    #expect(try await results(search, body) == "[]")
  }

  @Test(arguments: ["action", "subject", "resource"])
  func `pages are not counted, all results come at once`(search: String) async throws {
    let body = String(Question.staff().dropLast()) + #","page":{"limit":1,"token":"x"}}"#
    let answer = try await service.ask(body, at: "/access/v1/search/" + search)
    #expect(answer.status == 200)
    #expect(try answer.json["page"] == nil)
  }

  @Test(arguments: [
    ("subject", "action", "$.action"), ("subject", "resource", "$.resource"),
    ("subject", "subject", "$.subject"), ("resource", "subject", "$.subject"),
    ("resource", "action", "$.action"), ("resource", "resource", "$.resource"),
    ("action", "subject", "$.subject"), ("action", "resource", "$.resource"),
    ("action", "context", "$.context"),
  ])
  func `what a search takes has to be there`(
    search: String, missing: String, path: String
  ) async throws {
    let body = Question.staff().replacing("\"\(missing)\":", with: "\"\(missing)_\":")
    let answer = try await service.ask(body, at: "/access/v1/search/" + search)
    #expect(answer.status == 400)
    #expect(answer.path == "\"\(path)\"")
  }

  @Test(arguments: [
    ("subject", #""id":"c-1""#, "$.resource.id"), ("resource", #""id":"s-1""#, "$.subject.id"),
    ("action", #""id":"s-1""#, "$.subject.id"), ("action", #""id":"c-1""#, "$.resource.id"),
  ])
  func `what is not searched for has an id`(
    search: String, id: String, path: String
  ) async throws {
    let body = Question.staff().replacing(id, with: #""x":0"#)
    let answer = try await service.ask(body, at: "/access/v1/search/" + search)
    #expect(answer.status == 400)
    #expect(answer.path == "\"\(path)\"")
  }
}
