import Foundation
import StepUpCompiler
import StepUpEngine
import Testing

/// The bundles that fuzzing starts from, and those it found: none leads astray.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .sorted()

  @Test(arguments: names)
  func `a bundle of the corpus loads or is refused with a reason`(_ name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    do throws(BundleError) {
      askEverything(of: try PolicyBundle(bytes))
    } catch {
      #expect(!error.message.isEmpty)
    }
  }

  /// Fuzzing gets nowhere from bytes that no longer load; `STEPUP_RECORD=1` writes them anew.
  @Test func `fuzzing starts from a bundle as it is written today`() throws {
    let bundle = Data(emit(Sample.contents))
    let file = Self.folder.appending(path: "sample.bundle")
    if ProcessInfo.processInfo.environment["STEPUP_RECORD"] == "1" { try bundle.write(to: file) }
    #expect(try Data(contentsOf: file) == bundle)
  }
}
