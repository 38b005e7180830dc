import Foundation
import Testing

/// `stepup init` in a terminal, as a newcomer meets it.
struct InitTerminalTests {
  @Test func `a conversation leads from an empty directory to a project that checks clean`()
    async throws
  {
    let folder = try Folder()
    let terminal = try PseudoTerminal("init", "policies", in: folder)
    try await terminal.answer("Harbor Federal Credit Union", to: "What is the institution called?")
    try await terminal.answer("harbor-federal", to: "[harbor-federal-credit-union]> ")
    try await terminal.answer("", to: "Whom does it serve?")
    try await terminal.answer("", to: "Which products does it use?")
    try await terminal.answer("", to: "Enter for those with *")
    try await terminal.answer("15m", to: "How long does a confirmation count?")
    try await terminal.answer("yes", to: "May a fingerprint or a face confirm?")
    try await terminal.answer("1 2 4", to: "How can customers confirm?")
    try await terminal.answer("HARBOR FEDERAL", to: "Which name do phones show")
    try await terminal.answer("", to: "Which roles do staff have?")
    try await terminal.answer("1", to: "Where are changes reviewed?")
    try await terminal.answer("", to: "Enter writes the files")
    #expect(try await terminal.end() == 0)
    #expect(folder.contains(".github/workflows/stepup.yml"))
    #expect(!folder.contains(".gitlab-ci.yml"))

    let check = try await Tool.run("check", "policies", "--fail-on", "note", in: folder)
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output == "5 files checked, nothing found\n")
    let layout = try await Tool.run("fmt", "policies", "--check", in: folder)
    #expect(layout.status == 0, "\(layout.output)")
    let tests = try await Tool.run(
      "test", "policies", "--coverage-threshold", "100", in: folder)
    #expect(tests.status == 0, "\(tests.output)")
    let answer = try await Tool.run(
      "query", "--policies", "policies", "--institution", "harbor-federal", "--action", "wires",
      "--customer", "consumer", "--format", "text", in: folder)
    #expect(answer.output.contains("methods: sms, voice, app"))
    #expect(answer.output.contains("good for: 15 m"))
  }

  @Test func `an answer that will not do is asked again with the language's own words`()
    async throws
  {
    let folder = try Folder()
    let terminal = try PseudoTerminal("init", "policies", in: folder, columns: 200)
    try await terminal.answer("Town Bank", to: "called?")
    try await terminal.answer("Town", to: "id should it have?")
    try await terminal.waits(
      for: "`Town` is not an id: `T` cannot stand in it; did you mean `town`?")
    try await terminal.answer("town", to: "> ")
    try await terminal.answer("consumer, retail", to: "Whom does it serve?")
    try await terminal.waits(for: "an item of `segments` cannot be `retail`")
    try await terminal.answer("consumer", to: "> ")
    try await terminal.answer("", to: "products")
    try await terminal.answer("1, 99", to: "must a customer confirm?")
    try await terminal.waits(for: "there is no number 99")
    try await terminal.answer("", to: "> ")
    try await terminal.answer("199", to: "confirmation count?")
    try await terminal.waits(for: "`mode_duration` is 3 m 19 s, below the minimum of 200 s")
    try await terminal.answer("21m", to: "> ")
    try await terminal.waits(for: "longer than the 20 m that the baseline allows")
    try await terminal.waits(for: "platform/baselines/standard.yaml:")
    #expect(!folder.contains("policies"))
  }

  @Test func `advice can be declined for a reason, which stands beside the line`() async throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal(
      "init", "--name", "Town Bank", "--id", "town", "--segments", "consumer", "--products",
      "banking", "--window", "10m", "--no-biometrics", "--methods", "sms,email", "--role", "none",
      "--ci", "none", in: folder)
    try await terminal.answer("-1", to: "Enter for those with *")
    try await terminal.waits(for: "payees can be added without elevation")
    try await terminal.answer("no accounts are linked here, RISK-7", to: "The reason")
    try await terminal.answer("", to: "Enter writes the files")
    #expect(try await terminal.end() == 0)
    #expect(
      try folder.text(of: "institutions/town.yaml").contains(
        "# stepup: ignore payee-change-not-elevated -- no accounts are linked here, RISK-7\n"))
    let check = try await Tool.run("check", "--fail-on", "note", in: folder)
    #expect(check.output.contains("nothing found, 1 finding suppressed"))
  }

  @Test func `roles of an institution's own are asked for one by one`() async throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal("init", "--name", "Town Bank", in: folder)
    for _ in 0..<7 { try await terminal.answer("", to: "> ") }
    try await terminal.answer("own", to: "Which roles do staff have?")
    try await terminal.answer("Fraud desk, head", to: "What are the roles called?")
    try await terminal.answer("", to: "Is `Fraud desk` for administrators?")
    try await terminal.answer("3", to: "What may `Fraud desk` do?")
    try await terminal.answer("y", to: "Is `head` for administrators?")
    try await terminal.answer("1", to: "What may `head` do?")
    try await terminal.answer("none", to: "reviewed?")
    try await terminal.answer("", to: "Enter writes the files")
    #expect(try await terminal.end() == 0)
    #expect(
      try folder.text(of: "institutions/town-bank.yaml").hasSuffix(
        """
        roles:
          fraud_desk:
            title: Fraud desk
            permissions: [can_view_notification_history]
          head:
            level: admin
            permissions: [can_generate_lockout_codes_user]

        """))
  }

  @Test func `an answer can be changed before anything is written`() async throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal("init", "--name", "Town Bank", in: folder)
    for _ in 0..<9 { try await terminal.answer("", to: "> ") }
    try await terminal.answer("6", to: "Enter writes the files")
    try await terminal.answer("5m", to: "How long does a confirmation count?")
    try await terminal.answer("", to: "Enter writes the files")
    #expect(try await terminal.end() == 0)
    let text = try folder.text(of: "institutions/town-bank.yaml")
    #expect(text.contains("\n  mode_duration: 5m\n"))
  }

  @Test func `forty columns are enough`() async throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal("init", "--name", "Town Bank", in: folder, columns: 40)
    for _ in 0..<9 { try await terminal.answer("", to: "> ") }
    try await terminal.waits(for: "Enter writes the files")
    #expect(terminal.widestLine <= 40, "\(terminal.screen)")
  }

  @Test func `Ctrl-C ends the conversation and nothing is written`() async throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal("init", "policies", "--name", "Town Bank", in: folder)
    try await terminal.answer("", to: "id should it have?")
    try await terminal.waits(for: "Whom does it serve?")
    terminal.type("\u{3}")
    #expect(try await terminal.end() == -2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `the end of the answers is said, and nothing is written`() async throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal("init", "policies", in: folder)
    try await terminal.waits(for: "called?")
    terminal.type("\u{4}")
    #expect(try await terminal.end() == 2)
    #expect(terminal.screen.contains("the answers ended too early; nothing was written"))
    #expect(!folder.contains("policies"))
  }

  @Test func `files that are there are replaced only when that is asked for`() async throws {
    let folder = try Folder()
    try folder.write("kind: project\nversion: 1\n", to: "stepup.yaml")
    try folder.write("mine", to: "tests/town.yaml")
    let terminal = try PseudoTerminal("init", "--name", "Town", in: folder)
    try await terminal.answer("", to: "id should it have?")
    try await terminal.waits(for: "tests/town.yaml is there already")
    try await terminal.answer("", to: "Replace it? yes or no [no]> ")
    try await terminal.answer("town-bank", to: "id should it have?")
    for _ in 0..<7 { try await terminal.answer("", to: "> ") }
    try await terminal.answer("", to: "Enter writes the files")
    #expect(try folder.text(of: "tests/town.yaml") == "mine")
  }

  @Test func `questions are plain where no colour is wanted`() async throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal("init", "--color", "never", in: folder)
    try await terminal.waits(for: "Type it> ")
    #expect(!terminal.screen.contains("\u{1b}"))
    let colored = try PseudoTerminal("init", "--color", "always", in: folder)
    try await colored.waits(for: "Type it> ")
    #expect(colored.screen.contains("\u{1b}[1m"))
  }
}
