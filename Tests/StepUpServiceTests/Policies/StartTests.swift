import Foundation
import NIOCore
import NIOPosix
import StepUpJSON
import Testing

/// Starting and stopping, as a process.
@Suite struct StartTests {
  @Test func `policies with an error are refused with their findings`() async throws {
    let folder = try Folder()
    try folder.write(SamplePolicies.broken, to: "first-bank.yaml")
    let process = try ServerProcess("--policies", folder.path, "--port", "0")
    #expect(try await process.status() == 1)
    #expect(try process.error.contains("error[duration-too-short]"))
    #expect(try process.error.contains("first-bank.yaml:6:18"))
  }

  @Test func `findings beside the path that is served are shown`() async throws {
    let folder = try Folder()
    try folder.write("kind: project\nversion: 1\n", to: "stepup.yaml")
    try folder.write(SamplePolicies.broken, to: "first-bank.yaml")
    try FileManager.default.createDirectory(
      atPath: folder.file("others"), withIntermediateDirectories: false)
    try folder.write(SamplePolicies.other, to: "others/other-bank.yaml")
    let process = try ServerProcess("--policies", folder.file("others"), "--port", "0")
    #expect(try await process.status() == 1)
    #expect(try process.error.contains("first-bank.yaml:6:18"))
  }

  @Test func `what cannot be read is a fault of the surroundings`() async throws {
    let folder = try Folder()
    #expect(
      try await ServerProcess("--policies", folder.file("nothing"), "--port", "0").status() == 3)
    #expect(try await ServerProcess("--policies", folder.path, "--port", "0").status() == 3)
    try folder.write("no bundle", to: "bank.bundle")
    let process = try ServerProcess("--bundle", folder.file("bank.bundle"), "--port", "0")
    #expect(try await process.status() == 3)
    #expect(try process.error.hasPrefix("error: " + folder.file("bank.bundle")))
  }

  @Test(arguments: [
    ["--config"], ["--tokens"], ["--jwks", "--jwt-issuer", "a", "--jwt-audience", "b"],
    ["--decision-log-key", "--decision-log", "log", "--decision-log-subjects", "hashed"],
    ["--tls-certificate", "--tls-key", "key"],
  ])
  func `a file that a setting names and that is not there is none of usage`(
    arguments: [String]
  ) async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    let nothing = folder.file("nothing")
    let process = try ServerProcess(
      ["--policies", folder.path, "--port", "0", arguments[0], nothing] + arguments.dropFirst())
    #expect(try await process.status() == 3)
    #expect(try process.error == "error: cannot read \(nothing): no such file or directory\n")
  }

  @Test func `a port that is taken is named`() async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    let first = try ServerProcess("--policies", folder.path, "--port", "0")
    let port = try #require(try await first.port())
    let second = try ServerProcess("--policies", folder.path, "--port", "\(port)")
    #expect(try await second.status() == 3)
    #expect(
      try second.error.contains(
        "error: cannot listen on 127.0.0.1:\(port): address already in use\n"))
  }

  @Test func `what cannot be understood is wrong usage`() async throws {
    let process = try ServerProcess("--polices", "policies")
    #expect(try await process.status() == 2)
    #expect(
      try process.error == """
        error: unknown setting `--polices`; did you mean `--policies`?
        See stepup-server --help.

        """)
  }

  @Test func `SIGTERM ends it once what it was asked is answered`() async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    let process = try ServerProcess("--policies", folder.path, "--port", "0")
    let port = try #require(try await process.port())
    let body = Question.customer()
    let answer = try await Connection.open(port) { connection in
      // The head alone is a request in flight.
      let request = wire(body)
      try await connection.send(String(request.dropLast(body.utf8.count)))
      try await Task.sleep(for: .milliseconds(300))
      process.signal(15)
      try await Task.sleep(for: .milliseconds(300))
      try await connection.send(body)
      return await connection.received()
    }
    #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
    #expect(answer.contains("elevation_required"))
    #expect(try await process.status() == 0)
  }

  @Test func `SIGHUP looks at once`() async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    let process = try ServerProcess(
      "--policies", folder.path, "--port", "0", "--poll-interval", "1h")
    let port = try #require(try await process.port())
    try SamplePolicies.write(to: folder, wiresFor: "15m")
    process.signal(1)
    #expect(
      try await waits {
        try await Client(port).ask(Question.customer()).body.contains(#""max_age":900"#)
      })
  }

  @Test(.timeLimit(.minutes(1)))
  func `SIGHUP while it starts does not end it`() async throws {
    let (connections, connected) = AsyncStream.makeStream(of: (any Channel).self)
    // Takes connections and says nothing.
    let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .childChannelInitializer { channel in
        connected.yield(channel)
        return channel.eventLoop.makeSucceededVoidFuture()
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let port = try #require(server.localAddress?.port)
    let process = try ServerProcess(
      "--bundle", "http://127.0.0.1:\(port)/bank.bundle", "--port", "0")
    let connection = try #require(await connections.first { _ in true })
    process.signal(SIGHUP)
    try await server.close()
    try await connection.close()
    // It lives to say that there is no bundle.
    #expect(try await process.status() == 3)
  }
}
