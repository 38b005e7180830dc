import StepUpCompiler
import StepUpDiagnostics
import StepUpReport
import Testing

/// A policy file or project with what checking it must say.
///
/// Below `Fixtures` lies `NAME.yaml`, or `NAME/` when it takes several files, and beside it
/// `NAME.expected` with the errors as the text report prints them.
struct Fixture: Sendable {
  enum Content: Sendable {
    /// One file, which is a project of its own.
    case file
    /// A directory, which is a project's root.
    case directory
    /// Bytes that do not belong into a repository, made by the test.
    case made([UInt8])
  }

  /// The path below `Fixtures` without an ending, such as `err/invalid-id/minimal`.
  let name: String
  let content: Content
}

extension Fixture: CustomTestStringConvertible {
  var testDescription: String { name }
}

extension Fixture {
  /// The directory of all fixtures.
  static let root =
    "\(#filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined())/Fixtures"

  /// The name without the directories above it.
  var lastName: Substring { name.split(separator: "/").last ?? "" }

  /// The directories above it, below `Fixtures`.
  var group: Substring { name.dropLast(lastName.count + 1) }

  var expectationPath: String { "\(Fixture.root)/\(name).expected" }

  /// The project after all stages but the last.
  func checked() throws -> CheckedProject {
    switch content {
    case .file:
      let bytes = try FileSystem.bytes(of: "\(Fixture.root)/\(name).yaml")
      return check(bytes, named: "\(lastName).yaml")
    case .made(let bytes):
      return check(bytes, named: "\(lastName).yaml")
    case .directory:
      let files = ProjectFiles.discover(below: "\(Fixture.root)/\(name)")
      return StepUpCompiler.check(read(files, jobs: 1).parsed, asOf: .sample)
    }
  }

  private func check(_ bytes: [UInt8], named path: String) -> CheckedProject {
    StepUpCompiler.check(
      [parseFile(Source(id: FileID(0), path: path, bytes: bytes))], asOf: .sample)
  }
}
