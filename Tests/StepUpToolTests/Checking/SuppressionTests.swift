import Foundation
import Testing

/// `stepup check --as-of` and `--show-suppressed`: findings that comments keep quiet.
struct SuppressionTests {
  private static let agreed = Samples.institution(modeDuration: "1h").replacing(
    "mode_duration: 1h",
    with: "mode_duration: 1h  # stepup: ignore long-mode-duration until 2027-03-31 -- RISK-112")

  @Test(arguments: [
    ("2027-03-30", nil), ("2027-03-31", nil), ("2027-04-01", "expired-suppression"),
  ])
  func `a suppression holds on its last day and no longer`(_ day: String, _ id: String?)
    async throws
  {
    let folder = try Samples.folder(Self.agreed)
    let run = try await Tool.run("check", "--as-of", day, "--format", "json", in: folder)
    #expect(run.status == 0)
    let ids = try run.json().objects("diagnostics").compactMap { $0.text("id") }
    #expect(Set(ids) == Set(id.map { [$0, "long-mode-duration"] } ?? []))
    #expect(try run.json().object("summary").number("suppressed") == (id == nil ? 1 : 0))
  }

  @Test(arguments: ["2027-02-29", "31.03.2027", "tomorrow", "2027-3-1", ""])
  func `what is no day is wrong usage`(_ day: String) async throws {
    let run = try await Tool.run("check", "--as-of", day, in: Samples.folder())
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains("--as-of takes a day such as 2027-03-31"))
  }

  @Test func `SARIF lists a suppressed finding with its reason when asked to`() async throws {
    let folder = try Samples.folder(Self.agreed)
    let run = try await Tool.run(
      "check", "--as-of", "2027-01-01", "--show-suppressed", "--format", "sarif", in: folder)
    #expect(run.status == 0)
    let result = try #require(try run.json().objects("runs").first?.objects("results").first)
    #expect(result.text("ruleId") == "long-mode-duration")
    let suppression = try #require(result.objects("suppressions").first)
    #expect(suppression.text("kind") == "inSource")
    #expect(suppression.text("justification") == "RISK-112")
  }

  @Test func `SARIF says nothing of suppressed findings unless asked to`() async throws {
    let folder = try Samples.folder(Self.agreed)
    let run = try await Tool.run(
      "check", "--as-of", "2027-01-01", "--format", "sarif", in: folder)
    #expect(run.status == 0)
    let first = try #require(try run.json().objects("runs").first)
    #expect((first["results"] as? [Any])?.isEmpty == true)
  }

  @Test func `a suppressed finding that is shown fails no check`() async throws {
    let folder = try Samples.folder(Self.agreed)
    let run = try await Tool.run(
      "check", "--as-of", "2027-01-01", "--show-suppressed", "--fail-on", "note", in: folder)
    #expect(run.status == 0)
  }
}
