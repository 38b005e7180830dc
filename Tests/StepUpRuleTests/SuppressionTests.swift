import StepUpCompiler
import StepUpDiagnostics
import Testing

struct SuppressionTests {
  /// What the standard policy below shows beside the finding under test.
  private let others: Set<DiagnosticID> = [.elevationDisabled, .voiceWithoutCallerName]

  private func policy(above: String = "", behind: String = "") -> String {
    institution("elevated_authentication:\n\(above)  mode_duration: 1h\(behind)\n")
  }

  private func findings(_ text: String, asOf day: String = today) throws -> [String] {
    try checked(text, asOf: day).findings(except: others)
  }

  @Test(arguments: [
    "  # stepup: ignore long-mode-duration -- agreed\n",
    "# stepup: ignore long-mode-duration -- agreed\n",
    "  #stepup: ignore long-mode-duration -- agreed\n",
    "  #   stepup:   ignore   long-mode-duration   --   agreed  \n",
    "  # stepup: ignore long-mode-duration -- agreed\n\n\n",
    "  # stepup: ignore long-mode-duration -- agreed\n  # what follows is known to risk\n",
    "  # stepup: ignore long-mode-duration -- agreed\n\n  # see RISK-112\n\n",
    "  # stepup: ignore long-mode-duration, sms-only until 2026-11-21 -- agreed -- with risk\n",
  ])
  func `a comment above the line keeps its finding quiet`(comment: String) throws {
    let project = try checked(policy(above: comment))
    #expect(!project.ids.contains(.longModeDuration))
    #expect(project.suppressed.map(\.diagnostic.id) == [.longModeDuration])
  }

  @Test func `a comment at the end of the line keeps its finding quiet, with its reason`() throws {
    let project = try checked(
      policy(behind: "\t# stepup: ignore long-mode-duration -- agreed  with risk, RISK-112 "))
    #expect(project.findings(except: others).isEmpty)
    #expect(project.suppressed.map(\.reason) == ["agreed  with risk, RISK-112"])
  }

  @Test(arguments: [
    ("2026-11-20", []), ("2026-11-21", []),
    ("2026-11-22", ["expired-suppression@6:45", "long-mode-duration@7:18"]),
  ])
  func `a suppression holds on its last day and no longer`(
    day: String, expected: [String]
  ) throws {
    let text = policy(above: "  # stepup: ignore long-mode-duration until 2026-11-21 -- agreed\n")
    #expect(try findings(text, asOf: day).sorted() == expected)
  }

  @Test func `without a reason a suppression suppresses nothing`() throws {
    let text = policy(behind: " # stepup: ignore long-mode-duration")
    #expect(
      try findings(text) == ["long-mode-duration@6:18", "suppression-without-reason@6:21"])
  }

  @Test func `a suppression that is over and has no reason is told both`() throws {
    let text = policy(behind: " # stepup: ignore long-mode-duration until 2020-02-29")
    #expect(
      try findings(text) == [
        "long-mode-duration@6:18", "suppression-without-reason@6:21", "expired-suppression@6:63",
      ])
  }

  @Test func `only the line below is covered, not the one after it`() throws {
    let text = institution(
      """
      # stepup: ignore long-mode-duration -- agreed
      elevated_authentication:
        mode_duration: 1h

      """)
    #expect(try findings(text) == ["unused-suppression@5:18", "long-mode-duration@7:18"])
  }

  @Test(arguments: [
    "", "\u{FEFF}", "---\n", "\u{FEFF}# the policy of a pilot\n---\n",
  ])
  func `a comment at the head of the file speaks of the first key`(head: String) throws {
    let comment = "# stepup: ignore elevation-disabled, voice-without-caller-name -- a pilot\n"
    let project = try checked(head + comment + institution(""))
    #expect(project.diagnostics.isEmpty)
    #expect(project.suppressed.count == 2)
  }

  @Test(arguments: ["---\n", "--- # begins\n", "\n---\n\n"])
  func `a comment above the document's marker speaks of the first key`(marker: String) throws {
    let comment = "# stepup: ignore elevation-disabled, voice-without-caller-name -- a pilot\n"
    #expect(try checked(comment + marker + institution("")).diagnostics.isEmpty)
  }

  @Test func `line ends of Windows make no difference`() throws {
    let text = policy(above: "  # stepup: ignore long-mode-duration -- agreed\n\n")
    let project = try checked(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n"))
    #expect(project.findings(except: others).isEmpty)
    #expect(project.suppressed.map(\.reason) == ["agreed"])
  }

  @Test(arguments: [
    ("  # stepup: ignore long-mode-durtion -- agreed", ["invalid-suppression@6:20"]),
    ("  # stepup: ignore weakens-baseline -- agreed", ["invalid-suppression@6:20"]),
    ("  # stepup: ignore -- agreed", ["invalid-suppression@6:3"]),
    ("  # stepup: ignore", ["invalid-suppression@6:3"]),
    ("  # stepup: ignroe long-mode-duration -- agreed", ["invalid-suppression@6:3"]),
    ("  # stepup:ignore long-mode-duration -- agreed", ["invalid-suppression@6:3"]),
    ("  # stepup: ignore long-mode-duration until -- agreed", ["invalid-suppression@6:39"]),
    (
      "  # stepup: ignore long-mode-duration until 2026-02-29 -- agreed",
      ["invalid-suppression@6:45"]
    ),
    (
      "  # stepup: ignore long-mode-duration until 2026-12-31 or so -- agreed",
      ["invalid-suppression@6:56"]
    ),
    (
      "  # stepup: ignore nothing until never -- agreed",
      ["invalid-suppression@6:20", "invalid-suppression@6:34"]
    ),
  ])
  func `a suppression with a fault suppresses nothing`(
    comment: String, expected: [String]
  ) throws {
    #expect(
      try findings(policy(above: comment + "\n")) == expected + ["long-mode-duration@7:18"])
  }

  @Test func `errors of the language are never kept quiet`() throws {
    let text = institution(
      "elevated_authentication:\n  mode_duration: 48h # stepup: ignore long-mode-duration -- no\n")
    #expect(try findings(text) == ["duration-too-long@6:18"])
  }

  @Test func `findings about suppressions cannot be suppressed`() throws {
    let text = institution(
      """
      # stepup: ignore unused-suppression -- this one too
      # stepup: ignore sms-only -- agreed
      products: [banking]

      """)
    #expect(try findings(text) == ["unused-suppression@5:18", "unused-suppression@6:18"])
  }

  @Test func `an unreadable platform file leaves suppressions alone`() throws {
    let text = """
      # file: platform/global.yaml
      kind: baseline
      version: 1
      id: "global
      # file: policy.yaml

      """ + policy(behind: " # stepup: ignore sms-only -- agreed")
    #expect(try findings(text) == ["invalid-yaml@3:5", "long-mode-duration@6:18"])
  }

  @Test func `thousands of comments above one line all speak of it`() throws {
    // Nearly as many as a file may hold.
    let count = 24_000
    let comment = "# stepup: ignore long-mode-duration -- x\n"
    let project = try checked(policy(above: String(repeating: comment, count: count)))
    #expect(project.suppressed.map(\.diagnostic.id) == [.longModeDuration])
    #expect(project.diagnostics.filter { $0.id == .unusedSuppression }.count == count - 1)
  }
}
