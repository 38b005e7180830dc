import Foundation
import Testing

/// `stepup check --output FORMAT=FILE`.
struct OutputTests {
  @Test func `several formats are written beside what is printed`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.run(
      "check", "--output", "sarif=town.sarif", "--output", "junit=town.xml",
      "--output", "json=a=b.json", in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("error[duration-too-short]"))
    let runs = try JSON.object(folder.text(of: "town.sarif")).objects("runs")
    #expect(runs.first?.objects("results").first?.text("ruleId") == "duration-too-short")
    #expect(try folder.text(of: "town.xml").contains("<testsuite"))
    let document = try JSON.object(folder.text(of: "a=b.json"))
    #expect(document.object("summary").number("errors") == 1)
  }

  @Test func `a format is the same in a file and on standard output`() async throws {
    let folder = try Samples.folder(Samples.nothingElevated)
    let run = try await Tool.run(
      "check", "--format", "gitlab", "--output", "gitlab=report.json", in: folder)
    #expect(try folder.text(of: "report.json") == run.output)
  }

  @Test func `a file that cannot be written ends with status 3 after the report`() async throws {
    let folder = try Samples.folder()
    let run = try await Tool.run("check", "--output", "json=none/town.json", in: folder)
    #expect(run.status == 3)
    #expect(run.output == "1 file checked, nothing found\n")
    #expect(run.error == "error: none/town.json: no such file or directory\n")
  }

  @Test func `a file that cannot be written keeps none of the others back`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.run(
      "check", "--output", "json=none/town.json", "--output", "sarif=/dev/full/town.sarif",
      "--output", "junit=town.xml", in: folder)
    #expect(run.status == 3)
    #expect(run.output.contains("error[duration-too-short]"))
    #expect(run.error.split(separator: "\n").count == 2)
    #expect(try folder.text(of: "town.xml").contains("<failure"))
  }

  @Test func `files are written also when who reads the report goes away`() async throws {
    let folder = try Folder()
    for number in 0..<200 {
      try folder.write(Samples.institution("t\(number)", modeDuration: "1s"), to: "\(number).yaml")
    }
    _ = try await Tool.shell("stepup check --output jsonl=all.jsonl | head -n 1", in: folder)
    #expect(try folder.text(of: "all.jsonl").split(separator: "\n").count == 201)
  }

  @Test func `two formats do not go to one file`() async throws {
    let folder = try Samples.folder()
    let run = try await Tool.run(
      "check", "--output", "json=report", "--output", "sarif=report", in: folder)
    #expect(run.status == 2)
    #expect(run.error.contains("two of --output go to the same file"))
    #expect(!folder.contains("report"))
  }

  @Test(arguments: ["nonsense", "json", "json=", "=town.json", "pdf=town.pdf"])
  func `an output needs a known format and a file`(_ output: String) async throws {
    let folder = try Samples.folder()
    let run = try await Tool.run("check", "--output", output, in: folder)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains("'\(output)'"))
  }
}
