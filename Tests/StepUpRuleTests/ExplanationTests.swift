import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage
import Testing

struct ExplanationTests {
  @Test func `every id is explained once, in the order of the ids`() {
    #expect(Explanation.all.map(\.id) == DiagnosticID.allCases)
  }

  @Test(arguments: Explanation.all)
  func `an example shows its id, and nothing that cannot be told apart from it`(
    explanation: Explanation
  ) throws {
    let project = try checked(explanation.example)
    #expect(project.ids.contains(explanation.id))
    let errors = project.diagnostics.map(\.id).filter { !$0.isRule && $0 != explanation.id }
    #expect(errors.isEmpty)
  }

  @Test(arguments: Explanation.all)
  func `an example that was mended has no error and does not show its id`(
    explanation: Explanation
  ) throws {
    guard let mended = explanation.mended else { return }
    let project = try checked(mended)
    #expect(!project.ids.contains(explanation.id))
    #expect(!project.ids.contains { !$0.isRule })
  }

  @Test(arguments: Explanation.all)
  func `an example has the severity and the topic its explanation says`(
    explanation: Explanation
  ) throws {
    let found = try checked(explanation.example).diagnostics.filter { $0.id == explanation.id }
    #expect(found.allSatisfy { $0.severity == explanation.severity })
    #expect(explanation.id.isRule || explanation.severity == .error)
    #expect(explanation.tags.first == explanation.topic.rawValue)
  }

  @Test(arguments: Explanation.all)
  func `a summary is one sentence, and the other texts are whole`(explanation: Explanation) {
    let summary = explanation.summary
    #expect(summary.hasSuffix("."))
    #expect(summary.first?.isUppercase == true)
    #expect(!summary.dropLast().contains(". "))
    for text in [explanation.why, explanation.mend] {
      #expect(text.hasSuffix("."))
      #expect(!text.contains("\n"))
    }
  }

  @Test func `rules of a profile, and they alone, name the public source they rest on`() {
    for explanation in Explanation.all {
      #expect((explanation.profile == nil) == (explanation.source == nil))
    }
    let profiles = Dictionary(grouping: Explanation.all) { $0.profile }.mapValues { $0.map(\.id) }
    #expect(
      profiles[.nist80063B]
        == [.emailAsSecondFactor, .restrictedAuthenticator, .modeDurationAboveAAL2Idle])
    #expect(profiles[.psd2] == [.modeDurationAboveSCAIdle, .tooManyAttempts])
  }

  @Test func `what concerns security is tagged and weighed on the scale of CVSS`() {
    for explanation in Explanation.all {
      #expect(explanation.tags.contains("security") == (explanation.securitySeverity != nil))
      #expect((0...100).contains(explanation.securitySeverity ?? 0))
    }
  }
}

extension Explanation: CustomTestStringConvertible {
  package var testDescription: String { id.rawValue }
}
