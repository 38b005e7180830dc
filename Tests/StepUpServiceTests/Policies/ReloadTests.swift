import Foundation
import StepUpJSON
import StepUpService
import Synchronization
import Testing

/// Policies that change while the service runs.
@Suite struct ReloadTests {
  private func configuration(
    _ folder: Folder, every interval: Duration = .milliseconds(20)
  ) throws -> ServiceConfiguration {
    var configuration = try Server.configuration("--policies", folder.path)
    configuration.policies.pollInterval = interval
    return configuration
  }

  @Test func `a changed file answers from then on`() async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    try await Server.running(try configuration(folder)) { port in
      let client = Client(port)
      #expect(try await client.ask(Question.customer()).maxAge == 600)
      try SamplePolicies.write(to: folder, wiresFor: "15m")
      #expect(try await waits { try await client.ask(Question.customer()).maxAge == 900 })
      let metrics = try await client.get("/metrics").body
      #expect(metrics.contains("stepup_reload_failures_total 0\n"))
      #expect(!metrics.contains("stepup_reloads_total 0\n"))
    }
  }

  @Test func `a broken policy never replaces a good one`() async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    try await Server.running(try configuration(folder)) { port in
      let client = Client(port)
      try folder.write(SamplePolicies.broken, to: "first-bank.yaml")
      #expect(try await waits { try await client.get("/readyz").json["last_failure"] != nil })
      let ready = try await client.get("/readyz")
      #expect(ready.status == 200)
      #expect(try ready.json["status"]?.text() == #""ready""#)
      #expect(
        try ready.json["last_failure"]?["message"]?.text()
          == #""1 error in the policies; the log shows them""#)
      #expect(try await client.ask(Question.customer()).maxAge == 600)
      #expect(
        try await client.get("/metrics").body.contains("stepup_reload_failures_total 1\n"))

      try SamplePolicies.write(to: folder, wiresFor: "20m")
      #expect(try await waits { try await client.ask(Question.customer()).maxAge == 1_200 })
      #expect(try await client.get("/readyz").json["last_failure"] == nil)
    }
  }

  @Test func `a folder that goes away leaves what was there`() async throws {
    let folder = try Folder()
    let bundle = try folder.write(try SamplePolicies.bundle(), to: "bank.bundle")
    var configuration = try Server.configuration("--bundle", bundle)
    configuration.policies.pollInterval = .milliseconds(20)
    try await Server.running(configuration) { port in
      let client = Client(port)
      try folder.write(Array("no bundle".utf8), to: "bank.bundle")
      #expect(try await waits { try await client.get("/readyz").json["last_failure"] != nil })
      #expect(try await client.ask(Question.customer()).maxAge == 600)
      try folder.write(try SamplePolicies.bundle(wiresFor: "5m"), to: "bank.bundle")
      #expect(try await waits { try await client.ask(Question.customer()).maxAge == 300 })
    }
  }

  @Test func `policies that were not confirmed for too long answer no more`() async throws {
    let folder = try Folder()
    let bundle = try folder.write(try SamplePolicies.bundle(), to: "bank.bundle")
    var configuration = try Server.configuration("--bundle", bundle)
    configuration.policies.pollInterval = .milliseconds(20)
    configuration.policies.stalenessLimit = .seconds(0)
    try await Server.running(configuration) { port in
      let client = Client(port)
      try folder.write(Array("no bundle".utf8), to: "bank.bundle")
      #expect(try await waits { try await client.get("/readyz").status == 503 })
      #expect(try await client.get("/readyz").json["status"]?.text() == #""stale""#)
      #expect(try await client.ask(Question.customer()).status == 503)
      #expect(try await client.get("/livez").status == 200)
      try folder.write(try SamplePolicies.bundle(), to: "bank.bundle")
      #expect(try await waits { try await client.ask(Question.customer()).status == 200 })
    }
  }

  /// Each version has a digest and a window of its own; an answer that pairs them wrongly would have
  /// been made from two.
  ///
  /// `STEPUP_EXCHANGES=300` goes on for half a minute.
  @Test func `under load no answer fails or mixes two versions`() async throws {
    let exchanges =
      ProcessInfo.processInfo.environment["STEPUP_EXCHANGES"].flatMap { Int($0) } ?? 30
    let windows = [300, 600]
    let bundles = try windows.map { try SamplePolicies.bundle(wiresFor: "\($0)s") }
    let folder = try Folder()
    let path = try folder.write(bundles[0], to: "bank.bundle")
    let process = try ServerProcess("--bundle", path, "--port", "0", "--poll-interval", "1h")
    let client = Client(try #require(try await process.port()))
    let batch = Question.batch(Array(repeating: Question.customer(), count: 20))
    let load = Load()
    let seen = try await withThrowingTaskGroup(of: Set<Version>.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var seen: Set<Version> = []
          while load.goesOn {
            let answer = try await client.ask(batch, at: "/access/v1/evaluations")
            #expect(answer.status == 200)
            let versions = try answer.versions
            #expect(versions.count == 1, "a batch is answered from one version")
            seen.formUnion(versions)
          }
          return seen
        }
      }
      for turn in 1...exchanges {
        try folder.write(bundles[turn % 2], to: "bank.bundle")
        process.signal(1)
        try await Task.sleep(for: .milliseconds(100))
        let window = windows[turn % 2]
        #expect(try await waits { try await client.ask(Question.customer()).maxAge == window })
      }
      load.stop()
      return try await group.reduce(into: Set<Version>()) { $0.formUnion($1) }
    }
    #expect(Set(seen.map(\.maxAge)) == Set(windows))
    #expect(seen.count == 2, "a digest goes with one window")
    let metrics = try await client.get("/metrics").body
    #expect(metrics.contains("stepup_reloads_total \(exchanges)\n"))
  }
}

/// Whether there is still something to answer.
private final class Load: Sendable {
  private let isOver = Atomic(false)

  var goesOn: Bool { !isOver.load(ordering: .relaxed) }

  func stop() { isOver.store(true, ordering: .relaxed) }
}

/// What tells two versions of the policies apart.
private struct Version: Hashable {
  let digest: String
  let maxAge: Int
}

extension Answer {
  /// How long a step-up is good for.
  fileprivate var maxAge: Int? { (try? json["context"]?["max_age"]?.text()).flatMap { Int($0) } }

  /// The versions that the items of a batch come from.
  fileprivate var versions: Set<Version> {
    get throws {
      guard case .array(let items) = try json["evaluations"] else { return [] }
      return Set(
        items.map { item in
          let context = item["context"]
          return Version(
            digest: context?["policy"]?["digest"]?.text() ?? "",
            maxAge: context?["max_age"].flatMap { Int($0.text()) } ?? 0)
        })
    }
  }
}
