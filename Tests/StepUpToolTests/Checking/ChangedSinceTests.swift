import Foundation
import Testing

/// `stepup check --changed-since`: what a change reaches is looked at, and nothing else.
struct ChangedSinceTests {
  private static let files = [
    "stepup.yaml": "kind: project\nversion: 1\n",
    "platform/catalog.yaml": """
    kind: catalog
    version: 1
    id: extras
    features:
      - id: crypto_transfers
        category: money_movement
        prompt: { en: make a crypto transfer }

    """,
    "platform/base.yaml": Samples.baseline("base"),
    "platform/strict.yaml": Samples.baseline("strict", extends: "base", modeDuration: "5m"),
    "platform/other.yaml": Samples.baseline("other"),
    "towns/east.yaml": Samples.institution("east", extending: "strict"),
    "towns/north.yaml": Samples.institution("north", extending: "other"),
    "platform/entitlements.yaml": """
    kind: entitlements
    version: 1
    id: entitlements
    elevated_biometrics: [south]

    """,
    "towns/south.yaml": Samples.institution("south").replacing(
      "  features:", with: "  biometrics: { enabled: true }\n  features:"),
    "towns/west.yaml": Samples.institution("west", extending: "base"),
    "tests/east.yaml": Samples.tests(of: "east"),
    "tests/north.yaml": Samples.tests(of: "north"),
  ]

  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String
    let institutions: String
    let looked: [String]

    static let all = [
      Change(
        testDescription: "an institution", line: "echo '# new' >>towns/east.yaml",
        institutions: "1 institution", looked: ["tests/east.yaml", "towns/east.yaml"]),
      Change(
        testDescription: "a tests document", line: "echo '# new' >>tests/north.yaml",
        institutions: "0 institutions", looked: ["tests/north.yaml"]),
      Change(
        testDescription: "a baseline and those that extend it through others",
        line: "echo '# new' >>platform/base.yaml", institutions: "2 institutions",
        looked: ["platform/base.yaml", "tests/east.yaml", "towns/east.yaml", "towns/west.yaml"]),
      Change(
        testDescription: "a file that git does not know yet",
        line: "sed 's/id: north/id: new/' towns/north.yaml >towns/new.yaml",
        institutions: "1 institution", looked: ["towns/new.yaml"]),
      Change(
        testDescription: "the catalog", line: "echo '# new' >>platform/catalog.yaml",
        institutions: "4 institutions", looked: files.keys.sorted()),
      Change(
        testDescription: "entitlements and those that use them",
        line: "echo '# new' >>platform/entitlements.yaml", institutions: "1 institution",
        looked: ["platform/entitlements.yaml", "towns/south.yaml"]),
      Change(
        testDescription: "the project's own file", line: "echo '# new' >>stepup.yaml",
        institutions: "4 institutions", looked: files.keys.sorted()),
      Change(
        testDescription: "a file that could be anything", line: "echo 'no policy' >towns/new.yaml",
        institutions: "4 institutions", looked: files.keys.sorted() + ["towns/new.yaml"]),
      Change(
        testDescription: "a deleted tests document", line: "git rm -q tests/north.yaml",
        institutions: "4 institutions",
        looked: files.keys.filter { $0 != "tests/north.yaml" }.sorted()),
    ]
  }

  @Test(arguments: Change.all)
  func `a change is looked at with what it reaches`(_ change: Change) async throws {
    let repository = try await Repository(Self.files)
    _ = try await Tool.shell(change.line, in: repository.folder)
    let run = try await repository.check("--format junit --fail-on never")
    #expect(run.status == 0)
    #expect(run.error == "1 file changed since HEAD, \(change.institutions) affected\n")
    let looked = run.output.matches(of: /name="([^"]*\.yaml)"/).map { String($0.1) }
    #expect(Set(looked) == Set(change.looked))
  }

  @Test func `a deleted baseline is missed where it was extended`() async throws {
    let repository = try await Repository(Self.files)
    try await repository.git("rm -q platform/other.yaml")
    let run = try await repository.check("--format concise")
    #expect(run.status == 1)
    #expect(run.lines.contains { $0.hasPrefix("towns/north.yaml:4:10: error[unknown-baseline]") })
  }

  @Test func `changes outside the project do not count`() async throws {
    let repository = try await Repository(["readme.txt": "", "policies/t.yaml": Self.south])
    try repository.folder.write("new", to: "readme.txt")
    try repository.folder.write(Samples.shortWindow, to: "elsewhere.yaml")
    let none = try await repository.check("policies")
    #expect(none.status == 3)
    try repository.folder.write(Samples.shortWindow, to: "policies/t.yaml")
    let run = try await repository.check("--format concise policies")
    #expect(run.status == 1)
    #expect(run.lines.count == 1)
    #expect(run.error == "1 file changed since HEAD, 1 institution affected\n")
  }

  private static let south = Samples.institution("south")

  @Test func `nothing changed is nothing checked`() async throws {
    let repository = try await Repository(["town.yaml": Samples.shortWindow])
    let run = try await repository.check()
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.error.hasSuffix("nothing was checked: no policy file changed\n"))
  }

  @Test func `a change that reaches nothing of what was asked about is nothing checked`()
    async throws
  {
    let repository = try await Repository(Self.files)
    try repository.folder.write(Samples.shortWindow, to: "towns/east.yaml")
    let run = try await repository.check("tests/north.yaml")
    #expect(run.status == 3)
    #expect(run.error.hasSuffix("nothing was checked: no change reaches what was asked about\n"))
  }

  @Test func `a revision that git does not know ends with status 3`() async throws {
    let repository = try await Repository(["town.yaml": Samples.institution()])
    let run = try await repository.check(since: "no-such-branch")
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.error.contains("no-such-branch"))
  }

  @Test func `an option in place of a revision is wrong usage`() async throws {
    let repository = try await Repository(["town.yaml": Samples.institution()])
    let run = try await Tool.run(
      "check", "--changed-since=--output=stolen", in: repository.folder)
    #expect(run.status == 2)
    #expect(!repository.folder.contains("stolen"))
  }

  @Test func `a folder outside git ends with status 3`() async throws {
    let run = try await Tool.shell(
      "stepup check --changed-since HEAD", in: Samples.folder(),
      environment: Repository.environment)
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.error.contains("not a git repository"))
  }
}
