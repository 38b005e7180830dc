import Crypto

/// What becomes of the ids of subjects in the decision log.
enum SubjectMask: Sendable {
  case masked
  /// A keyed hash: the same id gives the same text, and without the key nobody can try out ids.
  case hashed(SymmetricKey)

  /// - Throws: Why the secret of hashed ids cannot be used.
  init(_ subjects: DecisionLogConfiguration.Subjects) throws(ConfigurationFault) {
    switch subjects {
    case .masked: self = .masked
    case .hashed(let path):
      let bytes = try settingFile(at: path)
      guard bytes.count >= 32 else {
        throw ConfigurationFault(.decisionLogKey, "\(path) has fewer than 32 bytes")
      }
      self = .hashed(SymmetricKey(data: bytes))
    }
  }

  /// What stands for an id.
  func id(_ id: String) -> String {
    switch self {
    case .masked: "****"
    case .hashed(let key):
      "hmac-sha256:"
        + HMAC<SHA256>.authenticationCode(for: Array(id.utf8), using: key).hexadecimal
    }
  }
}

extension Sequence<UInt8> {
  /// Two lower-case hexadecimal digits for each byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
