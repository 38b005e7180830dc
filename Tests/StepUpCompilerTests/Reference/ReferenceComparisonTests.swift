import StepUpCompiler
import StepUpEngine
import StepUpJSON
import StepUpWire
import Testing

/// The compiled decision is that of the interpreter that reads the language's tables.
@Suite struct ReferenceComparisonTests {
  private static let projects = 150
  private static let requestsPerProject = 1400

  @Test(arguments: 0..<10)
  func `random requests to random projects are decided as the language says`(
    _ part: Int
  ) throws {
    for number in 0..<Self.projects / 10 {
      try compare(seed: Dice.seed &+ UInt64(part * 1000 + number))
    }
  }

  private func compare(seed: UInt64) throws {
    let project = RandomProject(seed: seed).project
    var style = Dice(seed: seed)
    let checked = checked(project.files(&style))
    try #require(checked.errors.isEmpty, "seed \(seed): \(checked.errorReport)")
    let bundle = try PolicyBundle(try compile(checked))
    let interpreter = ReferenceInterpreter(project)
    var requests = RandomRequest(interpreter, seed: seed)
    let now = Instant(microseconds: Int64(RandomRequest.now))
    for _ in 0..<Self.requestsPerProject {
      let request = requests.next()
      let json = request.json
      let expected = interpreter.answer(request, now: RandomRequest.now)
      let result = evaluate(requestJSON: Array(json.utf8), in: bundle, now: now)
      let actual = ReferenceAnswer(result)
      // Only a difference is worth the cost of a recorded expectation.
      if actual != expected || !isWellFormed(result, bundle) {
        Issue.record("seed \(seed)\n\(json)\nis \(actual)\nnot \(expected)")
        return
      }
    }
  }

  /// What every decision carries, whatever it is.
  private func isWellFormed(
    _ result: Result<DecisionResponse, JSONFault>, _ bundle: PolicyBundle
  ) -> Bool {
    guard case .success(let response) = result else { return true }
    return (response.userMessage == nil) == (response.outcome == .permit)
      && response.digest == "sha256:\(bundle.digest.hexadecimal)"
  }
}
