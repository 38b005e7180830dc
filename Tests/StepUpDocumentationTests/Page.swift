import StepUpCompiler
import Testing

/// One page of a documentation catalog.
struct Page: Sendable {
  /// The path below the repository.
  let path: String
  let text: String
}

extension Page: CustomTestStringConvertible {
  var testDescription: String { path }
}

extension Page {
  /// The pages of every catalog beside a module, in the order of their paths, but for the rule
  /// catalog: that one is written by the tool from explanations whose examples have tests of their
  /// own. The guides to the tool have commands, which are run with it.
  static let all: [Page] = files(below: "Sources").filter {
    $0.contains(".docc/") && $0.hasSuffix(".md") && !$0.hasSuffix("/RuleCatalog.md")
      && !$0.contains("/StepUpTools.docc/")
  }.map { path in
    guard let bytes = try? FileSystem.bytes(of: "\(repository)/\(path)") else {
      preconditionFailure("\(path) was listed and cannot be read")
    }
    return Page(path: path, text: String(decoding: bytes, as: UTF8.self))
  }

  /// A page of the language reference by its name without an ending.
  static func reference(_ name: String) throws -> Page {
    let path = "Sources/StepUpLanguage/StepUpLanguage.docc/\(name).md"
    return try #require(all.first { $0.path == path }, "there is no page \(path)")
  }

  /// The rows of the page's tables, each as its cells.
  var tableRows: [[String]] {
    text.split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
      line.replacing("\\|", with: "\u{0}").split(separator: "|", omittingEmptySubsequences: false)
        .dropFirst().dropLast()
        .map { $0.replacing("\u{0}", with: "|").trimming { $0 == " " } }
    }
  }

  private static let repository = #filePath.split(separator: "/").dropLast(3)
    .map { "/" + $0 }.joined()

  private static func files(below directory: String) -> [String] {
    guard let names = try? FileSystem.names(in: "\(repository)/\(directory)") else { return [] }
    return names.sorted().flatMap { name in
      let path = "\(directory)/\(name)"
      guard let kind = try? FileSystem.kind(of: "\(repository)/\(path)") else { return [String]() }
      return kind == .directory ? files(below: path) : [path]
    }
  }
}

extension StringProtocol {
  /// The text without the characters at either end that fit.
  func trimming(_ fits: (Character) -> Bool) -> String {
    guard let start = firstIndex(where: { !fits($0) }), let end = lastIndex(where: { !fits($0) })
    else { return "" }
    return String(self[start...end])
  }
}
