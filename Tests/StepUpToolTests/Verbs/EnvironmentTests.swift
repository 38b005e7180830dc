import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is not a fault of a policy file: status 3, and never "nothing found".
struct EnvironmentTests {
  @Test func `an empty tree has no policy file`() async throws {
    let folder = try Folder()
    let run = try await Tool.run("check", folder.path)
    #expect(run.status == 3)
    #expect(run.error.contains("no policy file found"))
    #expect(run.error.contains("`stepup init` writes a first one"))
  }

  @Test func `a project's own file alone is nothing to check`() async throws {
    let folder = try Folder()
    try folder.write("kind: project\nversion: 1\n", to: "stepup.yaml")
    let run = try await Tool.run("check", folder.path)
    #expect(run.status == 3)
    #expect(run.error.contains("no policy file found"))
    #expect(run.error.contains("`stepup init` writes a first one"))
  }

  @Test func `a tree whose files are all excluded is nothing to check`() async throws {
    let folder = try Samples.folder()
    try folder.write("kind: project\nversion: 1\nexclude: [\"*\"]\n", to: "stepup.yaml")
    let run = try await Tool.run("check", folder.path)
    #expect(run.status == 3)
    #expect(run.error.contains("`exclude` leaves out"))
  }

  @Test(arguments: [["check"], ["compile", "-o", "x"], ["query", "--policies"], ["catalog"]])
  func `a path that leads nowhere ends with status 3`(_ arguments: [String]) async throws {
    let folder = try Folder()
    let rest = arguments.first == "query" ? " --institution town --action wires --staff a" : ""
    let line = (["stepup"] + arguments + ["nowhere"]).joined(separator: " ") + rest
    let run = try await Tool.shell(line, in: folder)
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.error.contains("nowhere"))
    #expect(!folder.contains("x"))
  }

  @Test func `a directory with the name of a policy is looked into`() async throws {
    let folder = try Folder()
    try folder.write(Samples.institution(), to: "town.yaml/town.yaml")
    let run = try await Tool.run("check", folder.path)
    #expect(run.status == 0)
    #expect(run.output == "1 file checked, nothing found\n")
  }

  @Test func `a pipe with the name of a policy is a fault and is not waited for`() async throws {
    let folder = try Samples.folder()
    let run = try await Tool.shell("mkfifo pipe.yaml && stepup check", in: folder)
    #expect(run.status == 3)
    #expect(run.error.contains("pipe.yaml"))
    #expect(run.error.contains("is not a regular file"))
  }

  @Test(arguments: ["json", "jsonl"])
  func `what could not be read is in the report beside the summary`(_ format: String)
    async throws
  {
    let folder = try Samples.folder()
    let run = try await Tool.shell(
      "mkdir towns && mkfifo towns/pipe.yaml && stepup check --format \(format)", in: folder)
    let report = try run.json()
    let summary = report.object("summary")
    #expect([summary.number("found"), summary.number("checked")] == [2, 1])
    let unreadable = report.objects("unreadable")
    #expect(unreadable.map { $0.text("file") } == ["towns/pipe.yaml"])
    #expect(unreadable.map { $0.text("message") } == ["is not a regular file"])
  }

  @Test func `text does not say that all was checked when it was not`() async throws {
    let run = try await Tool.shell("mkfifo pipe.yaml && stepup check", in: Samples.folder())
    #expect(run.output == "1 of 2 files checked (1 unreadable), nothing found\n")
  }

  @Test func `a link is named and not followed`() async throws {
    let folder = try Samples.folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/again.yaml", withDestinationPath: "town.yaml")
    let run = try await Tool.run("check", folder.path)
    #expect(run.status == 0)
    #expect(run.output == "1 file checked, nothing found\n")
    #expect(run.error.contains("again.yaml is a link and not followed"))
  }

  @Test(.disabled(if: geteuid() == 0, "root may read every file"))
  func `a file that may not be read fails the run, and the others are still checked`()
    async throws
  {
    let folder = try Samples.folder(Samples.shortWindow)
    let secret = try folder.write(Samples.institution("secret"), to: "secret.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: secret)
    let run = try await Tool.run("check", folder.path)
    #expect(run.status == 3)
    #expect(run.error.contains("secret.yaml"))
    #expect(run.output.contains("duration-too-short"))
  }

  @Test func `a bundle that is none ends with status 3`() async throws {
    let folder = try Folder()
    let file = try folder.write("not a bundle", to: "policies.bundle")
    let run = try await Tool.run("inspect", file)
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.error.contains("this is not a policy bundle"))
  }

  @Test func `a reader that goes away ends the tool without a word`() async throws {
    let folder = try Folder()
    for number in 0..<200 {
      try folder.write(Samples.institution("t\(number)", modeDuration: "1s"), to: "\(number).yaml")
    }
    let run = try await Tool.shell("stepup check --format jsonl | head -n 1", in: folder)
    #expect(run.lines.count == 1)
    #expect(run.error == "")
  }

  @Test func `a disk that is full is said`() async throws {
    try #require(FileManager.default.fileExists(atPath: "/dev/full"))
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.shell("stepup check >/dev/full", in: folder)
    #expect(run.status == 3)
    #expect(run.error.contains("cannot write to standard output"))
  }
}
