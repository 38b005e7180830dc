import StepUpEngine
import StepUpJSON
import StepUpLanguage
import StepUpReport
import StepUpWire

extension [Answered] {
  /// The answers as something to read, a section for each question.
  ///
  /// - Parameters:
  ///   - action: What is asked about.
  ///   - overview: Who is asked.
  ///   - digest: The digest of the policies asked.
  package func sheet(
    about action: String, at institution: PolicyOverview, digest: String
  ) -> Sheet {
    Sheet(
      title: "`\(action.named)` at \(institution.name.value.named)",
      subtitle: "\(counted(count, "question")) to `\(institution.id)`, each with the rows of the "
        + "decision table that lead to its answer",
      sections: map(\.section),
      footer: "From the policies with the digest `\(digest)`. Rules are those "
        + "by which a customer confirms who they are.")
  }

  /// One JSON document of version 1.
  package var json: String {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.array("answers", of: self) { writer, answer in
        writer.object { writer in
          writer.member("request") { $0.write(answer.request.json) }
          writer.member("decision") { answer.decision.write(to: &$0) }
          writer.object("because", answer.reasons.writeMembers)
        }
      }
    }
    return writer.text + "\n"
  }
}

extension Answered {
  fileprivate var section: Sheet.Section {
    let passed = reasons.passed.map { Sheet.Item($0, "row") }
    let deciding = Sheet.Item(reasons.deciding, "row", isDecisive: true)
    let challenge = reasons.challenge.map { Sheet.Item($0, "rule") }
    return Sheet.Section(
      heading: request.words.capitalizedSentence,
      blocks: [.paragraph(answer), .steps(passed + [deciding] + challenge)])
  }

  private var answer: String {
    "\(decision.plainWords) (`\(decision.outcome.name)`, `\(decision.reason.name)`)"
  }
}

extension Sheet.Item {
  fileprivate init(_ step: ReasonStep, _ counted: String, isDecisive: Bool = false) {
    self.init(
      step.words, from: step.grounds, number: "\(counted) \(step.number)",
      isDecisive: isDecisive)
  }
}
