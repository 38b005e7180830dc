import Foundation
import Testing

/// When text is coloured; output that is no terminal is plain by itself.
struct ColorTests {
  @Test(
    arguments: [
      ([], [:], false),
      (["--color", "always"], [:], true),
      (["--color", "always"], ["NO_COLOR": "1"], true),
      (["--color", "never"], ["CLICOLOR_FORCE": "1"], false),
      ([], ["CLICOLOR_FORCE": "1"], true),
      ([], ["CLICOLOR_FORCE": "0"], false),
      ([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
      (["--color", "auto"], ["CLICOLOR_FORCE": "1", "NO_COLOR": ""], true),
    ] as [([String], [String: String], Bool)])
  func `colour follows the flag, then the environment`(
    _ flags: [String], _ environment: [String: String], _ isColored: Bool
  ) async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    let line = (["stepup", "check"] + flags).joined(separator: " ")
    let run = try await Tool.shell(line, in: folder, environment: environment)
    #expect(run.status == 1)
    #expect(run.output.contains("\u{1B}[") == isColored)
  }

  @Test func `formats for programs are never coloured`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.run(
      "check", "--format", "json", "--color", "always", in: folder)
    #expect(!run.output.contains("\u{1B}"))
  }
}
