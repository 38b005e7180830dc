import StepUpCompiler
package import StepUpDiagnostics
import StepUpLanguage
import StepUpSyntax

/// What laying out a file came to.
package enum FormattedFile: Sendable {
  /// The file in the canonical layout; the same bytes when it had it already.
  case laidOut([UInt8])
  /// The file cannot be laid out as long as these faults stand: nothing of it may be lost.
  case refused([Diagnostic])
}

/// Lays out a file: keys in the order of their tables, one way to write each value, comments kept
/// where they belong.
///
/// What the file means does not change: it compiles to the same bytes, and each suppression covers
/// what it covered. Laying out twice is laying out once.
///
/// - Complexity: O(bytes × log bytes); for files with suppressions, times how often an entry has to
///   stay as it is written for their sake.
package func format(_ source: Source) -> FormattedFile { format(source, passes: 4) }

/// - Parameter passes: How often what was laid out may be laid out again. Two do in practice.
private func format(_ source: Source, passes: Int) -> FormattedFile {
  let (tree, faults) = parse(source)
  guard faults.isEmpty else { return .refused(faults) }
  guard let root = tree.root, tree.kind(of: root) == .mapping else {
    return .refused(lower(tree).diagnostics)
  }
  let places = SuppressionPlaces(tree)
  let bytes = layOut(tree, root, places)
  // What an entry had to stay as it is for may have moved away from it.
  if places.covers.isEmpty || bytes == source.bytes || passes == 0 { return .laidOut(bytes) }
  return format(Source(id: source.id, path: source.path, bytes: bytes), passes: passes - 1)
}

/// Lays out a file once, keeping entries as they are where a suppression would cover something else.
private func layOut(_ tree: SyntaxTree, _ root: NodeID, _ places: SuppressionPlaces) -> [UInt8] {
  let expected = expectedValue(of: root, in: tree)
  var kept: Set<Int> = []
  while true {
    var reader = PartReader(tree, places, keeping: kept)
    let lines = reader.file(root, expected).lines
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    if places.covers.isEmpty { return bytes }
    let (again, _) = parse(Source(id: tree.source.id, path: tree.source.path, bytes: bytes))
    let lost = places.linesLost(in: SuppressionPlaces(again))
    if lost.isEmpty { return bytes }
    let more = reader.partsToKeep(around: lost[...], in: root)
    // Not even the lines around as they are would keep what a suppression covers.
    guard more.outside.isEmpty else { return tree.source.bytes }
    kept.formUnion(more.parts)
  }
}

private func expectedValue(of root: NodeID, in tree: SyntaxTree) -> ExpectedValue {
  for (key, value) in tree.entries(of: root) where tree.text(of: key) == "kind" {
    if let kind = Kind(rawValue: tree.text(of: value)) { return ExpectedValue(kind) }
  }
  return .unknown
}
