import Foundation
import Testing

/// `stepup diff`: what it compares, and how it ends.
struct DiffTests {
  private static let files = [
    "policies/stepup.yaml": "kind: project\nversion: 1\nexclude: [\"drafts/**\"]\n",
    "policies/drafts/later.yaml": "not a policy\n",
    "policies/towns/east.yaml": Samples.institution("east"),
    "readme.txt": "",
  ]

  /// A repository whose second commit takes wires out, and whose work tree is at another place again.
  private func repository() async throws -> Repository {
    let repository = try await Repository(Self.files)
    try repository.folder.write(
      Self.loosened, to: "policies/towns/east.yaml")
    try await repository.git("commit -q -a -m second")
    try repository.folder.write("nonsense\n", to: "policies/towns/east.yaml")
    return repository
  }

  private static let loosened = Samples.institution("east", modeDuration: "20m")

  private func run(_ line: String, in repository: Repository) async throws -> Run {
    try await Tool.shell(line, in: repository.folder, environment: Repository.environment)
  }

  @Test(arguments: ["policies", "policies/towns", "policies/towns/../.", "$PWD/policies"])
  func `two revisions are compared as they were committed`(_ path: String) async throws {
    let repository = try await repository()
    let compared = try await run("stepup diff --git HEAD~1.. \(path)", in: repository)
    #expect(compared.status == 0, "\(compared.error)")
    #expect(compared.output.contains("after confirming, before 10 m"))
    #expect(compared.output.contains("--> towns/east.yaml:"))
    let text = try repository.folder.text(of: "policies/towns/east.yaml")
    #expect(text == "nonsense\n")
    let status = try await run("git status --short", in: repository)
    #expect(status.output == " M policies/towns/east.yaml\n")
  }

  @Test(arguments: ["--git HEAD~1..HEAD policies", "old policies"])
  func `GitHub is told where a file lies in its repository`(_ sides: String) async throws {
    let repository = try await repository()
    try await repository.git(
      "checkout -q policies && mkdir old && git archive HEAD~1:policies | tar -x -C old")
    let compared = try await run("stepup diff --format github \(sides)", in: repository)
    #expect(compared.status == 0, "\(compared.error)")
    #expect(compared.output.contains("::warning file=policies/towns/east.yaml,line="))
  }

  @Test func `an unknown revision ends with status 3`() async throws {
    let repository = try await repository()
    let compared = try await run("stepup diff --git nowhere..HEAD policies", in: repository)
    #expect(compared.status == 3)
    #expect(compared.error == "error: git does not know the revision nowhere\n")
  }

  @Test func `a revision without the project ends with status 3`() async throws {
    let repository = try await Repository(["readme.txt": ""])
    try repository.folder.write(Samples.institution("east"), to: "policies/east.yaml")
    try await repository.git("add . && git commit -q -m second")
    let compared = try await run("stepup diff --git HEAD~1..HEAD policies", in: repository)
    #expect(compared.status == 3)
    #expect(compared.error == "error: no policy file found in HEAD~1:policies/\n")
  }

  @Test func `a folder outside git ends with status 3`() async throws {
    let compared = try await Tool.shell(
      "stepup diff --git HEAD..HEAD .", in: Samples.folder(),
      environment: Repository.environment)
    #expect(compared.status == 3)
    #expect(compared.error.hasPrefix("fatal: not a git repository"))
    #expect(
      compared.error.hasSuffix("error: git finds no repository for .: its message is above\n"))
  }

  @Test(arguments: [
    ("nowhere", "no such file or directory"), ("policies/stepup.yaml", "is not a directory"),
  ])
  func `what is no folder is said to be none, not to be outside git`(
    _ path: String, _ reason: String
  ) async throws {
    let repository = try await repository()
    try repository.folder.write("kind: project\nversion: 1\n", to: "policies/stepup.yaml")
    let compared = try await run("stepup diff --git HEAD..HEAD \(path)", in: repository)
    #expect(compared.status == 3)
    #expect(compared.error == "error: \(path): \(reason)\n")
  }

  @Test func `a revision with errors is not compared`() async throws {
    let repository = try await repository()
    try await repository.git("commit -q -a -m third")
    let compared = try await run("stepup diff --git HEAD~1..HEAD policies", in: repository)
    #expect(compared.status == 1)
    #expect(compared.output == "")
    #expect(compared.error.hasPrefix("error: HEAD has errors and cannot be compared\n"))
    #expect(compared.error.contains("towns/east.yaml:1:1"))
  }

  @Test(arguments: [
    ("--fail-on weaker", "old new", 1), ("--fail-on any", "old new", 1), ("", "old new", 0),
    ("--fail-on weaker", "new old", 0), ("--fail-on any", "new old", 1),
    ("--fail-on any", "old old", 0), ("--fail-on weaker", "old more", 0),
    ("--fail-on any", "old more", 1), ("--fail-on any", "more old", 1),
  ])
  func `the status is 1 for the changes asked about`(
    _ options: String, _ sides: String, _ status: Int32
  ) async throws {
    let folder = try Folder()
    try folder.write(Samples.institution("east"), to: "old/east.yaml")
    try folder.write(Self.loosened, to: "new/east.yaml")
    try folder.write(Samples.institution("east"), to: "more/east.yaml")
    try folder.write(Samples.institution("west"), to: "more/west.yaml")
    let compared = try await Tool.shell("stepup diff \(sides) \(options)", in: folder)
    #expect(compared.status == status, "\(compared.error)")
  }

  @Test func `a bundle is compared with the project it will be replaced by`() async throws {
    let folder = try Folder()
    try folder.write(Samples.institution("east"), to: "old/east.yaml")
    try folder.write(Self.loosened, to: "new/east.yaml")
    let compared = try await Tool.shell(
      "stepup compile old -o old.bundle && stepup diff old.bundle new --format json", in: folder)
    #expect(compared.status == 0, "\(compared.error)")
    let json = try compared.json()
    #expect(json.text("verdict") == "weaker")
    let change = try #require(json.objects("institutions").first?.objects("changes").first)
    #expect(change.objects("causes").map { $0.text("side") } == ["new"])
    try folder.write("no bundle", to: "old.bundle")
    let broken = try await Tool.shell("stepup diff old.bundle new", in: folder)
    #expect(broken.status == 3)
    #expect(broken.error.hasPrefix("error: old.bundle: this is not a policy bundle"))
  }

  @Test(arguments: [
    "stepup diff old", "stepup diff", "stepup diff --git HEAD old",
    "stepup diff --git A..B old new",
    "stepup diff --git --all..HEAD", "stepup diff --git A...B",
  ])
  func `what cannot be compared is wrong usage`(_ line: String) async throws {
    #expect(try await Tool.shell(line).status == 2)
  }

  @Test func `a side that is not there ends with status 3`() async throws {
    let compared = try await Tool.shell("stepup diff nowhere .", in: Samples.folder())
    #expect(compared.status == 3)
    #expect(compared.error.contains("nowhere"))
  }
}
