extension Fixture {
  /// The fixtures whose bytes are no text, or too many for a repository.
  static let made: [Fixture] = [
    Fixture(name: "err/file-too-large/minimal", content: .made(filler(1_048_577))),
    Fixture(
      name: "err/file-too-large/realistic",
      content: .made(institution + filler(1_048_576))),
    Fixture(name: "err/nesting-too-deep/minimal", content: .made(repeated("[", 100_000))),
    Fixture(
      name: "err/nesting-too-deep/realistic",
      content: .made(institution + bytes("segments: ") + nested(64))),
    Fixture(
      name: "err/too-many-nodes/minimal",
      content: .made((0..<100_000).flatMap { bytes("k\($0):\n") })),
    Fixture(
      name: "err/too-many-nodes/realistic",
      content: .made(
        institution + bytes("roles:\n") + (0..<25_000).flatMap { bytes("  r\($0): {}\n") })),
    Fixture(
      name: "err/invalid-encoding/minimal", content: .made(institution + [0x23, 0xFF, 0x0A])),
    Fixture(
      name: "err/invalid-encoding/utf-16",
      content: .made([0xFF, 0xFE] + institution.flatMap { [$0, 0] })),
    Fixture(
      name: "err/invalid-encoding/control-characters",
      content: .made(
        bytes("kind: institution # \u{7}\nversion: 1\nid: harbor # \u{85}\nname: \"a\u{2066}b\"\n")
      )),
    Fixture(
      name: "err/invalid-encoding/lone-carriage-return",
      content: .made(bytes("kind: institution\rversion: 1\nid: harbor\nname: Harbor\n"))),
    Fixture(
      name: "err/invalid-encoding/overlong-and-surrogate",
      content: .made(
        institution + [0x23, 0xC0, 0xAF, 0x0A, 0x23, 0xED, 0xA0, 0x80, 0x0A, 0x23, 0xF5, 0x0A])),
  ]

  private static let institution = bytes(
    "kind: institution\nversion: 1\nid: harbor\nname: Harbor\n")

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(repeatElement(bytes(text), count: count).joined())
  }

  /// Lines of comments, so many bytes in all.
  private static func filler(_ count: Int) -> [UInt8] {
    Array(repeated("# filler\n", count / 9 + 1).prefix(count))
  }

  /// Lists within lists.
  private static func nested(_ levels: Int) -> [UInt8] {
    repeated("[", levels) + bytes("consumer") + repeated("]", levels) + bytes("\n")
  }
}
