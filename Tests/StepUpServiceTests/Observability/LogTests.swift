import StepUpJSON
import Testing

/// What the service says on standard error.
@Suite struct LogTests {
  @Test func `every line is JSON, and neither tokens nor ids are in it`() async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    let process = try ServerProcess(
      "--policies", folder.path, "--port", "0", "--log-level", "trace", "--poll-interval", "1s")
    let port = try #require(try await process.port())
    let client = Client(port)
    _ = try await client.ask(Question.customer(subject: "jane.doe"), token: "s3cret-t0ken")
    _ = try await client.ask("{\"jane.doe\"", token: "s3cret-t0ken")
    _ = try await client.get("/institutions/jane.doe/step-up")
    try folder.write(SamplePolicies.broken, to: "first-bank.yaml")
    #expect(try await waits { try process.error.contains("policies refused") })
    let log = try process.error
    for line in log.split(separator: "\n") {
      let record = try JSONReader.read(Array(line.utf8))
      #expect(record["time"] != nil && record["level"] != nil && record["message"] != nil)
    }
    #expect(log.contains("duration-too-short"))
    #expect(log.contains(#""endpoint":"evaluation","#))
    #expect(!log.contains("jane.doe"))
    #expect(!log.contains("s3cret-t0ken"))
  }

  @Test func `no level shows what may be secret in a URL`() async throws {
    let server = BundleServer(try SamplePolicies.bundle())
    try await server.running { url in
      let secretive = url.replacing("http://", with: "http://user:s3cret@") + "?signature=s3cret"
      let process = try ServerProcess(
        "--bundle", secretive, "--port", "0", "--log-level", "trace")
      _ = try #require(try await process.port())
      #expect(try process.error.contains("Starting service"))
      #expect(try !process.error.contains("s3cret"))
    }
  }
}
