import Foundation
import Testing

/// `stepup check`: what it prints, and the status it ends with.
struct CheckTests {
  @Test func `the policies that come with the project are clean`() async throws {
    let run = try await Tool.run("check", Tool.policies, "--fail-on", "note")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("nothing found\n") || run.output.contains("suppressed"))
    #expect(run.error == "")
  }

  @Test func `a sound file ends with status 0`() async throws {
    let run = try await Tool.run("check", in: Samples.folder())
    #expect(run.status == 0)
    #expect(run.output == "1 file checked, nothing found\n")
  }

  @Test func `an error ends with status 1 and is shown with its line`() async throws {
    let run = try await Tool.run("check", in: Samples.folder(Samples.shortWindow))
    #expect(run.status == 1)
    #expect(run.output.contains("error[duration-too-short]"))
    #expect(run.output.contains("town.yaml:6:18"))
    #expect(run.output.contains("mode_duration: 3m"))
    #expect(run.output.hasSuffix("1 error in 1 file (1 found, 1 checked, 0 excluded)\n"))
  }

  @Test(arguments: [("error", 0), ("warning", 1), ("note", 1), ("never", 0)] as [(String, Int32)])
  func `a warning fails the check only when asked to`(_ failOn: String, _ status: Int32)
    async throws
  {
    let folder = try Samples.folder(Samples.nothingElevated)
    let run = try await Tool.run("check", "--fail-on", failOn, in: folder)
    #expect(run.output.contains("warning[elevation-disabled]"))
    #expect(run.status == status)
  }

  @Test func `an error never fails the check when nothing may`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.run("check", "--fail-on", "never", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("duration-too-short"))
  }

  @Test func `one file is reported on, and what it refers to is still read`() async throws {
    let run = try await Tool.run(
      "check", Tool.policies + "/institutions/prairie-teachers.yaml")
    #expect(run.status == 0)
    #expect(run.output == "1 file checked, nothing found\n")
  }

  @Test func `excluded files are counted`() async throws {
    let folder = try Samples.folder()
    try folder.write("kind: project\nversion: 1\nexclude: [\"old/**\"]\n", to: "stepup.yaml")
    try folder.write("no policy at all", to: "old/notes.yaml")
    let run = try await Tool.run("check", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "2 of 3 files checked (1 excluded), nothing found\n")
  }

  @Test func `the root is found from a folder below it`() async throws {
    let folder = try Folder()
    try folder.write("kind: project\nversion: 1\n", to: "stepup.yaml")
    try folder.write(Samples.shortWindow, to: "west/town.yaml")
    let run = try await Tool.run(
      "check", "--format", "concise", in: folder, below: "west")
    #expect(run.lines.count == 1)
    #expect(run.output.hasPrefix("west/town.yaml:6:18: error[duration-too-short]: "))
  }

  @Test(arguments: ["--help", "--version", "help"])
  func `an answer about the tool itself is a success`(_ argument: String) async throws {
    let run = try await Tool.run(argument)
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
    #expect(run.error == "")
  }

  @Test(arguments: [
    ["chekc"], ["check", "--formt", "json"], ["check", "--format", "pdf"],
    ["check", "--jobs", "0"],
    ["check", "--fail-on", "sometimes"], ["compile"], ["query", "--customer", "consumer"],
    ["query", "--customer", "consumer", "--staff", "support"],
    ["query", "--policies", ".", "--bundle", "b"], ["query", "--requests", "r", "--action", "a"],
    ["caller-id"],
  ])
  func `wrong usage ends with status 2 and says so on standard error`(_ arguments: [String])
    async throws
  {
    let folder = try Samples.folder()
    let line = (["stepup"] + arguments).joined(separator: " ")
    let run = try await Tool.shell(line, in: folder)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(!run.error.isEmpty)
  }

  @Test func `files of two projects are not checked in one run`() async throws {
    let first = try Samples.folder()
    let second = try Samples.folder()
    let run = try await Tool.run("check", first.path, second.path)
    #expect(run.status == 2)
    #expect(run.error.contains("different projects"))
  }
}
