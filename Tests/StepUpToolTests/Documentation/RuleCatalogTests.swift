import Foundation
import Testing

/// The page of the rule catalog beside the compiler.
struct RuleCatalogTests {
  @Test func `the page says of every id what the tool explains`() async throws {
    let page = try String(
      contentsOf: Tool.repository.appending(
        path: "Sources/StepUpCompiler/StepUpCompiler.docc/RuleCatalog.md"), encoding: .utf8)
    let listing = try await Tool.run("rule", "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(listing.output.utf8)) as? [String: Any])
    let rules = try #require(document["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(page.split(separator: "\n").filter { $0.hasPrefix("### ") }.count == ids.count)
    for id in ids {
      let explained = try await Tool.run("rule", id, "--format", "markdown")
      let section = explained.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasPrefix("## ") || $0.hasPrefix("### ") ? "#" + $0 : $0 }
      #expect(
        page.contains(section.joined(separator: "\n")),
        "run `make catalog-page`: the page differs from `stepup rule \(id)`")
    }
  }
}
