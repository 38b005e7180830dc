package import StepUpDiagnostics
import StepUpLanguage

/// What a check finds about an answer.
package struct Objection: Sendable {
  /// The question whose answer it is about; nothing when no answer alone is to blame.
  package let question: Question?
  package let id: DiagnosticID
  package let message: String
  package let help: String?
  /// The other places involved, each as `FILE:LINE: what it has to do with it`.
  package let related: [String]
  /// The line of the institution's file it stands in, from 0.
  let line: Int

  /// Whether the answer can stay if there is a reason: rules advise, the language does not.
  package var isAdvice: Bool { id.isRule }

  /// What is wrong and what to do, as one sentence.
  package var sentence: String { help.map { "\(message); \($0)" } ?? message }
}

extension Objection {
  init(
    _ diagnostic: Diagnostic, in text: InstitutionText, _ source: (FileID) -> Source
  ) {
    func position(_ place: Place) -> (path: String, line: Int) {
      let source = source(place.file)
      return (source.path, LineTable(source).position(at: place.range.start).line)
    }
    line = position(diagnostic.place).line - 1
    id = diagnostic.id
    message = diagnostic.message
    help = diagnostic.help
    related = diagnostic.related.map { related in
      let (path, line) = position(related.place)
      return "\(path):\(line): \(related.message)"
    }
    let asked = text.lines.indices.contains(line) ? text.lines[line].question : nil
    question = Self.question(about: id) ?? (asked == .baseline ? nil : asked)
  }

  /// The question that a finding is about wherever it stands: what an institution does not state is
  /// found where it takes its baseline.
  private static func question(about id: DiagnosticID) -> Question? {
    switch id {
    case .unknownBaseline, .missingRequiredBaseline, .inheritanceTooDeep: .baseline
    case .elevationDisabled, .moneyMovementNotElevated, .credentialChangeNotElevated,
      .contactChangeNotElevated, .sensitiveDataNotElevated, .payeeChangeNotElevated,
      .featureForUnservedSegment:
      .elevate
    case .longModeDuration, .modeDurationAboveAAL2Idle, .modeDurationAboveSCAIdle: .window
    case .biometricsNotEntitled, .tooManyAttempts: .biometrics
    case .singleSecondFactor, .smsOnly, .emailAsSecondFactor, .restrictedAuthenticator: .methods
    case .voiceWithoutCallerName: .callerName
    case .backupCodesBelowAdmin, .accountTakeoverRole, .redundantPermission: .roles
    default: nil
    }
  }
}
