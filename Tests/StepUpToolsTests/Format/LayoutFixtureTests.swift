import Foundation
import StepUpDiagnostics
import StepUpTools
import Testing

/// Files beside these tests, each with its layout in a file that ends in `.expected`.
struct LayoutFixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The names of the fixtures, without their ending.
  private static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test(arguments: names)
  func `a file is laid out as the one beside it`(_ name: String) throws {
    let laidOut = describe(format(try source(name + ".yaml")))
    let file = Self.folder.appending(path: name + ".expected")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try laidOut.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(laidOut == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test(arguments: names)
  func `a file that is laid out stays as it is`(_ name: String) throws {
    let expected = try source(name + ".expected")
    if expected.bytes.starts(with: "refused".utf8) { return }
    #expect(describe(format(expected)) == String(decoding: expected.bytes, as: UTF8.self))
  }

  @Test(arguments: names)
  func `line ends, a byte order mark and a missing last line end change nothing`(
    _ name: String
  ) throws {
    let source = try source(name + ".yaml")
    let text = String(decoding: source.bytes, as: UTF8.self)
    let windows =
      "\u{FEFF}"
      + text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n").dropLast()
    let other = Source(id: source.id, path: source.path, bytes: Array(windows.utf8))
    #expect(describe(format(other)) == describe(format(source)))
  }

  private func source(_ file: String) throws -> Source {
    let data = try Data(contentsOf: Self.folder.appending(path: file))
    return Source(id: FileID(0), path: "policy.yaml", bytes: Array(data))
  }

  private func describe(_ file: FormattedFile) -> String {
    switch file {
    case .laidOut(let bytes): String(decoding: bytes, as: UTF8.self)
    case .refused(let faults): "refused: \(faults.map(\.id.rawValue).joined(separator: ", "))\n"
    }
  }
}
