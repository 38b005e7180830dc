import Foundation
import Testing

/// `stepup check -`: one file from standard input, as editors send it.
struct StandardInputTests {
  @Test func `standard input is a file of its own without a name`() async throws {
    let run = try await Tool.run(
      "check", "-", "--format", "concise", in: Folder(), input: Samples.shortWindow)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("stdin.yaml:6:18: error[duration-too-short]: "))
  }

  @Test(arguments: [(Samples.shortWindow, 1), (Samples.institution(), 0)] as [(String, Int32)])
  func `standard input stands for the file on disk`(_ input: String, _ status: Int32)
    async throws
  {
    let folder = try Samples.folder(status == 0 ? Samples.shortWindow : Samples.institution())
    let run = try await Tool.run(
      "check", "--stdin-filename", "town.yaml", "-", in: folder, input: input)
    #expect(run.status == status)
    #expect(run.output.contains("town.yaml:6:18") == (status == 1))
  }

  @Test func `a file that is not there yet may refer to the others`() async throws {
    let folder = try Folder()
    try folder.write("kind: project\nversion: 1\n", to: "stepup.yaml")
    try folder.write(Samples.baseline("base"), to: "platform/base.yaml")
    try folder.write(Samples.shortWindow, to: "towns/other.yaml")
    let run = try await Tool.run(
      "check", "-", "--stdin-filename", "towns/new.yaml", in: folder,
      input: Samples.institution("new", extending: "base"))
    #expect(run.status == 0)
    #expect(run.output == "1 file checked, nothing found\n")
    #expect(!folder.contains("towns/new.yaml"))
  }

  @Test func `a file that the project leaves out is not checked`() async throws {
    let folder = try Samples.folder()
    try folder.write("kind: project\nversion: 1\nexclude: [\"old/**\"]\n", to: "stepup.yaml")
    try folder.write("", to: "old/readme")
    let run = try await Tool.run(
      "check", "-", "--stdin-filename", "old/town.yaml", in: folder, input: Samples.shortWindow)
    #expect(run.status == 3)
    #expect(run.error.contains("`exclude` leaves out"))
  }

  @Test func `a name in a directory that is not there ends with status 3`() async throws {
    let run = try await Tool.run(
      "check", "-", "--stdin-filename", "none/town.yaml", in: Samples.folder(),
      input: Samples.institution())
    #expect(run.status == 3)
    #expect(run.error.contains("none"))
  }
}
