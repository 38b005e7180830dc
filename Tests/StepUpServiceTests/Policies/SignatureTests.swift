import Crypto
import Foundation
import StepUpBundle
import StepUpJSON
import StepUpService
import Testing

/// Bundles that only some may have made.
@Suite struct SignatureTests {
  private let folder: Folder
  private let key: Curve25519.Signing.PrivateKey

  init() throws {
    folder = try Folder()
    key = Curve25519.Signing.PrivateKey()
    try folder.write(Self.pem(key.publicKey), to: "bank.pub")
  }

  private static func pem(_ key: Curve25519.Signing.PublicKey) -> String {
    // What stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo (RFC 8410).
    let head: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    let text = Data(head + key.rawRepresentation).base64EncodedString()
    return "-----BEGIN PUBLIC KEY-----\n\(text)\n-----END PUBLIC KEY-----\n"
  }

  private static func pem(_ key: Curve25519.Signing.PrivateKey) -> String {
    let head: [UInt8] = [
      0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
      0x20,
    ]
    let text = Data(head + key.rawRepresentation).base64EncodedString()
    return "-----BEGIN PRIVATE KEY-----\n\(text)\n-----END PRIVATE KEY-----\n"
  }

  /// Why a service does not start with these bytes; nil when it does.
  private func fault(_ bytes: [UInt8], key: String = "bank.pub") async throws -> PolicyFault? {
    let bundle = try folder.write(bytes, to: "bank.bundle")
    let configuration = try ServiceConfiguration(
      arguments: ["--bundle", bundle, "--verify-key", folder.file(key)], environment: [:])
    do {
      _ = try await DecisionService(configuration)
      return nil
    } catch let fault as PolicyFault {
      return fault
    }
  }

  @Test func `only what the key's owner signed is served`() async throws {
    let bytes = try SamplePolicies.bundle()
    let signed = try SigningKey(pem: Self.pem(key)).sign(bytes)
    #expect(try await fault(signed) == nil)
    #expect(try await fault(bytes)?.message.hasSuffix("the bundle is not signed") == true)
    let others = try SigningKey(pem: Self.pem(Curve25519.Signing.PrivateKey())).sign(bytes)
    #expect(
      try await fault(others)?.message.hasSuffix(
        "the signature does not match the key and the contents") == true)
  }

  @Test func `a bundle is judged anew when the key changes`() async throws {
    let bytes = try SamplePolicies.bundle()
    let bundle = try folder.write(
      try SigningKey(pem: Self.pem(key)).sign(bytes), to: "bank.bundle")
    var configuration = try Server.configuration(
      "--bundle", bundle, "--verify-key", folder.file("bank.pub"))
    configuration.policies.pollInterval = .milliseconds(20)
    let next = Curve25519.Signing.PrivateKey()
    try await Server.running(configuration) { (port: Int) async throws -> Void in
      let client = Client(port)
      #expect(try await client.get("/readyz").json["last_failure"] == nil)
      try folder.write(Self.pem(next.publicKey), to: "bank.pub")
      #expect(try await waits { try await client.get("/readyz").json["last_failure"] != nil })
      // The bundle comes first, its key later.
      try folder.write(Self.pem(key.publicKey), to: "bank.pub")
      #expect(try await waits { try await client.get("/readyz").json["last_failure"] == nil })
      let renewed = try SigningKey(pem: Self.pem(next)).sign(
        try SamplePolicies.bundle(wiresFor: "5m"))
      try folder.write(renewed, to: "bank.bundle")
      #expect(try await waits { try await client.get("/readyz").json["last_failure"] != nil })
      try folder.write(Self.pem(next.publicKey), to: "bank.pub")
      #expect(
        try await waits {
          try await client.ask(Question.customer()).body.contains(#""max_age":300"#)
        })
      #expect(try await client.get("/readyz").json["last_failure"] == nil)
    }
  }

  @Test func `a bundle signed anew takes the place of the one that is kept`() async throws {
    let bytes = try SamplePolicies.bundle()
    let next = Curve25519.Signing.PrivateKey()
    let before = try SigningKey(pem: Self.pem(key)).sign(bytes)
    let after = try SigningKey(pem: Self.pem(next)).sign(bytes)
    let cache = folder.file("kept.bundle")
    let server = BundleServer(before)
    try await server.running { url in
      var configuration = try Server.configuration(
        "--bundle", url, "--bundle-cache", cache, "--verify-key", folder.file("bank.pub"))
      configuration.policies.pollInterval = .milliseconds(20)
      try await Server.running(configuration) { (_: Int) async throws -> Void in
        #expect(try await waits { FileManager.default.contents(atPath: cache) == Data(before) })
        server.publish(after)
        try folder.write(Self.pem(next.publicKey), to: "bank.pub")
        #expect(try await waits { FileManager.default.contents(atPath: cache) == Data(after) })
      }
    }
  }

  @Test func `a key that is none is said`() async throws {
    try folder.write("no key", to: "broken.pub")
    let bytes = try SamplePolicies.bundle()
    #expect(
      try await fault(bytes, key: "broken.pub")?.message.hasSuffix("this is not a PEM file")
        == true)
    #expect(
      try await fault(bytes, key: "nothing.pub")?.message
        == "--verify-key cannot be read: no such file or directory")
  }

  @Test func `what was damaged on the way is not served`() async throws {
    var bytes = try SamplePolicies.bundle()
    let bundle = try folder.write(bytes, to: "bank.bundle")
    bytes[bytes.count - 1] ^= 1
    try folder.write(bytes, to: "bank.bundle")
    let configuration = try ServiceConfiguration(arguments: ["--bundle", bundle], environment: [:])
    await #expect(throws: PolicyFault.self) { _ = try await DecisionService(configuration) }
  }
}
