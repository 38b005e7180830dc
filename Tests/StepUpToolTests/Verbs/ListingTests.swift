import Foundation
import Testing

/// `stepup catalog` and `stepup caller-id`.
struct ListingTests {
  @Test func `the standard catalog is listed without a project`() async throws {
    let run = try await Tool.run("catalog", "--format", "json")
    #expect(run.status == 0)
    let catalog = try run.json()
    #expect(catalog.objects("features").count == 12)
    #expect(catalog.objects("permissions").count == 3)
    #expect(catalog.objects("staff_actions").count == 3)
  }

  @Test func `a project's catalog is added to it`() async throws {
    let run = try await Tool.run("catalog", Tool.policies, "--format", "json")
    let catalog = try run.json()
    let payments = try #require(
      catalog.objects("features").first { $0.text("id") == "rtp_payments" })
    #expect(payments.words("segments") == ["business"])
    #expect(payments["standard"] as? Bool == false)
    #expect(catalog.objects("features").count == 14)
    #expect(catalog.objects("staff_actions").contains { $0.text("id") == "reset_password" })
  }

  @Test func `the catalog for people names where an entry comes from`() async throws {
    let run = try await Tool.run("catalog", Tool.policies)
    #expect(run.status == 0)
    let line = try #require(run.lines.first { $0.contains("statement_downloads") })
    #expect(line.contains("Downloads account statements"))
    #expect(line.hasSuffix("project"))
  }

  struct Call: CustomTestStringConvertible, Sendable {
    let institution: String
    let message: String
    let line: String
    let recipient: String
    let display: [String: String]
    let spoken: String?

    var testDescription: String { "\(message) to a \(line) of \(recipient), \(institution)" }

    init(
      _ institution: String, _ message: String, _ line: String, _ recipient: String,
      shows text: String?, says spoken: String?
    ) {
      self.institution = institution
      self.message = message
      self.line = line
      self.recipient = recipient
      display = text.map { ["type": "name", "text": $0] } ?? ["type": "number_and_city"]
      self.spoken = spoken
    }

    static let harbor = "Harbor Federal Credit Union"
    static let lakeside = "Lakeside Savings Bank"
    static let all = [
      Call("harbor-federal", "text", "mobile", "customer", shows: harbor, says: nil),
      Call("harbor-federal", "text", "mobile", "staff", shows: harbor, says: nil),
      Call(
        "harbor-federal", "voice", "landline", "customer", shows: "HARBOR FEDERAL", says: harbor),
      Call("harbor-federal", "voice", "landline", "staff", shows: "HARBOR FEDERAL", says: harbor),
      Call("harbor-federal", "voice", "mobile", "customer", shows: nil, says: harbor),
      Call(
        "lakeside-savings", "voice", "landline", "customer", shows: "LAKESIDE SB", says: lakeside),
      Call("lakeside-savings", "voice", "landline", "staff", shows: "Narmi", says: lakeside),
      Call("lakeside-savings", "voice", "mobile", "staff", shows: nil, says: lakeside),
      Call(
        "prairie-teachers", "voice", "landline", "customer", shows: "PRAIRIE TEACHER",
        says: "Prairie Teachers Credit Union"),
    ]
  }

  @Test(arguments: Call.all)
  func `the recipient of a code sees and hears who sends it`(_ call: Call) async throws {
    let run = try await Tool.run(
      "caller-id", "--policies", Tool.policies, "--institution", call.institution,
      "--message", call.message, "--line", call.line, "--recipient", call.recipient)
    #expect(run.status == 0)
    let identity = try run.json()
    #expect(identity.object("displays") as? [String: String] == call.display)
    #expect(identity.text("spoken_name") == call.spoken)
    #expect(identity["spam_label"] as? Bool == false)
  }

  @Test(arguments: [
    "harbor-federal --message text --line landline --recipient customer",
    "nowhere --message text --line mobile --recipient customer",
    "harbor-federal --message fax --line mobile --recipient customer",
  ])
  func `a delivery that cannot be is wrong usage`(_ flags: String) async throws {
    let run = try await Tool.shell(
      "stepup caller-id --policies '\(Tool.policies)' --institution \(flags)")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("error: "))
  }
}
