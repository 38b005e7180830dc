package import StepUpDiagnostics

/// The difference between two texts in the unified format of `diff -u`, as `patch` and `git apply`
/// read it.
///
/// Nothing is printed for texts that are equal. The path is written after `a/` and `b/`.
///
/// - Complexity: O(lines + d²) for d different lines; of texts that are very different, whole
///   stretches are replaced instead of finding the least difference.
package func unifiedDiff(path: String, _ old: [UInt8], _ new: [UInt8]) -> String {
  let old = TextLine.lines(of: old)
  let new = TextLine.lines(of: new)
  return unifiedDiff(path: path, old, new, LineReplacement.replacements(from: old, to: new))
}

/// The difference that edits make to a file, in the unified format.
///
/// - Parameter edits: Edits of this file that do not overlap, in order.
/// - Complexity: O(bytes + texts of the edits).
package func unifiedDiff(_ source: Source, _ edits: [Fix.Edit]) -> String {
  let old = TextLine.lines(of: source.bytes)
  let new = TextLine.lines(of: patched(source, edits))
  return unifiedDiff(
    path: source.path, old, new, LineReplacement.replacements(by: edits, in: source))
}

/// The unchanged lines that stand around a change.
private let contextLines = 3

private func unifiedDiff(
  path: String, _ old: [TextLine], _ new: [TextLine], _ replacements: [LineReplacement]
) -> String {
  guard !replacements.isEmpty else { return "" }
  var text = "--- \(diffPath("a/" + path))\n+++ \(diffPath("b/" + path))\n"
  var rest = replacements[...]
  while let first = rest.first {
    var end = first.old.upperBound
    let group = rest.prefix { replacement in
      guard replacement.old.lowerBound <= end + 2 * contextLines else { return false }
      end = replacement.old.upperBound
      return true
    }
    rest = rest.dropFirst(group.count)
    text += hunk(group, old, new)
  }
  return text
}

private func hunk(
  _ group: ArraySlice<LineReplacement>, _ old: [TextLine], _ new: [TextLine]
) -> String {
  guard let first = group.first, let last = group.last else { return "" }
  let before = min(contextLines, first.old.lowerBound)
  let after = min(contextLines, old.count - last.old.upperBound)
  let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
  let newRange = first.new.lowerBound - before..<last.new.upperBound + after
  var text = "@@ -\(hunkRange(oldRange)) +\(hunkRange(newRange)) @@\n"
  var line = oldRange.lowerBound
  for replacement in group {
    for kept in old[line..<replacement.old.lowerBound] { text += kept.printed(" ") }
    for removed in old[replacement.old] { text += removed.printed("-") }
    for added in new[replacement.new] { text += added.printed("+") }
    line = replacement.old.upperBound
  }
  for kept in old[line..<oldRange.upperBound] { text += kept.printed(" ") }
  return text
}

/// A range of lines as hunks give it: where it is empty, by the line before it.
private func hunkRange(_ range: Range<Int>) -> String {
  switch range.count {
  case 0: "\(range.lowerBound),0"
  case 1: "\(range.lowerBound + 1)"
  default: "\(range.lowerBound + 1),\(range.count)"
  }
}

/// A path in a header; git quotes one with characters that could end it early.
private func diffPath(_ path: String) -> String {
  guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }) else {
    // A path with a space ends at a tab.
    return path.contains(" ") ? path + "\t" : path
  }
  var quoted = "\""
  for byte in path.utf8 {
    switch byte {
    case 0x22, 0x5C: quoted += "\\" + String(Character(Unicode.Scalar(byte)))
    case 0x21..<0x7F, 0x20: quoted.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 8)
      quoted += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }
  }
  return quoted + "\""
}
