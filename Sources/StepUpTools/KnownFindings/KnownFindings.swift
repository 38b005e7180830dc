package import StepUpDiagnostics

/// Findings of rules that a project accepts for the time being, kept in a file.
///
/// A finding is known by its file, its rule and its words, not by its line: lines may move, but a
/// finding that says something else is a new one. Errors of the language are never accepted.
package struct KnownFindings: Sendable {
  /// One finding, or several that say the same.
  package struct Entry: Hashable, Sendable {
    package let file: String
    package let id: DiagnosticID
    package let message: String
  }

  /// How often each finding may occur.
  package private(set) var counts: [Entry: Int]

  package init(counts: [Entry: Int]) { self.counts = counts }

  /// The findings of rules among those of a run.
  package init(_ findings: [Diagnostic], source: (FileID) -> Source) {
    counts = [:]
    for finding in findings where finding.id.isRule {
      counts[Entry(finding, source), default: 0] += 1
    }
  }

  /// The entries in the order of a file: by file, rule and words.
  package var entries: [(entry: Entry, count: Int)] {
    counts.map { (entry: $0.key, count: $0.value) }.sorted {
      ($0.entry.file, $0.entry.id.rawValue, $0.entry.message)
        < ($1.entry.file, $1.entry.id.rawValue, $1.entry.message)
    }
  }
}

/// What of a run's findings is new, and what was known but did not occur.
package struct ComparedFindings: Sendable {
  package let new: [Diagnostic]
  package let known: [Diagnostic]
  /// Entries of files that were looked at whose findings no longer occur.
  package let gone: [KnownFindings.Entry]
}

extension KnownFindings {
  /// Compares the findings of a run with the known ones.
  ///
  /// - Parameter files: The paths of the files that were looked at: others say nothing. When it is
  ///   `nil`, the whole project was, and a file that is gone has no findings any more.
  package func compare(
    _ findings: [Diagnostic], of files: Set<String>?, source: (FileID) -> Source
  ) -> ComparedFindings {
    var left = counts
    var new: [Diagnostic] = []
    var known: [Diagnostic] = []
    for finding in findings {
      let entry = Entry(finding, source)
      if finding.id.isRule, let count = left[entry], count > 0 {
        left[entry] = count - 1
        known.append(finding)
      } else {
        new.append(finding)
      }
    }
    let gone = KnownFindings(
      counts: left.filter { $0.value > 0 && files?.contains($0.key.file) != false })
    return ComparedFindings(new: new, known: known, gone: gone.entries.map(\.entry))
  }
}

extension KnownFindings.Entry {
  fileprivate init(_ finding: Diagnostic, _ source: (FileID) -> Source) {
    self.init(
      file: source(finding.place.file).path, id: finding.id, message: finding.message)
  }
}
