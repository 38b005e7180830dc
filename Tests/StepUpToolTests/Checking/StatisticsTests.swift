import Foundation
import Testing

/// `stepup check --statistics`: how often each finding occurs.
struct StatisticsTests {
  private static func folder() throws -> Folder {
    let folder = try Folder()
    for id in ["a", "b", "c"] {
      try folder.write(Samples.institution(id, modeDuration: "3m"), to: "\(id).yaml")
    }
    try folder.write(Samples.nothingElevated, to: "d.yaml")
    try folder.write("kind: institutoin\nversion: 1\n", to: "e.yaml")
    return folder
  }

  private static let table = """
          3  duration-too-short
          1  elevation-disabled
          1  unknown-kind

    """

  @Test(arguments: ["text", "concise"])
  func `the most frequent come first, below what people read`(_ format: String) async throws {
    let run = try await Tool.run("check", "--statistics", "--format", format, in: Self.folder())
    #expect(run.status == 1)
    #expect(run.output.hasSuffix(Self.table))
    #expect(run.error == "")
  }

  @Test(arguments: ["json", "jsonl", "sarif", "junit"])
  func `what programs read stays as it is`(_ format: String) async throws {
    let folder = try Self.folder()
    let plain = try await Tool.run("check", "--format", format, in: folder)
    let run = try await Tool.run("check", "--statistics", "--format", format, in: folder)
    #expect(run.output == plain.output)
    #expect(run.error == Self.table)
  }

  @Test func `where nothing is found nothing is counted`() async throws {
    let run = try await Tool.run("check", "--statistics", in: Samples.folder())
    #expect(run.output == "1 file checked, nothing found\n")
  }
}
