import ArgumentParser
import StepUpReport
import StepUpTools

/// How a comparison is printed.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown, github
}

extension DiffReport {
  func rendered(as format: DiffFormat, _ options: TerminalOptions) -> String {
    switch format {
    case .text: text(options)
    case .json: json
    case .markdown: markdown
    case .github: github
    }
  }
}

/// The changes that make a comparison fail.
enum FailOnChange: String, ExpressibleByArgument, CaseIterable {
  case weaker, any, none

  func includes(_ diff: PolicyDiff) -> Bool {
    switch self {
    case .weaker: diff.verdict == .weaker
    case .any: diff.verdict != .none || !diff.added.isEmpty || !diff.removed.isEmpty
    case .none: false
    }
  }
}

/// `REV..REV`: an old and a new revision; one that is left out is `HEAD`, as for git.
struct RevisionRange: ExpressibleByArgument {
  let old: String
  let new: String

  init?(argument: String) {
    let parts = argument.split(separator: "..", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts.contains(where: { $0.hasPrefix("-") || $0.hasPrefix(".") })
    else { return nil }
    old = parts[0].isEmpty ? "HEAD" : String(parts[0])
    new = parts[1].isEmpty ? "HEAD" : String(parts[1])
  }
}
