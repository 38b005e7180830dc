import StepUpCompiler
import StepUpJSON
import StepUpWire
import Testing

/// What the documentation shows is what the code does.
@Suite struct ExampleTests {
  static let examples = Page.all.flatMap(\.examples)

  @Test(arguments: examples)
  func `a block of YAML or JSON says what it is an example of`(_ example: Example) {
    #expect(example.claim != nil, "no comment `<!-- example: … -->` that is understood above it")
    #expect(example.claim.map { $0.language == example.language } ?? true)
  }

  @Test(arguments: examples.filter { $0.claim?.language == .yaml })
  func `a policy has the errors its example says, and no others`(_ example: Example) throws {
    let project = try example.checked()
    let found = project.errorClaims(named: example.namesFiles)
    #expect(found.sorted() == example.claimedErrors.sorted(), "\(project.errorReport)")
  }

  @Test(arguments: Question.all)
  func `a question is answered as the page says`(_ question: Question) throws {
    let expected = try JSONReader.read(Array(question.expected.text.utf8))
    #expect(try question.answer() == compact(expected))
  }

  @Test func `every request has an answer below it and a project above it`() {
    let claims = Self.examples.compactMap(\.claim).filter { $0.language == .json }
    #expect(claims.count { $0 == .request } == claims.count { $0 == .answer })
    #expect(Question.all.count == claims.count { $0 != .request })
    #expect(Question.all.allSatisfy { $0.project != nil })
  }

  @Test func `the language reference has examples of every sort`() {
    let examples = Self.examples.filter { $0.page.contains("StepUpLanguage.docc") }
    #expect(examples.contains { $0.claim == .files(errors: []) })
    #expect(examples.contains { !$0.claimedErrors.isEmpty })
    #expect(!Question.all.isEmpty)
  }
}
