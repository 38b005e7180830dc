import Foundation
import StepUpJSON
import StepUpService
import Testing

/// A bundle from a URL.
@Suite struct RemoteBundleTests {
  private func configuration(_ url: String, _ arguments: String...) throws -> ServiceConfiguration {
    var configuration = try ServiceConfiguration(
      arguments: ["--bundle", url, "--port", "0", "--log-level", "critical"] + arguments,
      environment: [:])
    configuration.policies.pollInterval = .milliseconds(20)
    return configuration
  }

  @Test func `a bundle is fetched again only when its tag is another`() async throws {
    let server = BundleServer(try SamplePolicies.bundle())
    let other = try SamplePolicies.bundle(wiresFor: "5m")
    try await server.running { url in
      try await Server.running(try configuration(url)) { (port: Int) async throws -> Void in
        let client = Client(port)
        #expect(try await waits { server.seen.confirmations >= 2 })
        let seen = server.seen
        #expect(seen.requests == seen.confirmations + 1)
        server.publish(other)
        #expect(
          try await waits {
            try await client.ask(Question.customer()).body.contains(#""max_age":300"#)
          })
        #expect(server.seen.requests > server.seen.confirmations)
      }
    }
  }

  @Test func `the header of a file goes along`() async throws {
    let folder = try Folder()
    let file = try folder.write("Bearer abc\n", to: "authorization")
    let server = BundleServer(try SamplePolicies.bundle())
    try await server.running { url in
      try await Server.running(
        try configuration(url, "--bundle-authorization", file)
      ) { (_: Int) async throws -> Void in
        #expect(server.seen.authorization == "Bearer abc")
      }
    }
  }

  @Test func `a server that fails or sends something else changes nothing`() async throws {
    let server = BundleServer(try SamplePolicies.bundle())
    try await server.running { url in
      try await Server.running(try configuration(url)) { (port: Int) async throws -> Void in
        let client = Client(port)
        server.publish(Array("no bundle".utf8))
        #expect(try await waits { try await client.get("/readyz").json["last_failure"] != nil })
        #expect(try await client.ask(Question.customer()).status == 200)
        server.behave(.broken)
        #expect(
          try await waits { try await client.get("/readyz").body.contains("502") })
        #expect(try await client.ask(Question.customer()).status == 200)
      }
    }
  }

  @Test func `who knows of no bundle is told of none by a confirmation`() async throws {
    let folder = try Folder()
    let server = BundleServer([])
    server.behave(.confirming)
    try await server.running { url in
      await #expect(throws: PolicyFault.self) {
        _ = try await DecisionService(try configuration(url))
      }
      let cache = try folder.write(try SamplePolicies.bundle(), to: "kept.bundle")
      try await Server.running(
        try configuration(url, "--bundle-cache", cache)
      ) { (port: Int) async throws -> Void in
        let ready = try await Client(port).get("/readyz")
        #expect(ready.body.contains("304"), "\(ready.body)")
      }
    }
  }

  @Test func `a bundle that could not be kept is fetched until it is`() async throws {
    let folder = try Folder()
    let server = BundleServer(try SamplePolicies.bundle())
    let bytes = try SamplePolicies.bundle()
    let cache = folder.file("later/kept.bundle")
    try await server.running { url in
      try await Server.running(
        try configuration(url, "--bundle-cache", cache)
      ) { (_: Int) async throws -> Void in
        #expect(try await waits { server.seen.requests >= 3 })
        #expect(server.seen.confirmations == 0)
        try FileManager.default.createDirectory(
          atPath: folder.file("later"), withIntermediateDirectories: false)
        #expect(try await waits { server.seen.confirmations > 0 })
        #expect(FileManager.default.contents(atPath: cache) == Data(bytes))
      }
    }
  }

  @Test func `an answer that never ends is given up, and the next look asks again`() async throws {
    let folder = try Folder()
    let cache = try folder.write(try SamplePolicies.bundle(), to: "kept.bundle")
    let server = BundleServer(try SamplePolicies.bundle(wiresFor: "5m"))
    server.behave(.stalling)
    try await server.running { url in
      var configuration = try configuration(url, "--bundle-cache", cache)
      if case .remote(var remote) = configuration.policies.origin {
        remote.fetchLimit = .milliseconds(200)
        configuration.policies.origin = .remote(remote)
      }
      try await Server.running(configuration) { (port: Int) async throws -> Void in
        let client = Client(port)
        #expect(try await client.get("/readyz").body.contains("takes too long"))
        server.behave(.sound)
        #expect(
          try await waits {
            try await client.ask(Question.customer()).body.contains(#""max_age":300"#)
          })
      }
    }
  }

  @Test func `what may be secret in a URL is not shown`() async throws {
    let folder = try Folder()
    let cache = try folder.write(try SamplePolicies.bundle(), to: "kept.bundle")
    let url = "http://me:password@127.0.0.1:1/bank.bundle?signature=secret#part"
    try await Server.running(
      try configuration(url, "--bundle-cache", cache)
    ) { (port: Int) async throws -> Void in
      let ready = try await Client(port).get("/readyz").body
      #expect(ready.contains("http://127.0.0.1:1/bank.bundle: "))
      for secret in ["password", "secret", "part"] { #expect(!ready.contains(secret)) }
    }
  }

  @Test func `the last good bundle serves after a kill, with the URL down`() async throws {
    let folder = try Folder()
    let cache = folder.file("kept.bundle")
    let server = BundleServer(try SamplePolicies.bundle(wiresFor: "7m"))
    let url = try await server.running { url in
      let process = try ServerProcess(
        "--bundle", url, "--bundle-cache", cache, "--port", "0", "--poll-interval", "1s")
      let port = try #require(try await process.port())
      #expect(try await Client(port).ask(Question.customer()).body.contains(#""max_age":420"#))
      process.signal(9)
      return url
    }
    // Nobody listens there any more.
    let process = try ServerProcess(
      "--bundle", url, "--bundle-cache", cache, "--port", "0", "--poll-interval", "1s")
    let port = try #require(try await process.port())
    #expect(try await Client(port).ask(Question.customer()).body.contains(#""max_age":420"#))
    #expect(try await Client(port).get("/readyz").json["last_failure"] != nil)
  }

  @Test func `a URL where nobody answers is named`() async throws {
    let url = "http://127.0.0.1:1/bank.bundle"
    let process = try ServerProcess("--bundle", url, "--port", "0")
    #expect(try await process.status() == 3)
    #expect(try process.error == "error: \(url): connection refused\n")
  }

  @Test func `without a good bundle anywhere the service does not start`() async throws {
    let folder = try Folder()
    let cache = try folder.write("broken", to: "kept.bundle")
    let process = try ServerProcess(
      "--bundle", "http://127.0.0.1:1/bank.bundle", "--bundle-cache", cache, "--port", "0")
    #expect(try await process.status() == 3)
  }
}
