import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `stepup init` without a terminal: every answer is an option.
struct InitTests {
  @Test func `a name is enough, and what is written checks clean`() async throws {
    let folder = try Folder()
    let run = try await Tool.run("init", "policies", "--name", "Town Bank", "--yes", in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect(
      run.lines.filter { $0.hasPrefix("wrote ") } == [
        "wrote policies/stepup.yaml", "wrote policies/platform/baselines/standard.yaml",
        "wrote policies/institutions/town-bank.yaml", "wrote policies/tests/town-bank.yaml",
        "wrote .github/workflows/stepup.yml", "wrote .gitlab-ci.yml",
      ])
    let check = try await Tool.run("check", "policies", "--fail-on", "note", in: folder)
    #expect(check.output == "4 files checked, nothing found\n")
    let layout = try await Tool.run("fmt", "policies", "--check", in: folder)
    #expect(layout.status == 0, "\(layout.output)")
    let tests = try await Tool.run(
      "test", "policies", "--coverage-threshold", "100", in: folder)
    #expect(tests.status == 0, "\(tests.output)")
    #expect(tests.output.contains("coverage: 100% (31 of 31 questions)"))
  }

  @Test func `without a terminal each missing answer is named by its option`() async throws {
    let folder = try Folder()
    let run = try await Tool.run("init", "--name", "Town Bank", "--window", "10m", in: folder)
    #expect(run.status == 2)
    #expect(
      run.error
        == "error: there is no terminal to ask in: give --id, --segments, --products, --elevate, "
        + "--biometrics, --methods, --role, --ci, or --yes to take what is suggested\n")
    let nameless = try await Tool.run("init", "--yes", in: folder)
    #expect(nameless.status == 2)
    #expect(nameless.error == "error: there is no terminal to ask in: give --name\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(arguments: [
    (["--id", "Town"], "error: --id: `Town` is not an id"),
    (["--window", "3m"], "error: --window: `mode_duration` is 3 m, below the minimum of 200 s"),
    (["--window", "soon"], "error: --window: `mode_duration` cannot be `soon`"),
    (["--segments", "retail"], "error: --segments: an item of `segments` cannot be `retail`"),
    (["--segments", "none"], "error: --segments: `segments` is empty"),
    (["--methods", "smss,email"], "did you mean `sms`?"),
    (["--methods", "sms"], "error: --methods: 1 method is offered"),
    (["--elevate", "wire"], "error: --elevate: unknown feature `wire`; did you mean `wires`?"),
    (["--elevate", "add_member"], "`wires` must require elevation"),
    (["--methods", "sms,voice,app", "--caller-name", "Town Bank"], "write `TOWN BANK`"),
    (["--role", "boss:chief=can_fly"], "error: --role: `level` cannot be `chief`"),
    (["--baseline", "standrad"], "error: --baseline: unknown baseline `standrad`"),
    (["--name", "Town\u{200B}Bank", "--id", "town"], "error: --name: `name` holds U+200B"),
    (["--name", "  "], "error: --name: `name`"),
    (
      ["--methods", "sms,app", "--caller-name", "TOWN"],
      "error: --caller-name: phones show it for calls alone"
    ),
  ])
  func `a wrong answer is refused in the language's words, with its option`(
    _ options: [String], _ sentence: String
  ) async throws {
    let folder = try Folder()
    let name = options.contains("--name") ? "" : "--name 'Town Bank' "
    let line = "stepup init --yes \(name)" + options.map { "'\($0)'" }.joined(separator: " ")
    let run = try await Tool.shell(line, in: folder)
    #expect(run.status == 2)
    #expect(run.error.contains(sentence), "\(run.error)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `advice stops what is written unless there is a reason`() async throws {
    let folder = try Folder()
    let options = "stepup init --yes --name Town --methods sms,voice --ci none"
    let refused = try await Tool.shell(options, in: folder)
    #expect(refused.status == 1)
    #expect(refused.error.contains("error: --methods: every second factor offered goes over"))
    #expect(refused.error.contains("help: answer otherwise, or say with --reason"))
    let written = try await Tool.shell(options + " --reason 'until the app is out'", in: folder)
    #expect(written.status == 0, "\(written.error)")
    let text = try folder.text(of: "institutions/town.yaml")
    #expect(text.contains("  # stepup: ignore sms-only -- until the app is out\n  methods:"))
    let check = try await Tool.run("check", "--fail-on", "note", in: folder)
    #expect(check.status == 0)
    #expect(check.output.contains("nothing found"))
  }

  @Test func `a second institution joins the project and builds on its baseline`() async throws {
    let folder = try Folder()
    try folder.copy(URL(filePath: Tool.policies), to: "policies")
    let run = try await Tool.shell(
      """
      cd policies/tests && stepup init --name 'Mill Creek Credit Union' --id mill-creek \
        --baseline us-community --segments consumer --yes
      """, in: folder)
    #expect(run.status == 0, "\(run.error)")
    let check = try await Tool.run(
      "check", "policies/institutions/mill-creek.yaml", "policies/tests/mill-creek.yaml",
      "--fail-on", "note", in: folder)
    #expect(check.output == "2 files checked, nothing found\n")
    #expect(!folder.contains(".gitlab-ci.yml"))
    let text = try folder.text(of: "policies/institutions/mill-creek.yaml")
    #expect(text.contains("extends: us-community\n"))
    #expect(text.contains("#   supervisor:  # from the baseline\n"))
  }

  @Test func `biometrics wait for the platform in a project that is there`() async throws {
    let folder = try Folder()
    try folder.copy(URL(filePath: Tool.policies), to: "policies")
    let run = try await Tool.run(
      "init", "policies", "--name", "Mill Creek", "--biometrics", "--yes", in: folder)
    #expect(run.status == 2)
    #expect(run.error.contains("--biometrics: the platform has not entitled `mill-creek`"))
  }

  @Test func `CI is not asked for where a project is`() async throws {
    let folder = try Folder()
    try folder.copy(URL(filePath: Tool.policies), to: "policies")
    let refused = try await Tool.shell(
      "stepup init policies --name 'Mill Creek' --yes --ci github", in: folder)
    #expect(refused.status == 2)
    #expect(
      refused.error == "error: --ci: files of CI are written with a new project alone\n")
    let run = try await Tool.shell(
      "stepup init policies --name 'Mill Creek' --yes --ci none", in: folder)
    #expect(run.status == 0, "\(run.error)")
  }

  @Test func `an id that is taken is refused`() async throws {
    let folder = try Folder()
    try folder.copy(URL(filePath: Tool.policies), to: "policies")
    let run = try await Tool.run(
      "init", "policies", "--name", "Harbor Federal", "--yes", in: folder)
    #expect(run.status == 2)
    #expect(
      run.error
        == "error: institutions/harbor-federal.yaml is there already; --force replaces it, --id "
        + "chooses another id\n")
    try folder.write(Samples.institution("lake"), to: "policies/institutions/other.yaml")
    let taken = try await Tool.run("init", "policies", "--name", "Lake", "--yes", in: folder)
    #expect(taken.status == 2)
    #expect(taken.error.contains("--id: more than one institution has the id `lake`"))
    #expect(taken.error.contains("institutions/other.yaml:3: also used here"))
  }

  @Test func `force replaces an institution's files and nothing else`() async throws {
    let folder = try Folder()
    _ = try await Tool.run("init", "--name", "Town", "--yes", in: folder)
    let settings = try folder.text(of: "stepup.yaml") + "\n# ours\n"
    try folder.write(settings, to: "stepup.yaml")
    let run = try await Tool.run(
      "init", "--name", "Town", "--window", "5m", "--yes", "--force", in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect(try folder.text(of: "institutions/town.yaml").contains("mode_duration: 5m"))
    #expect(try folder.text(of: "stepup.yaml") == settings)
  }

  @Test func `a dry run prints the files and writes none`() async throws {
    let folder = try Folder()
    let run = try await Tool.run("init", "--name", "Town", "--yes", "--dry-run", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("==> institutions/town.yaml\n# What this institution decides."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `CI files stand at the root of the repository and keep to what is there`()
    async throws
  {
    let folder = try Folder()
    try folder.write("ours", to: ".gitlab-ci.yml")
    let run = try await Tool.shell(
      "git init -q . && mkdir -p bank/deep && cd bank/deep && stepup init --name Town --yes",
      in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect(try folder.text(of: ".gitlab-ci.yml") == "ours")
    #expect(try folder.text(of: ".github/workflows/stepup.yml").contains("path: bank/deep\n"))
  }

  @Test func `a folder that is not there yet may be named in any way`() async throws {
    let folder = try Folder()
    let run = try await Tool.run(
      "init", "bank/../town/./policies/", "--name", "Town", "--ci", "none", "--yes", in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect(folder.contains("town/policies/institutions/town.yaml"))
    #expect(!folder.contains("bank"))
  }

  @Test func `a folder of other YAML files is no place for policies`() async throws {
    let folder = try Folder()
    try folder.write("services: {}\n", to: "compose.yaml")
    let run = try await Tool.run("init", "--name", "Town", "--yes", in: folder)
    #expect(run.status == 2)
    #expect(run.error.contains("compose.yaml would be taken for a policy"))
  }

  @Test func `what cannot be written leaves everything as it was`() async throws {
    let folder = try Folder()
    try folder.write("kind: project\nversion: 1\n", to: "stepup.yaml")
    try folder.write("no folder", to: "tests")
    let run = try await Tool.run("init", "--name", "Town", "--yes", in: folder)
    #expect(run.status == 3)
    #expect(run.error.contains("tests"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["stepup.yaml", "tests"])
  }

  @Test(.disabled(if: geteuid() == 0, "root may write everywhere"))
  func `a read-only directory is said before anything is asked`() async throws {
    let folder = try Folder()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    let run = try await Tool.run("init", "policies", in: folder)
    #expect(run.status == 3)
    #expect(run.error == "error: .: nothing can be written here\n")
  }
}
