import StepUpDiagnostics
import Testing

@testable import StepUpReport

/// Formats that are laid over a repository name files from its root, the others from the project's.
struct RepositoryPathTests {
  private static let report: Report = {
    let project = Project(["towns/east.yaml": "kind: x\n", "towns/west.yaml": "kind: y\n"])
    let place = project.place(0, "x")
    let fix = Fix("write `y`", .safe, [Fix.Edit(place, "y")])
    return project.report(
      Diagnostic(
        .unknownKind, "unknown kind `x`", at: place,
        related: [RelatedPlace(project.place(1, "y"), "like this")], fixes: [fix]),
      folder: "policies/banks/")
  }()

  @Test(arguments: [ReportFormat.sarif, .github, .gitlab, .checkstyle, .rdjson])
  func `paths start at the root of the repository`(format: ReportFormat) {
    let paths = Self.paths(in: Self.report.rendered(as: format).withoutText)
    #expect(!paths.isEmpty)
    #expect(paths.allSatisfy { $0.hasPrefix("policies/banks/towns/") }, "\(paths)")
  }

  @Test(arguments: [ReportFormat.text, .concise, .json, .jsonl, .junit])
  func `paths start at the root of the project`(format: ReportFormat) {
    let paths = Self.paths(in: Self.report.rendered(as: format))
    #expect(!paths.isEmpty)
    #expect(paths.allSatisfy { $0.hasPrefix("towns/") }, "\(paths)")
  }

  private static func paths(in text: some StringProtocol) -> [String] {
    String(text).matches(of: #/[a-z/]+\.yaml/#).map { String($0.output) }
  }
}

extension String {
  /// A GitHub report without the text for people that comes first.
  fileprivate var withoutText: Substring {
    let commands = firstRange(of: "::error ")
    return hasPrefix("::stop-commands::") ? self[(commands?.lowerBound ?? endIndex)...] : self[...]
  }
}
