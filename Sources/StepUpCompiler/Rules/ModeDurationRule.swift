import StepUpDiagnostics
import StepUpLanguage

/// A rule that wants `mode_duration` no longer than a limit.
///
/// The windows of single features need no look of their own: none is longer than `mode_duration`.
protocol ModeDurationRule: InstitutionRule {
  /// In seconds; nothing when a fault hides it.
  static func limit(_ context: RuleContext) -> Int?
  /// Whose limit it is.
  static var authority: String { get }
}

extension ModeDurationRule {
  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    let stated = subject.settings.modeDuration
    guard let seconds = stated.value, let limit = limit(context), seconds > limit else { return [] }
    return [
      subject.finding(
        "`mode_duration` is \(durationInWords(seconds)), longer than the "
          + "\(durationInWords(limit)) that \(authority) allows",
        about: [stated.origin.place],
        help: "use \(durationAsWritten(limit)) or less")
    ]
  }
}
