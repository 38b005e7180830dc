package import StepUpEngine
package import StepUpWire

import func StepUpLanguage.durationInWords
import func StepUpLanguage.listing
import func StepUpReport.counted

extension DecisionResponse {
  /// The decision on one line: outcome, reason, and what goes with it.
  ///
  /// - Parameter time: The moment that was asked about, by which a permit's rest is told; nil for
  ///   staff, whose permits have no end.
  package func inWords(at time: Instant?) -> String {
    let details = [
      challenge.map(\.inWords), rest(at: time), obligations.flatMap(owed),
      permission.map { "`\($0)`" }, requiredLevel.map { "takes level `\($0.name)`" },
    ].compactMap(\.self)
    return (["\(outcome.name) (\(reason.name))"] + details).joined(separator: ", ")
  }

  private func owed(_ obligations: [String]) -> String? {
    obligations.isEmpty ? nil : "owing \(listing(obligations, "and"))"
  }

  private func rest(at time: Instant?) -> String? {
    guard let expiresAt, let time else { return nil }
    // What is left of a second counts as one.
    let left = (expiresAt.microseconds - time.microseconds + 999_999) / 1_000_000
    return "for \(durationInWords(Int(left))) more"
  }
}

extension EvaluationRequest {
  /// The moment that is asked about; nothing for staff, for whom it decides nothing.
  package var time: Instant? {
    if case .customer(_, _, let time) = question { time } else { nil }
  }
}

extension Challenge {
  fileprivate var inWords: String {
    var words = "by \(listing(methods.map(\.name), "or"))"
    if let biometric {
      words += " with \(counted(biometric.attemptsRemaining, "attempt")) left"
      if !biometric.fallback.isEmpty {
        words += ", then \(listing(biometric.fallback.map(\.name), "or"))"
      }
    }
    return words + ", good for \(durationInWords(modeDuration))"
  }
}
