import Foundation
import Testing

/// `stepup import`.
struct ImportTests {
  private let clean = """
    Institution,Setting,Item,Value
    Town Bank,Two-Factor Authentication Methods,,SMS
    Town Bank,Two-Factor Authentication Methods,,Email

    """ + everything

  private static let everything = [
    "ach_payments", "add_external_account", "add_member", "address_change", "email_change",
    "external_transfers", "password_change", "phone_change", "sensitive_card_info",
    "sensitive_user_info", "username_change", "wires",
  ].map { "Town Bank,Features Requiring Elevated Authentication,\($0),yes\n" }.joined()

  @Test func `institutions are written, checked and laid out`() async throws {
    let folder = try Folder()
    try folder.write(clean, to: "settings.csv")
    let run = try await Tool.run(
      "import", "settings.csv", "--output", "policies/institutions", in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output == "policies/institutions/town-bank.yaml\n")
    #expect(run.error == "1 institution written to policies/institutions\n")
    #expect(try await Tool.run("fmt", "--check", "policies", in: folder).status == 0)
    #expect(try await Tool.run("check", "policies", in: folder).status == 0)
  }

  @Test func `what could not be imported is said, stands in the file, and fails the run`()
    async throws
  {
    let folder = try Folder()
    try folder.write(clean + "Town Bank,Elevated Authentication Mode Duration,,90\n", to: "s.csv")
    let run = try await Tool.run("import", "s.csv", in: folder)
    #expect(run.status == 1)
    let place = "row 16"
    #expect(run.error.hasPrefix("not imported: s.csv: \(place) (\"Town Bank\"): "))
    #expect(try folder.text(of: "town-bank.yaml").contains("# - \(place): "))
  }

  @Test func `findings of a check are shown with the project's own files, and errors fail the run`()
    async throws
  {
    let folder = try Folder()
    try folder.copy(URL(filePath: Tool.policies), to: "policies")
    try folder.write(clean, to: "settings.csv")
    let run = try await Tool.run(
      "import", "settings.csv", "--output", "policies/institutions", in: folder)
    #expect(run.status == 1)
    #expect(run.error.contains("error[missing-required-baseline]"))
    #expect(run.error.contains("--> institutions/town-bank.yaml:"))
    #expect(folder.contains("policies/institutions/town-bank.yaml"))
  }

  @Test func `the project's catalog is known`() async throws {
    let folder = try Folder()
    try folder.copy(URL(filePath: Tool.policies), to: "policies")
    let line = "Town Bank,Features Requiring Elevated Authentication,rtp_payments,yes\n"
    try folder.write(clean + line, to: "settings.csv")
    let run = try await Tool.run(
      "import", "settings.csv", "--output", "policies/institutions", "--dry-run", in: folder)
    #expect(run.output.contains("- rtp_payments"))
    #expect(!folder.contains("policies/institutions/town-bank.yaml"))
  }

  @Test func `a file that is there is replaced only when asked`() async throws {
    let folder = try Folder()
    try folder.write(clean, to: "settings.csv")
    try folder.write("mine", to: "town-bank.yaml")
    let refused = try await Tool.run("import", "settings.csv", in: folder)
    #expect(refused.status == 1)
    #expect(refused.error.contains("town-bank.yaml: it is there already; --force replaces it"))
    #expect(try folder.text(of: "town-bank.yaml") == "mine")
    #expect(try await Tool.run("import", "settings.csv", "--force", in: folder).status == 0)
    #expect(try folder.text(of: "town-bank.yaml").contains("kind: institution"))
  }

  @Test func `a dry run prints the files and writes nothing`() async throws {
    let folder = try Folder()
    try folder.write(clean, to: "settings.csv")
    let run = try await Tool.run(
      "import", "settings.csv", "--dry-run", "--output", "new/folder", in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.hasPrefix("# file: town-bank.yaml\n# \"Town Bank\", imported from"))
    #expect(!folder.contains("new"))
  }

  @Test func `standard input needs its form said, and bad usage is status 2`() async throws {
    let json = #"{"Institution": "Town Bank"}"#
    let run = try await Tool.run("import", "-", "--format", "json", "--dry-run", input: json)
    #expect(run.output.contains("id: town-bank"))
    #expect(try await Tool.run("import", "-", input: json).status == 2)
    #expect(try await Tool.run("import", "settings.txt").status == 2)
    #expect(try await Tool.run("import", "-", "a.csv", "--format", "csv").status == 2)
    #expect(try await Tool.run("import", "missing.csv").status == 3)
  }

  @Test func `a broken export imports nothing and says where it is broken`() async throws {
    let folder = try Folder()
    try folder.write("Institution,Setting,Value\nTown,\"Segments,Consumer\n", to: "settings.csv")
    let run = try await Tool.run("import", "settings.csv", in: folder)
    #expect(run.status == 1)
    #expect(
      run.error == """
        not imported: settings.csv: line 2: the file: this quote is never closed
        0 institutions written to .

        """)
  }
}
