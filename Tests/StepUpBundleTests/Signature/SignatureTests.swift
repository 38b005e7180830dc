import StepUpBundle
import StepUpEngine
import Testing

/// Loads a bundle and requires a signature.
func requireSignature(_ bytes: [UInt8], by key: VerificationKey) throws {
  try PolicyBundle(bytes).requireSignature(by: key)
}

/// What a signature covers, and what a service can demand.
@Suite struct SignatureTests {
  let key: SigningKey
  let signed: [UInt8]

  init() throws {
    key = try SigningKey(pem: Sample.key("ed25519.pem"))
    signed = try key.sign(Sample.bundle)
  }

  @Test func `signing changes neither the content nor the digest`() throws {
    #expect(signed.starts(with: Sample.bundle))
    #expect(signed.count == Sample.bundle.count + 72)
    #expect(try PolicyBundle(signed).digest == PolicyBundle(Sample.bundle).digest)
    try requireSignature(signed, by: key.verificationKey)
  }

  @Test func `a second signature takes the place of the first`() throws {
    let other = try SigningKey(pem: Sample.key("other.pem"))
    let again = try other.sign(signed)
    #expect(again.count == signed.count)
    try requireSignature(again, by: other.verificationKey)
    #expect(throws: UntrustedBundle.wrongSignature) {
      try requireSignature(again, by: key.verificationKey)
    }
  }

  @Test func `a bundle without a signature is not signed`() {
    #expect(throws: UntrustedBundle.notSigned) {
      try requireSignature(Sample.bundle, by: key.verificationKey)
    }
  }

  @Test func `no byte of a signed bundle can change`() throws {
    for offset in signed.indices {
      var changed = signed
      changed[offset] ^= 0x04
      #expect(throws: (any Error).self, "byte \(offset)") {
        try requireSignature(changed, by: key.verificationKey)
      }
    }
  }

  @Test func `content with a digest of its own needs a signature of its own`() throws {
    var changed = Sample.bundle
    let letter = try #require(changed.lastIndex(of: UInt8(ascii: "w")))
    changed[letter] = UInt8(ascii: "v")
    changed.replaceSubrange(BundleDigest.range, with: BundleDigest.computed(of: changed))
    let bundle = try PolicyBundle(changed + signed.suffix(72))
    try bundle.requireDigest()
    #expect(throws: UntrustedBundle.wrongSignature) {
      try bundle.requireSignature(by: key.verificationKey)
    }
  }

  @Test func `a signature covers the attachments before it`() throws {
    let attachment: [UInt8] = [1, 0, 0, 0x80, 3, 0, 0, 0, 7, 8, 9]
    let signed = try key.sign(Sample.bundle + attachment)
    try requireSignature(signed, by: key.verificationKey)
    #expect(try PolicyBundle(signed).digest == PolicyBundle(Sample.bundle).digest)
    for offset in Sample.bundle.count..<Sample.bundle.count + attachment.count {
      var changed = signed
      changed[offset] ^= 0x02
      #expect(throws: (any Error).self) {
        try requireSignature(changed, by: key.verificationKey)
      }
    }
    let stripped = Sample.bundle + signed.suffix(72)
    #expect(throws: UntrustedBundle.wrongSignature) {
      try requireSignature(stripped, by: key.verificationKey)
    }
    #expect(throws: UntrustedBundle.wrongSignature) {
      try requireSignature(
        Sample.bundle + attachment + self.signed.suffix(72), by: key.verificationKey)
    }
  }

  @Test func `a digest that is not the content's is found before the signature is looked at`() {
    var changed = signed
    changed[16] ^= 1
    #expect(throws: UntrustedBundle.digestMismatch) {
      try requireSignature(changed, by: key.verificationKey)
    }
  }

  @Test func `what is no bundle is not signed`() {
    #expect(throws: BundleError.notABundle) { try key.sign([1, 2, 3]) }
  }
}
