import Foundation
import Testing

/// JSON as tests look at it.
enum JSON {
  /// The object that a text is.
  static func object(
    _ text: some StringProtocol, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(String(text).utf8))
    return try #require(value as? [String: Any], sourceLocation: sourceLocation)
  }
}

extension [String: Any] {
  /// The object below a key; empty when there is none, so that what is looked for is not found.
  func object(_ key: String) -> [String: Any] { self[key] as? [String: Any] ?? [:] }

  /// The list of objects below a key.
  func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }

  /// The words below a key.
  func words(_ key: String) -> [String] { self[key] as? [String] ?? [] }

  /// The text below a key.
  func text(_ key: String) -> String? { self[key] as? String }

  /// The number below a key.
  func number(_ key: String) -> Int? { self[key] as? Int }
}
