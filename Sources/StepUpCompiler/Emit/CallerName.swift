/// What a landline displays for an institution that states no caller name: its name in upper case
/// without the characters CNAM cannot carry, cut to what CNAM has room for; nil when nothing is left.
package func callerName(derivedFrom name: String) -> String? {
  var kept: [Unicode.Scalar] = []
  for scalar in name.uppercased().unicodeScalars where isCNAM(scalar) {
    if scalar == " ", kept.last == " " { continue }
    kept.append(scalar)
  }
  var text = kept.prefix(longestCallerName)[...]
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  if text.isEmpty { return nil }
  return String(String.UnicodeScalarView(text))
}

/// The number of characters a telephone network's caller name has room for.
private let longestCallerName = 15

private func isCNAM(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "A"..."Z", "0"..."9", " ", ".", ",", "&", "'", "-": true
  default: false
  }
}
