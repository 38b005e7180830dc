import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import Testing

/// Large inputs come to an end, and nothing of them is lost.
@Suite struct LargeInputTests {
  private static let institution = "kind: institution\nversion: 1\nid: harbor\nname: Harbor\n"

  @Test func `hundreds of institutions compile`() throws {
    var files: [String: String] = [
      "platform/base.yaml": "kind: baseline\nversion: 1\nid: base\n"
        + "defaults: { elevated_authentication: { features: [wires] } }\n"
        + "require: { elevated_authentication: { features: [wires] } }\n"
    ]
    for number in 0..<300 {
      files["institutions/\(number).yaml"] =
        "kind: institution\nversion: 1\nid: bank-\(number)\nname: Bank \(number)\n"
        + "extends: base\nelevated_authentication: { mode_duration: \(200 + number) }\n"
        + "roles: { support: {}, lead: { inherits: [support] } }\n"
    }
    let bundle = try PolicyBundle(try compile(checked(files)))
    let missing = (0..<300).filter { bundle.policy(for: "bank-\($0)") == nil }
    #expect(missing.isEmpty)
  }

  @Test(arguments: [
    (text: "products:\n", line: "  - product\n", id: DiagnosticID.invalidValue),
    (text: "elevated_authentication:\n  features:\n", line: "    - feature_\n", .invalidID),
    (text: "roles:\n", line: "  # stepup: ignore nothing -- why\n", .invalidSuppression),
    (text: "second_factor:\n  methods:\n", line: "    - sms\n", .duplicateItem),
  ])
  func `ten thousand findings of one file are all reported`(
    _ input: (text: String, line: String, id: DiagnosticID)
  ) {
    let text = Self.institution + input.text + String(repeating: input.line, count: 10_001)
    let errors = checked(["harbor.yaml": text]).errors.filter { $0.id == input.id }
    #expect(errors.count >= 10_000)
    #expect(Set(errors.map(\.place)).count == errors.count)
  }

  @Test func `a thousand holders of one id are all reported`() {
    var files: [String: String] = [:]
    for number in 0..<1000 { files["\(number).yaml"] = Self.institution }
    let project = checked(files)
    #expect(project.errors.count == 1000)
    #expect(project.errors.allSatisfy { $0.id == .duplicateID && !$0.related.isEmpty })
  }

  @Test func `a circle of a thousand baselines is reported at each link`() {
    var files: [String: String] = [:]
    for number in 0..<1000 {
      files["\(number).yaml"] =
        "kind: baseline\nversion: 1\nid: b\(number)\nextends: b\((number + 1) % 1000)\n"
    }
    let errors = checked(files).errors
    #expect(errors.count == 1000)
    #expect(errors.allSatisfy { $0.id == .inheritanceCycle })
  }

  @Test func `a chain of eight thousand roles is measured without running out of stack`() {
    let roles = (0..<8000).map { "  r\($0): { inherits: [r\($0 + 1)] }\n" }.joined()
    let text = Self.institution + "roles:\n" + roles + "  r8000: {}\n"
    let errors = checked(["harbor.yaml": text]).errors
    #expect(errors.count == 8000 - 16)
    #expect(errors.allSatisfy { $0.id == .inheritanceTooDeep })
  }
}
