import Foundation
import Testing

/// What the GitHub Action and GitLab's component run, in a repository with its policies in a folder.
struct WorkflowScriptTests {
  struct Runner: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let check: @Sendable (_ folder: Folder, _ changedSince: String) async throws -> Run

    static let all = [
      Runner(testDescription: "the GitHub Action") {
        try await WorkflowScript.action($0, changedSince: $1)
      },
      Runner(testDescription: "GitLab's component") {
        try await WorkflowScript.component($0, changedSince: $1)
      },
    ]
  }

  private static func repository(_ town: String = Samples.institution()) async throws -> Repository
  {
    try await Repository(["policies/town.yaml": town, "readme.txt": "policies of a bank\n"])
  }

  @Test(arguments: Runner.all)
  func `a finding fails the job and is in the report`(_ runner: Runner) async throws {
    let repository = try await Self.repository(Samples.shortWindow)
    let run = try await runner.check(repository.folder, "")
    #expect(run.status == 1)
    #expect(try repository.folder.text(of: "report").contains("policies/town.yaml"))
  }

  @Test(arguments: Runner.all)
  func `a change is checked by itself`(_ runner: Runner) async throws {
    let repository = try await Self.repository()
    try repository.folder.write(
      Samples.shortWindow.replacing("id: town", with: "id: new"), to: "policies/new.yaml")
    let run = try await runner.check(repository.folder, "HEAD")
    #expect(run.status == 1)
    #expect(run.output.contains("(1 found, 1 checked, 0 excluded)"))
  }

  @Test(arguments: Runner.all)
  func `a change to no policy has the whole project checked`(_ runner: Runner) async throws {
    let repository = try await Self.repository()
    try repository.folder.write("other words\n", to: "readme.txt")
    let run = try await runner.check(repository.folder, "HEAD")
    #expect(run.status == 0)
    #expect(run.error.contains("nothing was checked: no policy file changed"))
    #expect(run.output.contains("1 file checked, nothing found"))
    #expect(repository.folder.contains("report"))
  }

  @Test(arguments: Runner.all)
  func `a revision that is not there has the whole project checked`(_ runner: Runner)
    async throws
  {
    let repository = try await Self.repository(Samples.shortWindow)
    let run = try await runner.check(repository.folder, "origin/main")
    #expect(run.status == 1)
    #expect(run.output.contains("(1 found, 1 checked, 0 excluded)"))
  }

  @Test(arguments: Runner.all, ["", "HEAD"])
  func `a folder that is not there fails the job`(_ runner: Runner, _ changedSince: String)
    async throws
  {
    let repository = try await Repository(["readme.txt": "policies of a bank\n"])
    #expect(try await runner.check(repository.folder, changedSince).status == 3)
  }

  @Test func `annotations name files from the root of the repository`() async throws {
    let repository = try await Self.repository(Samples.shortWindow)
    let run = try await WorkflowScript.action(repository.folder)
    #expect(run.output.contains("\n::error file=policies/town.yaml,line=6,"))
  }
}
