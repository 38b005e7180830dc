import StepUpEngine
import StepUpJSON
import StepUpReport

/// What `stepup inspect` says of a bundle.
struct BundleListing {
  let digest: String
  let signature: SignatureState
  /// The files its values come from; nothing when it was compiled without provenance.
  let files: [String]?
  let institutions: [String]

  init(_ bundle: PolicyBundle, _ signature: SignatureState, _ files: [String]?) {
    digest = "sha256:" + bundle.digest.hexadecimal
    self.signature = signature
    self.files = files
    institutions = bundle.policies.map(\.id.string)
  }

  var text: String {
    """
    digest: \(digest)
    signature: \(signature.name)
    provenance: \(files.map { counted($0.count, "file") } ?? "none")
    institutions: \(institutions.count)

    """ + institutions.map { "  \($0)\n" }.joined()
  }

  var json: JSONValue {
    [
      "version": .number(JSONNumber(1)), "digest": .string(digest),
      "signature": .string(signature.name),
      "provenance": files.map { .array($0.map { .string($0) }) } ?? .null,
      "institutions": .array(institutions.map { .string($0) }),
    ]
  }
}
