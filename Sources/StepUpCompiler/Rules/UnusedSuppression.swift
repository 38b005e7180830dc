import StepUpDiagnostics
import StepUpLanguage

/// A suppression keeps nothing quiet.
enum UnusedSuppression: Rule {
  static let explanation = Explanation(
    .unusedSuppression, .suppressions, .warning,
    summary: "A suppression names a rule that finds nothing on its line.",
    why: """
      Either the matter has been mended and the comment forgotten, or the comment stands on the \
      wrong line. Left in place, it will silence the next finding without anyone having agreed to \
      it. A rule that the project has switched off finds nothing either. Where errors hide values, \
      nothing is said until they are mended.
      """,
    example: PolicyExample(
      institution: """
        elevated_authentication:
          # stepup: ignore long-mode-duration -- agreed with risk, RISK-112
          mode_duration: 10m
          features: [wires]
        """),
    mend: "Take the comment out, or the rule out of the comment.",
    mended: PolicyExample(
      institution: """
        elevated_authentication:
          mode_duration: 10m
          features: [wires]
        """))

  static func finding(
    _ rule: Located<DiagnosticID>, of suppression: Suppression, in source: Source
  ) -> Finding {
    let name = rule.value.rawValue
    let isOnly = suppression.rules.count == 1
    return Finding(
      "there is no finding of `\(name)` to suppress", at: rule.place,
      help: isOnly ? "take the comment out" : "take `\(name)` out of the comment",
      fixes: isOnly ? [removal(of: suppression.place.range, in: source)] : [])
  }

  /// Takes a comment out: with its line when it stands alone, else with the white space before it.
  private static func removal(of comment: ByteRange, in source: Source) -> Fix {
    var start = Int(comment.start)
    var end = Int(comment.end)
    while start > 0, source.bytes[start - 1].isInlineSpace { start -= 1 }
    if start == 0 || source.bytes[start - 1] == UInt8(ascii: "\n") {
      while end < source.bytes.count, source.bytes[end] != UInt8(ascii: "\n") { end += 1 }
      end = min(end + 1, source.bytes.count)
    }
    return Fix(
      "take the comment out", .safe, [Fix.Edit(Place(source.id, ByteRange(start, end)), "")])
  }
}
