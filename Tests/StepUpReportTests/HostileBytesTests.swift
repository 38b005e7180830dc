import StepUpDiagnostics
import Testing

@testable import StepUpReport

struct HostileBytesTests {
  /// Bytes that are not text, and places anywhere in them and beyond.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `any bytes and any places give a report that a terminal can print`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let pool: [[UInt8]] = [
      [0x61], [0x20], [0x0A], [0x0D, 0x0A], [0x0D], [0x09], [0x00], [0x1B], [0x80], [0xC3],
      [0xC3, 0xA9], [0xE2, 0x80], [0xE2, 0x80, 0xAE], [0xF0, 0x9F, 0x8F, 0xA6], [0xF0, 0x9F],
      [0xFF], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x3A],
    ]
    let bytes = (0..<Int.random(in: 0...80, using: &random)).flatMap { _ in
      pool[Int.random(in: 0..<pool.count, using: &random)]
    }
    var project = Project([:])
    project.add("a.yaml", bytes)
    func place(upTo limit: Int) -> Place {
      let start = Int.random(in: 0...limit, using: &random)
      return Place(FileID(0), ByteRange(start, Int.random(in: start...limit, using: &random)))
    }
    let report = project.report(
      Diagnostic(
        .invalidEncoding, String(decoding: bytes, as: UTF8.self), at: place(upTo: bytes.count + 9),
        label: "here",
        related: [
          RelatedPlace(place(upTo: bytes.count + 9), "and"),
          RelatedPlace(place(upTo: bytes.count), "here"),
        ],
        fixes: [Fix("mend", .safe, [Fix.Edit(place(upTo: bytes.count), "b\nc")])]))
    let options = TerminalOptions(width: 40)
    for format in ReportFormat.allCases {
      let text = report.rendered(as: format, options: options)
      #expect(
        !text.unicodeScalars.contains {
          $0 != "\n" && $0.properties.generalCategory == .control || $0 == "\u{202e}"
        })
    }
  }
}
