import Foundation
import StepUpJSON
import StepUpLanguage
import StepUpTools
import Testing

/// The published schemas and the tables they are made from.
@Suite struct JSONSchemaTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "schemas")

  private func published(_ name: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: Kind.allCases)
  func `a published schema says what the compiler reads`(kind: Kind) throws {
    let generated = jsonSchema(of: kind).text(.indented) + "\n"
    #expect(try published("\(kind.rawValue).schema.json") == generated)
  }

  @Test func `the published schema of every kind says what the compiler reads`() throws {
    let generated = jsonSchemaOfEveryKind().text(.indented) + "\n"
    #expect(try published("stepup.schema.json") == generated)
  }

  @Test(arguments: Kind.allCases)
  func `every key of a kind is described`(kind: Kind) {
    for key in table(of: kind).keys {
      #expect(!key.summary.isEmpty && key.summary.hasSuffix("."), "\(key.name)")
    }
  }
}
