import Foundation
import Testing

/// `stepup compile --sign-key` and `stepup inspect --verify-key`, with keys as openssl makes them.
struct SignatureTests {
  let folder: Folder

  init() throws {
    folder = try Samples.folder()
    for name in ["ed25519.pem", "ed25519.pub", "other.pub", "encrypted.pem"] {
      try folder.copy(
        Tool.repository.appending(path: "Tests/StepUpBundleTests/Keys/\(name)"), to: name)
    }
  }

  private func compile(_ options: String = "") async throws -> Run {
    try await Tool.shell("stepup compile -o policies.bundle \(options)", in: folder)
  }

  private func inspect(_ options: String = "") async throws -> Run {
    try await Tool.shell("stepup inspect policies.bundle --format json \(options)", in: folder)
  }

  @Test func `a signature is verified with the other half of the key`() async throws {
    #expect(try await compile("--sign-key ed25519.pem").status == 0)
    let run = try await inspect("--verify-key ed25519.pub")
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(try run.json().text("signature") == "valid")
    #expect(try await inspect().json().text("signature") == "unchecked")
  }

  @Test func `a signature leaves the digest and the answers as they are`() async throws {
    _ = try await compile()
    let unsigned = try await inspect().json()
    #expect(unsigned.text("signature") == "none")
    #expect(try await compile("--sign-key ed25519.pem --reproducible-check").status == 0)
    #expect(try await inspect().json().text("digest") == unsigned.text("digest"))
    let query = "stepup query --bundle policies.bundle --institution town --action wires "
    let answer = try await Tool.shell(query + "--customer consumer --format text", in: folder)
    #expect(answer.output.hasPrefix("elevate"))
  }

  @Test func `another's signature ends with status 1 and says so`() async throws {
    _ = try await compile("--sign-key ed25519.pem")
    let run = try await inspect("--verify-key other.pub")
    #expect(run.status == 1)
    #expect(try run.json().text("signature") == "invalid")
    #expect(
      run.error
        == "error: policies.bundle: the signature does not match the key and the contents\n")
  }

  @Test func `a signature that is missing ends with status 1 and says so`() async throws {
    _ = try await compile()
    let run = try await inspect("--verify-key ed25519.pub")
    #expect(run.status == 1)
    #expect(try run.json().text("signature") == "none")
    #expect(run.error == "error: policies.bundle: the bundle is not signed\n")
  }

  @Test(arguments: [
    ("encrypted.pem", "the private key is encrypted"), ("ed25519.pub", "this is a public key"),
    ("town.yaml", "this is not a PEM file"), ("nowhere.pem", "no such file"),
  ])
  func `a file that is no key to sign with ends with status 3 and writes nothing`(
    _ name: String, _ message: String
  ) async throws {
    let run = try await compile("--sign-key \(name)")
    #expect(run.status == 3)
    #expect(run.error.hasPrefix("error: \(name): \(message)"))
    #expect(!folder.contains("policies.bundle"))
  }

  @Test func `a signature covers the provenance, and the digest does not`() async throws {
    _ = try await compile()
    let plain = try await inspect().json()
    #expect(plain["provenance"] is NSNull)
    _ = try await compile("--provenance --sign-key ed25519.pem --reproducible-check")
    let run = try await inspect("--verify-key ed25519.pub")
    #expect(run.status == 0)
    #expect(try run.json().words("provenance") == ["town.yaml"])
    #expect(try run.json().text("digest") == plain.text("digest"))
    var bytes = try folder.data(of: "policies.bundle")
    let path = try #require(bytes.range(of: Data("town.yaml".utf8), options: .backwards))
    bytes[path.lowerBound] = UInt8(ascii: "d")
    try folder.write(bytes, to: "policies.bundle")
    #expect(try await inspect("--verify-key ed25519.pub").status == 1)
  }

  @Test func `openssl verifies the signature of the digest`() async throws {
    _ = try await compile("--sign-key ed25519.pem")
    let bundle = try folder.data(of: "policies.bundle")
    try folder.write(bundle[16..<48], to: "digest")
    try folder.write(bundle.suffix(64), to: "signature")
    let verify = "openssl pkeyutl -verify -pubin -inkey ed25519.pub -rawin -in digest"
    let run = try await Tool.shell("\(verify) -sigfile signature", in: folder)
    #expect(run.output == "Signature Verified Successfully\n", "\(run.error)")
  }
}
