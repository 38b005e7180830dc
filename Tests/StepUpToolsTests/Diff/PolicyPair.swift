import Foundation
import StepUpBundle
import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import StepUpTools
import Testing

/// Two projects that lie beside each other, `Pairs/VERDICT/NAME/old` and `…/new`, with what comparing
/// them has to say.
struct PolicyPair: Sendable, CustomTestStringConvertible {
  /// The verdict, which is the folder's name and is never recorded.
  let verdict: String
  let name: String

  var testDescription: String { "\(verdict)/\(name)" }
}

extension PolicyPair {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Pairs").path

  static let all: [PolicyPair] = names(in: root).flatMap { verdict in
    names(in: "\(root)/\(verdict)").map { PolicyPair(verdict: verdict, name: $0) }
  }

  private static func names(in directory: String) -> [String] {
    guard let names = try? FileSystem.names(in: directory) else {
      preconditionFailure("the pairs lie beside the tests, and \(directory) does not")
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private var directory: String { "\(Self.root)/\(verdict)/\(name)" }

  func report() throws -> DiffReport {
    try DiffReport(side("old"), side("new"), jobs: 1)
  }

  func side(_ side: String, withProvenance: Bool = true, withFiles: Bool = true) throws -> DiffSide
  {
    let files = ProjectFiles.discover(below: "\(directory)/\(side)")
    let project = check(read(files, jobs: 1).parsed, asOf: CalendarDay(daysSince1970: 0))
    try #require(!project.hasErrors, "\(project.diagnostics.map(\.message))")
    let bundle = try PolicyBundle(compile(project, withProvenance: withProvenance))
    return DiffSide(bundle, try bundle.provenance(), project: withFiles ? project : nil)
  }

  /// What stands beside the projects, after writing it anew when that was asked for.
  func expectation(_ file: String, recording found: String) throws -> String {
    let path = "\(directory)/\(file)"
    if ProcessInfo.processInfo.environment["STEPUP_RECORD"] == "1" {
      try FileSystem.replace(path, with: Array(found.utf8))
    }
    return String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
  }
}
