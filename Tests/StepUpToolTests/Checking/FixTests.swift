import Foundation
import Testing

/// `stepup check --fix` and `--diff`: what changes in a file, and what must not.
struct FixTests {
  /// A safe fix beside comments, odd spacing, line ends of Windows and a byte order mark.
  private static let untidy =
    "\u{FEFF}# Agreed with risk, 2026.\r\n"
    + Samples.shortWindow.replacing("\n", with: "\r\n")
    .replacing("mode_duration: 3m", with: "mode_duration:   3m   # as before")
    .replacing("version: 1", with: "version:  1\r\n\r\n")

  /// A word that is probably misspelt: only an unsafe fix says so.
  private static let misspelt = Samples.institution().replacing("- wires", with: "- wire")

  @Test func `comments and layout are left as they are`() async throws {
    let folder = try Samples.folder(Self.untidy)
    let run = try await Tool.run("check", "--fix", in: folder)
    #expect(run.status == 0)
    #expect(run.error == "1 fix applied in 1 file\n")
    #expect(run.output == "1 file checked, nothing found\n")
    #expect(try folder.text(of: "town.yaml") == Self.untidy.replacing(" 3m ", with: " 200s "))
  }

  @Test func `fixing twice changes nothing the second time`() async throws {
    let folder = try Samples.folder(Self.untidy)
    _ = try await Tool.run("check", "--fix", in: folder)
    let fixed = try folder.data(of: "town.yaml")
    let again = try await Tool.run("check", "--fix", in: folder)
    #expect(again.error == "0 fixes applied in 0 files\n")
    #expect(try folder.data(of: "town.yaml") == fixed)
  }

  @Test func `what may change the meaning waits for the word unsafe`() async throws {
    let folder = try Samples.folder(Self.misspelt)
    let safe = try await Tool.run("check", "--fix", in: folder)
    #expect(safe.status == 1)
    #expect(safe.error == "0 fixes applied in 0 files\n")
    #expect(try folder.text(of: "town.yaml") == Self.misspelt)
    let unsafe = try await Tool.run("check", "--fix", "--unsafe", in: folder)
    #expect(unsafe.status == 0)
    #expect(try folder.text(of: "town.yaml") == Samples.institution())
  }

  @Test func `safe fixes of a sound project leave its bundle as it is`() async throws {
    let folder = try Folder()
    try folder.write(Samples.baseline("base"), to: "base.yaml")
    let wordy = Samples.institution("town", extending: "base")
      .replacing("  features:", with: "  mode_duration: 600\n  features:")
    try folder.write(wordy, to: "town.yaml")
    let before = try await Tool.run("compile", "-o", "before", in: folder)
    let run = try await Tool.run("check", "--fix", in: folder)
    let after = try await Tool.run("compile", "-o", "after", in: folder)
    #expect([before.status, run.status, after.status] == [0, 0, 0])
    #expect(try folder.text(of: "town.yaml") == Samples.institution("town", extending: "base"))
    #expect(try folder.data(of: "before") == folder.data(of: "after"))
  }

  @Test func `a repeated setting with a comment is not taken out`() async throws {
    let folder = try Folder()
    try folder.write(Samples.baseline("base"), to: "base.yaml")
    let remarked = Samples.institution("town", extending: "base")
      .replacing("  features:", with: "  mode_duration: 600  # like everyone\n  features:")
    try folder.write(remarked, to: "town.yaml")
    let run = try await Tool.run("check", "--fix", in: folder)
    #expect(run.output.contains("note[redundant-setting]"))
    #expect(try folder.text(of: "town.yaml") == remarked)
  }

  @Test func `a fixed file keeps its permissions`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.shell("chmod 640 town.yaml && stepup check --fix", in: folder)
    #expect(run.status == 0)
    let mode = try await Tool.shell("ls -l town.yaml", in: folder)
    #expect(mode.output.hasPrefix("-rw-r-----"))
  }

  @Test func `a diff changes nothing and applies to what the fixes give`() async throws {
    let folder = try Samples.folder(Self.untidy)
    let run = try await Tool.run("check", "--diff", in: folder)
    #expect(run.status == 1)
    #expect(try folder.text(of: "town.yaml") == Self.untidy)
    try folder.write(run.output, to: "fixes.diff")
    let applied = try await Tool.shell(
      "git apply fixes.diff", in: folder, environment: Repository.environment)
    #expect(applied.status == 0, "\(applied.error)")
    #expect(try folder.text(of: "town.yaml") == Self.untidy.replacing(" 3m ", with: " 200s "))
  }

  @Test func `a diff shows unsafe fixes only when asked to`() async throws {
    let folder = try Samples.folder(Self.misspelt)
    let safe = try await Tool.run("check", "--diff", in: folder)
    #expect(safe.status == 0)
    #expect(safe.output == "")
    let unsafe = try await Tool.run("check", "--diff", "--unsafe", in: folder)
    #expect(unsafe.status == 1)
    #expect(unsafe.lines.contains("-    - wire"))
    #expect(unsafe.lines.contains("+    - wires"))
  }

  @Test func `only what changed is fixed when only that is asked about`() async throws {
    let repository = try await Repository([
      "old.yaml": Samples.institution("old", modeDuration: "3m"),
      "new.yaml": Samples.institution("new"),
    ])
    try repository.folder.write(Samples.institution("new", modeDuration: "3m"), to: "new.yaml")
    let diff = try await repository.check("--diff")
    #expect(!diff.output.contains("old.yaml"))
    let run = try await repository.check("--fix")
    #expect(run.status == 0)
    #expect(run.error.contains("1 fix applied in 1 file"))
    #expect(try repository.folder.text(of: "new.yaml").contains("mode_duration: 200s"))
    #expect(try repository.folder.text(of: "old.yaml").contains("mode_duration: 3m"))
  }
}
