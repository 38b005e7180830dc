/// The known name nearest to a text that is none, for "did you mean".
///
/// Nearest by edits (insert, delete, replace, swap neighbours), ignoring case and taking `-`, `_` and
/// space for the same. When more than a third of the text would have to change, a name that starts
/// with the text will do. Ties go to the candidate that stands first.
package func nearestName(to text: String, among candidates: some Sequence<String>) -> String? {
  let wanted = foldedForComparison(text)
  guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
  let limit = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let folded = foldedForComparison(candidate)
    let bound = (best?.distance ?? limit + 1) - 1
    if abs(folded.count - wanted.count) > bound { continue }
    let distance = editDistance(wanted, folded)
    if distance <= bound { best = (candidate, distance) }
    if distance == 0 { break }
  }
  return best?.name ?? candidates.first { isPrefix(wanted, of: foldedForComparison($0)) }
}

/// Whether a name was broken off behind its first words.
private func isPrefix(_ text: [UInt8], of name: [UInt8]) -> Bool {
  text.count >= 3 && name.starts(with: text)
}

private func foldedForComparison(_ text: String) -> [UInt8] {
  text.utf8.map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "-"), UInt8(ascii: " "): UInt8(ascii: "_")
    default: byte
    }
  }
}

/// The optimal string alignment distance.
///
/// - Complexity: O(a × b).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[b.count]
}
