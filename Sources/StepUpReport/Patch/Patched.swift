package import StepUpDiagnostics

/// The bytes of a file after edits.
///
/// - Parameter edits: Edits of this file that do not overlap, in order.
/// - Precondition: Every edit lies within the file and starts where the one before it ends, or
///   later.
/// - Complexity: O(bytes + texts of the edits).
package func patched(_ source: Source, _ edits: some Sequence<Fix.Edit>) -> [UInt8] {
  patched(source.bytes, edits, in: 0..<source.bytes.count)
}

/// A stretch of bytes after edits within it.
func patched(
  _ bytes: [UInt8], _ edits: some Sequence<Fix.Edit>, in stretch: Range<Int>
) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(stretch.count)
  var position = stretch.lowerBound
  for edit in edits {
    let range = edit.place.range
    precondition(position <= Int(range.start), "edits are in order and do not overlap")
    result += bytes[position..<Int(range.start)]
    result += edit.text.utf8
    position = Int(range.end)
  }
  return result + bytes[position..<stretch.upperBound]
}
