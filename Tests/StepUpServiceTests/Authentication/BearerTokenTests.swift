import Crypto
import StepUpJSON
import StepUpService
import Testing

/// Callers with tokens of their own.
@Suite struct BearerTokenTests {
  private let folder: Folder
  private let service: Service

  init() async throws {
    folder = try Folder()
    service = try await Service("--tokens", try Self.write(callers, to: folder))
  }

  /// Writes callers by name, token and institutions.
  private static func write(
    _ callers: [(name: String, token: String, institutions: String)], to folder: Folder
  ) throws -> String {
    let items = callers.map { name, token, institutions in
      let digest = SHA256.hash(data: Array(token.utf8)).map { byte in
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }
      return #"{"name":"\#(name)","token_sha256":"\#(digest.joined())","#
        + #""institutions":\#(institutions)}"#
    }
    return try folder.write(
      #"{"callers":[\#(items.joined(separator: ","))]}"#, to: "callers.json")
  }

  private func ask(
    _ token: String?, _ body: String = Question.customer(),
    at path: String = "/access/v1/evaluation"
  ) async throws -> Answer {
    try await service.ask(
      body, at: path, headers: token.map { ["Authorization": $0] } ?? [:])
  }

  @Test func `a caller asks about their institutions`() async throws {
    #expect(try await ask("Bearer first-token").status == 200)
    #expect(try await ask("bearer first-token").status == 200)
    #expect(try await ask("Bearer every-token").status == 200)
  }

  @Test(arguments: [nil, "Bearer", "Basic first-token", "Bearer first-toke", "Bearer first-token2"])
  func `whoever shows no token that counts is told so`(header: String?) async throws {
    let answer = try await ask(header)
    #expect(answer.status == 401)
    #expect(answer["WWW-Authenticate"]?.hasPrefix("Bearer") == true)
    #expect(answer.path == #""$""#)
    #expect(!answer.body.contains("first-toke"))
  }

  @Test func `nobody asks about the institutions of others`() async throws {
    let other = Question.customer(context: #","institution":"other-bank""#)
    #expect(try await ask("Bearer first-token", other).status == 403)
    #expect(try await ask("Bearer every-token", other).status == 200)
    // Whether an institution exists is none of the caller's business either.
    for id in ["other-bank", "nowhere"] {
      let path = "/institutions/\(id)/access/v1/evaluation"
      #expect(try await ask("Bearer first-token", other, at: path).status == 403)
    }
    for search in ["action", "subject", "resource"] {
      let question = Question.staff().replacing("first-bank", with: "other-bank")
      #expect(
        try await ask("Bearer first-token", question, at: "/access/v1/search/" + search).status
          == 403)
    }
  }

  @Test(arguments: ["other-bank", "nowhere"], ["", "search/action", "search/resource"])
  func `whether others exist is told by no fault of a question`(
    institution: String, search: String
  ) async throws {
    let question = Question.staff(roles: "7").replacing("first-bank", with: institution)
    let path = "/access/v1/" + (search.isEmpty ? "evaluation" : search)
    #expect(try await ask("Bearer first-token", question, at: path).status == 403)
  }

  @Test func `an item about another's institution is an error of its own`() async throws {
    let batch = Question.batch([
      Question.customer(), Question.customer(context: #","institution":"other-bank""#),
    ])
    let answer = try await ask("Bearer first-token", batch, at: "/access/v1/evaluations")
    #expect(answer.status == 200)
    #expect(answer.body.contains(#""error":{"status":403"#))
    #expect(answer.body.contains("elevation_required"))
  }

  @Test func `health and metadata need no token, metrics need one of all institutions`()
    async throws
  {
    #expect(try await service.get("/livez").status == 200)
    #expect(try await service.get("/readyz").status == 200)
    #expect(try await service.get("/metrics").status == 401)
    func metrics(_ token: String) async throws -> Int {
      try await service.get("/metrics", headers: ["Authorization": "Bearer " + token]).status
    }
    #expect(try await metrics("first-token") == 403)
    #expect(try await metrics("every-token") == 200)
  }

  @Test(arguments: [
    ("{", "line 1, column 2"), ("{}", "($.callers)"), (#"{"callers":[{}]}"#, "($.callers[0].name)"),
    (#"{"callers":[{"name":"a","token_sha256":"12"}]}"#, "($.callers[0].token_sha256)"),
    (
      #"{"callers":[{"name":"a","token_sha256":"\#(String(repeating: "a", count: 64))"}]}"#,
      "($.callers[0].institutions)"
    ),
  ])
  func `a file of callers that is not sound is refused`(
    text: String, place: String
  ) async throws {
    let file = try folder.write(text, to: "broken.json")
    let fault = await #expect(throws: ConfigurationFault.self) {
      _ = try await Service("--tokens", file)
    }
    #expect(fault?.message.contains(place) == true)
  }
}

private let callers = [
  (name: "first", token: "first-token", institutions: #"["first-bank"]"#),
  (name: "every", token: "every-token", institutions: #""*""#),
]
