import AsyncHTTPClient
import Foundation
import NIOSSL
import StepUpService
import Testing

/// Connections that nobody else reads, from callers with certificates.
@Suite struct TLSTests {
  private static func file(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Certificates").appending(path: name).path
  }

  /// Asks over TLS, as the owner of a certificate or as nobody.
  ///
  /// - Parameter authority: Who has to have signed the service's certificate.
  private func status(
    _ port: Int, as caller: String? = nil, trusting authority: String = "authority"
  ) async throws -> Int {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = .file(Self.file(authority + ".pem"))
    if let caller {
      let certificate = try NIOSSLCertificate.fromPEMFile(Self.file(caller + ".pem"))
      tls.certificateChain = certificate.map { .certificate($0) }
      tls.privateKey = .privateKey(
        try NIOSSLPrivateKey(file: Self.file(caller + ".key"), format: .pem))
    }
    var configuration = HTTPClient.Configuration(tlsConfiguration: tls)
    // What is refused once is not asked for again.
    configuration.connectionPool.retryConnectionEstablishment = false
    return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
      try await Client(port, client: client, scheme: "https").ask(Question.customer()).status
    }
  }

  private func serving(
    _ arguments: [String], _ use: @escaping @Sendable (Int) async throws -> Void
  ) async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    let configuration = try ServiceConfiguration(
      arguments: [
        "--policies", folder.path, "--port", "0", "--log-level", "critical", "--tls-certificate",
        Self.file("server.pem"), "--tls-key", Self.file("server.key"),
      ] + arguments, environment: [:])
    try await Server.running(configuration, use)
  }

  @Test func `answers come over TLS and not without`() async throws {
    try await serving([]) { (port: Int) async throws -> Void in
      #expect(try await status(port) == 200)
      await #expect(throws: (any Error).self) { try await Client(port).get("/livez") }
    }
  }

  @Test func `with an authority, callers need a certificate it has signed`() async throws {
    try await serving(["--tls-client-ca", Self.file("authority.pem")]) {
      (port: Int) async throws -> Void in
      #expect(try await status(port, as: "caller") == 200)
      await #expect(throws: (any Error).self) { try await status(port, as: "intruder") }
      await #expect(throws: (any Error).self) { try await status(port) }
    }
  }

  @Test func `SIGHUP shows a renewed certificate to new connections`() async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    func show(_ name: String) throws {
      for end in [".pem", ".key"] {
        try folder.write(
          String(contentsOfFile: Self.file(name + end), encoding: .utf8), to: "shown" + end)
      }
    }
    try show("server")
    let process = try ServerProcess(
      "--policies", folder.path, "--port", "0", "--tls-certificate", folder.file("shown.pem"),
      "--tls-key", folder.file("shown.key"))
    let port = try #require(try await process.port())
    #expect(try await status(port) == 200)

    try folder.write("no key", to: "shown.key")
    process.signal(1)
    #expect(try await waits { try process.error.contains("the certificate cannot be loaded") })
    #expect(try await status(port) == 200)

    try show("renewed")
    process.signal(1)
    #expect(
      try await waits { (try? await status(port, trusting: "renewed")) == 200 })
    await #expect(throws: (any Error).self) { try await status(port) }
  }

  @Test func `files that are no certificate are refused`() async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    for (certificate, key) in [
      ("README.md", "server.key"), ("server.pem", "README.md"), ("server.pem", "caller.key"),
      ("nothing.pem", "server.key"),
    ] {
      await #expect(throws: ConfigurationFault.self, "\(certificate) and \(key)") {
        _ = try await Service(
          "--tls-certificate", Self.file(certificate), "--tls-key", Self.file(key))
      }
    }
  }
}
