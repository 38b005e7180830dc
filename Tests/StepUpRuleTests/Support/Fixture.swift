import Foundation
import StepUpDiagnostics
import Testing

/// Files that one rule finds something in, or nothing.
struct Fixture: CustomTestStringConvertible {
  enum Outcome: String {
    case firing, silent
  }

  let rule: DiagnosticID
  /// Without its ending.
  let name: String
  let outcome: Outcome

  /// The files, as an example holds them.
  var text: String { get throws { try String(contentsOf: url("yaml"), encoding: .utf8) } }

  /// The rule's findings as they are expected to read.
  var expected: String {
    get throws {
      outcome == .silent ? "" : try String(contentsOf: url("expected"), encoding: .utf8)
    }
  }

  var testDescription: String { "\(rule.rawValue)/\(name)" }

  private func url(_ ending: String) -> URL {
    Self.root.appending(components: rule.rawValue, "\(name).\(ending)")
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(component: "Fixtures")

  /// Every fixture, by rule and name.
  static let all: [Fixture] = DiagnosticID.allCases.filter(\.isRule).flatMap { rule in
    let directory = root.appending(component: rule.rawValue).path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return files.sorted().compactMap { file -> Fixture? in
      guard file.hasSuffix(".yaml"), let word = file.split(separator: "-").first,
        let outcome = Outcome(rawValue: String(word))
      else { return nil }
      return Fixture(rule: rule, name: String(file.dropLast(5)), outcome: outcome)
    }
  }
}
