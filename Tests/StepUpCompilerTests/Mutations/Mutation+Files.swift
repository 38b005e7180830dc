extension Mutation {
  /// A file's bytes.
  private static func bytes(
    _ id: String, _ name: String,
    _ damage: @escaping @Sendable (inout [UInt8], inout Dice) -> Void
  ) -> Mutation {
    Mutation(id, name) { draft in
      let path = draft.path()
      draft.damages.append((path, damage))
      return [path]
    }
  }

  private static func appending(_ id: String, _ name: String, _ text: String) -> Mutation {
    bytes(id, name) { bytes, _ in bytes += Array(text.utf8) }
  }

  private static func inserting(_ id: String, _ name: String, _ inserted: [UInt8]) -> Mutation {
    bytes(id, name) { bytes, dice in
      bytes.insert(contentsOf: inserted, at: dice.number(0...bytes.count))
    }
  }

  static let ofFiles: [Mutation] = [
    inserting("invalid-encoding", "a byte that is no UTF-8", [0xFF]),
    inserting("invalid-encoding", "half a character", [0xC3]),
    inserting("invalid-encoding", "a bidi control", Array("\u{202E}".utf8)),
    inserting("invalid-encoding", "a line separator", Array("\u{2028}".utf8)),
    inserting("invalid-encoding", "a control character", [0x08]),
    bytes("file-too-large", "a long comment") { bytes, _ in
      bytes += Array(repeatElement(Array("# filler\n".utf8), count: 116_509).joined())
    },
    // Nobody refers to an institution, so nothing else is wrong when it is gone.
    Mutation("empty-document", "nothing but comments") { draft in
      let path = draft.institution()
      draft.damages.append((path, { bytes, _ in bytes = Array("# to be written\n".utf8) }))
      return [path]
    },
    appending("multiple-documents", "a second document", "---\nkind: institution\n"),
    appending("duplicate-key", "a key again", "version: 1\n"),
    appending("invalid-yaml", "a word without a colon", "stray words\n"),
    appending("invalid-yaml", "a bracket that closes nothing", "]\n"),
    appending("invalid-suppression", "an unknown rule", "# stepup: ignore nonsense -- why\n"),
    appending(
      "invalid-suppression", "an error of the language",
      "# stepup: ignore weakens-baseline until 2027-01-01 -- why\n"),
    appending("invalid-suppression", "no day", "# stepup: ignore sms-only until soon -- why\n"),
    bytes("unsupported-yaml", "a directive") { bytes, _ in
      let hasMarker = bytes.starts(with: Array("---".utf8))
      bytes = Array("%YAML 1.2\n\(hasMarker ? "" : "---\n")".utf8) + bytes
    },
  ]
}
