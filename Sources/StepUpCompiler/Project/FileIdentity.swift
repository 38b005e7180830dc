import StepUpDiagnostics
import StepUpLanguage

/// What a file is to others that name it.
///
/// A file that cannot be read must not make every reference to it look wrong, so its kind and id are
/// looked for in its bytes.
enum FileIdentity: Sendable {
  /// The document says it.
  case document
  /// The file cannot be read; nothing stands for a kind or an id that was not found.
  case unreadable(kind: Kind?, id: String?)
  /// The file can be read, and no other file can refer to it.
  case nothing

  /// Looks for `kind: …` and `id: …` at the start of lines.
  ///
  /// - Parameter isComplete: Whether all of the file could be read: what is not found then is not
  ///   there.
  init(sniffing source: Source, isComplete: Bool) {
    var kind: String?
    var id: String?
    for line in source.bytes.split(separator: UInt8(ascii: "\n")) {
      kind = kind ?? Self.value(of: "kind:", in: line)
      id = id ?? Self.value(of: "id:", in: line)
      if kind != nil, id != nil { break }
    }
    let known = kind.flatMap {
      Kind(rawValue: $0)
        ?? nearestName(to: $0, among: Kind.allCases.map(\.rawValue)).flatMap(Kind.init)
    }
    self = isComplete && id == nil ? .nothing : .unreadable(kind: known, id: id)
  }

  private static func value(of key: StaticString, in line: ArraySlice<UInt8>) -> String? {
    let prefix = key.description.utf8
    guard line.starts(with: prefix) else { return nil }
    let text = String(decoding: line.dropFirst(prefix.count), as: UTF8.self)
    let word = text.split { " \t\r\"'#".contains($0) }.first
    return word.map(String.init)
  }
}
