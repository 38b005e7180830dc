import StepUpLanguage

/// What a landline displays for an institution that states no caller name: its name in upper case
/// without the characters CNAM cannot carry, cut to what CNAM has room for; nil when nothing is left.
package func callerName(derivedFrom name: String) -> String? {
  var kept: [Unicode.Scalar] = []
  for scalar in name.uppercased().unicodeScalars where CallerNameFault.isAllowed(scalar) {
    if scalar == " ", kept.last == " " { continue }
    kept.append(scalar)
  }
  var text = kept.prefix(CallerNameFault.limit)[...]
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  if text.isEmpty { return nil }
  return String(String.UnicodeScalarView(text))
}
