import StepUpBundle
import Testing

/// Which files are taken as keys, and what is said of the others.
@Suite struct KeyTests {
  @Test func `the halves of a pair belong together`() throws {
    let signed = try SigningKey(pem: Sample.key("ed25519.pem")).sign(Sample.bundle)
    try requireSignature(signed, by: VerificationKey(pem: Sample.key("ed25519.pub")))
  }

  @Test func `a private key may carry its attributes and the public key`() throws {
    let signed = try SigningKey(pem: Sample.key("rfc8410-with-public-key.pem")).sign(Sample.bundle)
    try requireSignature(signed, by: VerificationKey(pem: Sample.key("rfc8410.pub")))
  }

  @Test(arguments: [
    ("encrypted.pem", KeyFault.encrypted),
    ("ed25519.pub", .otherHalf(needed: .privateKey)),
    ("x25519.pem", .notEd25519), ("p256.pem", .notEd25519), ("p256-sec1.pem", .notEd25519),
    ("certificate.pem", .otherBlock(label: "CERTIFICATE", needed: .privateKey)),
    ("README.md", .notPEM),
  ])
  func `a file that is no private key for Ed25519 is called what it is`(
    _ name: String, _ fault: KeyFault
  ) throws {
    let text = try Sample.key(name)
    #expect(throws: fault) { try SigningKey(pem: text) }
  }

  @Test(arguments: [
    ("ed25519.pem", KeyFault.otherHalf(needed: .publicKey)),
    ("x25519.pub", .notEd25519), ("p256.pub", .notEd25519),
    ("certificate.pem", .otherBlock(label: "CERTIFICATE", needed: .publicKey)),
    ("README.md", .notPEM),
  ])
  func `a file that is no public key for Ed25519 is called what it is`(
    _ name: String, _ fault: KeyFault
  ) throws {
    let text = try Sample.key(name)
    #expect(throws: fault) { try VerificationKey(pem: text) }
  }

  @Test func `of two keys in one file none is chosen`() throws {
    let two = try Sample.key("ed25519.pub") + Sample.key("other.pub")
    #expect(throws: KeyFault.severalBlocks) { try VerificationKey(pem: two) }
  }

  @Test(arguments: ["ed25519.pem", "ed25519.pub"])
  func `a key with one character changed is another key or a fault, never a crash`(
    _ name: String
  ) throws {
    let text = try Sample.key(name)
    var faults = 0
    for index in text.indices {
      for character: Character in ["A", "/", "\n", "-", "é"] {
        var changed = text
        changed.replaceSubrange(index...index, with: [character])
        do throws(KeyFault) {
          _ = try SigningKey(pem: changed)
        } catch {
          do throws(KeyFault) { _ = try VerificationKey(pem: changed) } catch { faults += 1 }
        }
      }
    }
    #expect(faults > text.count)
  }

  @Test func `a key cut off is damaged`() {
    let short = """
      -----BEGIN PUBLIC KEY-----
      MCkwBQYDK2VwAyAAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZg==
      -----END PUBLIC KEY-----

      """
    #expect(throws: KeyFault.damaged) { try VerificationKey(pem: short) }
  }

  @Test func `every fault is told in one plain sentence`() {
    let faults: [KeyFault] = [
      .notPEM, .severalBlocks, .encrypted, .otherHalf(needed: .privateKey),
      .otherHalf(needed: .publicKey), .otherBlock(label: "X", needed: .publicKey), .notEd25519,
      .damaged,
    ]
    #expect(Set(faults.map(\.message)).count == faults.count)
    for fault in faults { #expect(!fault.message.hasSuffix(".")) }
  }
}
