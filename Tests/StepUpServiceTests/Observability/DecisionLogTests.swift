import Foundation
import StepUpJSON
import StepUpService
import Testing

/// What is kept of decisions.
@Suite struct DecisionLogTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private var path: String { folder.file("decisions.jsonl") }

  private func lines(_ name: String = "decisions.jsonl") -> [Substring] {
    ((try? folder.text(of: name)) ?? "").split(separator: "\n")
  }

  @Test func `a line says what was decided and names nobody`() async throws {
    let service = try await Service("--decision-log", path)
    _ = try await service.ask(
      Question.customer(subject: "jane.doe@example.com"),
      headers: [
        "X-Request-ID": "r-1",
        "traceparent": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      ])
    #expect(try await waits { lines().count == 1 })
    let record = try JSONReader.read(Array(lines()[0].utf8))
    #expect(record["institution"]?.text() == #""first-bank""#)
    #expect(record["action"]?.text() == #""wires""#)
    #expect(record["outcome"]?.text() == #""elevate""#)
    #expect(record["reason"]?.text() == #""elevation_required""#)
    #expect(record["request_id"]?.text() == #""r-1""#)
    #expect(record["trace_id"]?.text() == #""4bf92f3577b34da6a3ce929d0e0e4736""#)
    #expect(record["span_id"]?.text() == #""00f067aa0ba902b7""#)
    #expect(record["subject"]?.text() == #"{"type":"customer","id":"****"}"#)
    #expect(record["policy"]?.text().hasPrefix(#""sha256:"#) == true)
    #expect(!lines()[0].contains("jane"))
  }

  @Test func `names that nobody knows are left out`() async throws {
    let service = try await Service("--decision-log", path)
    _ = try await service.ask(Question.customer("078-05-1120"))
    _ = try await service.ask(Question.customer(context: #","institution":"078-05-1120""#))
    #expect(try await waits { lines().count == 2 })
    #expect(!lines().joined().contains("078-05-1120"))
  }

  @Test func `hashed ids are the same for the same person and say nothing`() async throws {
    let key = try folder.write(String(repeating: "k", count: 32), to: "key")
    let service = try await Service(
      "--decision-log", path, "--decision-log-subjects", "hashed", "--decision-log-key", key)
    for id in ["jane", "jane", "john"] {
      _ = try await service.ask(Question.customer(subject: id))
    }
    #expect(try await waits { lines().count == 3 })
    let ids = try lines().map { line in
      try JSONReader.read(Array(line.utf8))["subject"]?["id"]?.text()
    }
    #expect(ids[0] == ids[1])
    #expect(ids[0] != ids[2])
    #expect(
      ids[0]
        == #""hmac-sha256:cd1da4e98bcba156b3ab75d775c0edc4209897e194530cd138ce56df2d467ebc""#)
  }

  @Test func `a long id of a request is cut`() async throws {
    let service = try await Service("--decision-log", path)
    let id = String(repeating: "r", count: 8_000)
    let answer = try await service.ask(Question.customer(), headers: ["X-Request-ID": id])
    #expect(answer["X-Request-ID"] == id)
    #expect(try await waits { lines().count == 1 })
    let record = try JSONReader.read(Array(lines()[0].utf8))
    #expect(record["request_id"]?.text() == "\"\(id.prefix(128))\"")
  }

  @Test func `a pipe that nobody reads does not keep the service from ending`() async throws {
    // The call copies the path.
    let status = unsafe mkfifo(path, 0o600)
    try #require(status == 0)
    try SamplePolicies.write(to: folder)
    let process = try ServerProcess(
      "--policies", folder.path, "--port", "0", "--decision-log", path)
    let port = try #require(try await process.port())
    #expect(try await Client(port).ask(Question.customer()).status == 200)
    process.signal(SIGTERM)
    #expect(try await process.status() == 0)
    #expect(try process.error.contains(#""decisions":"1""#))
  }

  @Test func `reasons may be left out`() async throws {
    let service = try await Service(
      "--decision-log", path, "--decision-log-drop", "elevation_required,unknown_action")
    for action in ["wires", "nothing", "email_change"] {
      _ = try await service.ask(Question.customer(action))
    }
    #expect(try await waits { lines().count == 1 })
    #expect(lines()[0].contains("elevation_not_required"))
  }

  @Test func `a file that is renamed is written anew`() async throws {
    let service = try await Service("--decision-log", path)
    _ = try await service.ask(Question.customer())
    #expect(try await waits { lines().count == 1 })
    try FileManager.default.moveItem(atPath: path, toPath: folder.file("old.jsonl"))
    _ = try await service.ask(Question.customer())
    #expect(try await waits { lines().count == 1 })
    #expect(lines("old.jsonl").count == 1)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: [1, 65_536])
  func `a full disk loses lines, counts them and changes no answer`(queue: Int) async throws {
    let service = try await Service(
      "--decision-log", "/dev/full", "--decision-log-queue", "\(queue)")
    for _ in 0..<50 {
      let answer = try await service.ask(Question.customer())
      #expect(answer.status == 200)
      #expect(answer.body.contains("elevation_required"))
    }
    #expect(
      try await waits {
        try await service.get("/metrics").body.contains("stepup_decision_log_dropped_total 50\n")
      })
  }

  @Test func `a folder that is not there changes no answer`() async throws {
    let service = try await Service("--decision-log", folder.file("nowhere/decisions.jsonl"))
    #expect(try await service.ask(Question.customer()).status == 200)
  }

  @Test func `an id cannot be hashed with a secret that is short`() async throws {
    let key = try folder.write("short", to: "key")
    await #expect(throws: ConfigurationFault.self) {
      _ = try await Service(
        "--decision-log", path, "--decision-log-subjects", "hashed", "--decision-log-key", key)
    }
  }
}
