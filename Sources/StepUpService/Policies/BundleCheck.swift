import StepUpBundle
import StepUpCompiler
import StepUpEngine

/// What a bundle has to be before it is relied on.
struct BundleCheck: Sendable {
  /// The file of the key that has to have signed it; read anew each time, so that it can change.
  let verifyKey: String?

  /// What tells whether the key is still the one that judged a bundle.
  var keyStamp: FileSystem.Stamp? { verifyKey.flatMap(FileSystem.stamp) }

  /// The bundle of a file.
  func bundle(at path: String) throws(PolicyFault) -> PolicyBundle {
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.bytes(of: path)
    } catch {
      throw .unavailable("cannot read \(error)")
    }
    return try bundle(bytes, from: path)
  }

  /// The bundle of these bytes.
  ///
  /// - Parameter origin: Where they come from, for messages.
  func bundle(_ bytes: [UInt8], from origin: String) throws(PolicyFault) -> PolicyBundle {
    do {
      let bundle = try PolicyBundle(bytes)
      if let verifyKey {
        let pem = String(decoding: try FileSystem.bytes(of: verifyKey), as: UTF8.self)
        try bundle.requireSignature(by: try VerificationKey(pem: pem))
      } else {
        try bundle.requireDigest()
      }
      return bundle
    } catch let error as BundleError {
      throw .unavailable("\(origin): \(error.message)")
    } catch let error as UntrustedBundle {
      throw .unavailable("\(origin): \(error.message)")
    } catch let error as KeyFault {
      throw .unavailable("--verify-key: \(error.message)")
    } catch let error as FileFault {
      // Faults are shown to whoever asks; where keys lie is nobody's business.
      throw .unavailable("--verify-key cannot be read: \(error.reason)")
    } catch {
      throw .unavailable("\(origin): \(error)")
    }
  }
}
