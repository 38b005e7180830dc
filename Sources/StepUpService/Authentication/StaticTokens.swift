import Crypto
import StepUpJSON

/// Callers with bearer tokens of their own, kept as hashes.
///
/// A token is long and random, so one round of SHA-256 keeps it secret: there is nothing to guess.
struct StaticTokens: Sendable {
  private let callers: [(digest: [UInt8], caller: Caller)]

  /// Reads a file of callers.
  init(file path: String) throws(ConfigurationFault) {
    let bytes = try settingFile(at: path)
    do {
      callers = try Self.read(try JSONReader.read(bytes))
    } catch {
      throw ConfigurationFault("\(path): \(error.message) (\(error.path))")
    }
  }

  /// The caller of a token, or nil.
  ///
  /// Every digest is looked at in full, whichever is the right one, so that the time says nothing.
  func caller(of token: String) -> Caller? {
    let digest = SHA256.hash(data: Array(token.utf8))
    var found: Caller?
    for (known, caller) in callers where digest == known { found = caller }
    return found
  }

  private static func read(
    _ root: JSONValue
  ) throws(JSONFault) -> [(digest: [UInt8], caller: Caller)] {
    let path = JSONPath.root.member("callers")
    guard case .array(let items) = root["callers"] else {
      throw JSONFault(path, "this must be a list")
    }
    var callers: [(digest: [UInt8], caller: Caller)] = []
    for (index, item) in items.enumerated() {
      let path = path.item(index)
      guard case .string(let name) = item["name"], !name.isEmpty else {
        throw JSONFault(path.member("name"), "this must be a string that is not empty")
      }
      guard case .string(let text) = item["token_sha256"], let digest = Self.digest(text) else {
        throw JSONFault(
          path.member("token_sha256"), "this must be the 64 hexadecimal digits of a SHA-256 digest")
      }
      guard let scope = Caller.Scope(item["institutions"]) else {
        throw JSONFault(path.member("institutions"), "this must be `\"*\"` or a list of ids")
      }
      callers.append((digest, Caller(name: name, scope: scope)))
    }
    return callers
  }

  private static func digest(_ text: String) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard text.utf8.count == 64, digits.count == 64 else { return nil }
    return (0..<32).map { UInt8(digits[$0 * 2] << 4 | digits[$0 * 2 + 1]) }
  }
}

extension Caller.Scope {
  /// `"*"`, or a list of ids.
  fileprivate init?(_ value: JSONValue?) {
    switch value {
    case .string("*"): self = .everyInstitution
    case .array(let items):
      var ids: Set<String> = []
      for item in items {
        guard case .string(let id) = item else { return nil }
        ids.insert(id)
      }
      self = .institutions(ids)
    default: return nil
    }
  }
}
