import Foundation
import Testing

/// Flags of `stepup check` that do not go together, and one that must not matter.
struct FlagTests {
  @Test(arguments: [
    "--unsafe", "--fix --diff", "--fix -", "--watch --fix", "--watch --diff", "--watch -",
    "--watch --write-baseline known.json", "--stdin-filename town.yaml",
    "--stdin-filename other.yaml town.yaml", "- town.yaml", "town.yaml -", "--jobs 0", "--jobs -1",
    "--jobs many", "--as-of", "--output", "--color sometimes", "- --changed-since HEAD",
  ])
  func `what cannot be meant together is wrong usage and changes nothing`(_ flags: String)
    async throws
  {
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.shell("stepup check \(flags) </dev/null", in: folder)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("Error: "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["town.yaml"])
    #expect(try folder.text(of: "town.yaml") == Samples.shortWindow)
  }

  @Test(arguments: ["text", "jsonl", "sarif"])
  func `the number of jobs changes no byte`(_ format: String) async throws {
    let folder = try Folder()
    try folder.write(Samples.baseline("base"), to: "base.yaml")
    for number in 0..<30 {
      let text = Samples.institution("town-\(number)", extending: number % 7 == 0 ? "gone" : "base")
      try folder.write(text.replacing("sms, ", with: ""), to: "\(number).yaml")
    }
    let one = try await Tool.run("check", "--jobs", "1", "--format", format, in: folder)
    let eight = try await Tool.run("check", "--jobs", "8", "--format", format, in: folder)
    #expect(one.status == 1)
    #expect(one.output.contains("unknown-baseline"))
    #expect(one.output == eight.output)
  }
}
