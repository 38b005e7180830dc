package import StepUpDiagnostics

/// The fixes of a report that can be applied together, and the files after them.
package struct FixSelection: Sendable {
  /// A file that changes.
  package struct Change: Sendable {
    package let source: Source
    /// Edits that do not overlap, in order.
    package let edits: [Fix.Edit]
    /// The file after the edits.
    package let bytes: [UInt8]
  }

  /// The fixes taken, in the order of their findings.
  package let fixes: [Fix]
  /// The changed files, in order.
  package let changes: [Change]
  /// How many fixes were left out because they overlap with one taken; the next run may take them.
  package let overlapping: Int

  /// Takes each finding's first fix that is safe enough, as long as it does not overlap with one
  /// taken before; the edits of a fix are taken together or not at all.
  ///
  /// - Parameters:
  ///   - safety: `.safe` takes safe fixes alone, `.unsafe` takes both kinds.
  ///   - source: Gives the file of an id that occurs in the fixes.
  /// - Complexity: O(bytes of the changed files + n log n) for n edits.
  package init(
    _ diagnostics: [Diagnostic], upTo safety: Fix.Safety, source: (FileID) -> Source
  ) {
    var taken: [FileID: TakenEdits] = [:]
    var fixes: [Fix] = []
    var overlapping = 0
    for diagnostic in diagnostics {
      let candidates = diagnostic.fixes.filter { safety == .unsafe || $0.safety == .safe }
      guard let fix = candidates.first(where: { !$0.edits.isEmpty }) else { continue }
      // The same mend of two findings is one mend.
      if fix.edits.allSatisfy({ taken[$0.place.file]?.contains($0) == true }) { continue }
      if fix.edits.contains(where: { taken[$0.place.file]?.overlaps($0) == true }) {
        overlapping += 1
        continue
      }
      for edit in fix.edits { taken[edit.place.file, default: TakenEdits()].insert(edit) }
      fixes.append(fix)
    }
    self.fixes = fixes
    self.overlapping = overlapping
    changes = taken.sorted { $0.key < $1.key }.map { id, taken in
      let source = source(id)
      return Change(source: source, edits: taken.edits, bytes: patched(source, taken.edits))
    }
  }
}

/// The edits taken so far in one file, in order.
private struct TakenEdits {
  private(set) var edits: [Fix.Edit] = []

  func contains(_ edit: Fix.Edit) -> Bool {
    edits[..<position(after: edit)].reversed()
      .prefix { $0.place.range.start == edit.place.range.start }
      .contains(edit)
  }

  /// Whether the edit touches bytes that a taken one replaces. Two insertions at one place count
  /// as overlapping too, since it is not said which comes first.
  func overlaps(_ edit: Fix.Edit) -> Bool {
    let index = position(after: edit)
    let range = edit.place.range
    if index > 0 {
      let before = edits[index - 1].place.range
      if before.end > range.start || before.start == range.start { return true }
    }
    return index < edits.count && edits[index].place.range.start < range.end
  }

  mutating func insert(_ edit: Fix.Edit) {
    edits.insert(edit, at: position(after: edit))
  }

  /// Where the edits start that start after this one.
  private func position(after edit: Fix.Edit) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].place.range.start <= edit.place.range.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
