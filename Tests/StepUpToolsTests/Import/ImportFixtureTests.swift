import Foundation
import StepUpCompiler
import StepUpDiagnostics
import StepUpTools
import Testing

/// Exports beside these tests, each with what it comes to in a file that ends in `.expected`.
struct ImportFixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  private static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { !$0.hasSuffix(".expected") }.sorted()
  }()

  @Test(arguments: names)
  func `an export comes to the files and the list beside it`(_ name: String) throws {
    let found = describe(try imported(name))
    let file = Self.folder.appending(path: name + ".expected")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try found.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(found == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test(arguments: names)
  func `what is written is laid out, and nothing in it is wrong by itself`(_ name: String) throws {
    for file in try imported(name).files {
      let source = Source(id: FileID(0), path: file.name, bytes: file.bytes)
      guard case .laidOut(let bytes) = format(source) else {
        Issue.record("\(file.name) is refused")
        continue
      }
      #expect(bytes == file.bytes)
      #expect(parseFile(source).diagnostics.isEmpty)
    }
  }

  // A line end in quotes is text.
  @Test(arguments: names.filter { $0.hasSuffix(".csv") && $0 != "quotes-and-columns.csv" })
  func `line ends and a byte order mark change nothing`(_ name: String) throws {
    let text = String(decoding: try bytes(name), as: UTF8.self)
    let windows = "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n")
    let other = Import(Array(windows.utf8), .csv, named: name, .standard)
    #expect(describe(other) == describe(try imported(name)))
  }

  @Test(arguments: ["settings.csv", "settings.json", "not-mapped.json", "quotes-and-columns.csv"])
  func `an export that was cut off anywhere is reported or imported as far as it goes`(
    _ name: String
  ) throws {
    let whole = try bytes(name)
    for length in whole.indices {
      let cut = Import(Array(whole[..<length]), form(of: name), named: name, .standard)
      #expect(!cut.files.isEmpty || !cut.unmapped.isEmpty || length < 40)
    }
  }

  private func imported(_ name: String) throws -> Import {
    Import(try bytes(name), form(of: name), named: name, .standard)
  }

  private func form(of name: String) -> ExportFormat { name.hasSuffix(".csv") ? .csv : .json }

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appending(path: name)))
  }

  private func describe(_ result: Import) -> String {
    result.unmapped.map { $0.sentence + "\n" }.joined()
      + result.files.map { "--- \($0.name)\n" + String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }
}
