import ArgumentParser
import StepUpCompiler
import StepUpEngine
import StepUpTools

/// `stepup test`
struct TestVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Asks the questions of the tests files and compares the answers.",
    discussion: """
      The status is 1 when an answer is not as expected, and 3 when nothing was asked.

      Examples:
        stepup test policies
        stepup test policies --filter 'backup codes'
        stepup test policies --format junit > tests.xml
        stepup test policies --coverage-threshold 80
      """)

  @Argument(help: "Files and directories of one project.")
  var paths: [String] = []

  @Option(help: "Only tests whose name contains a text, in either case.")
  var filter: String?

  @Option(help: "How the results are printed.")
  var format: TestFormat = .text

  @Flag(help: "Say what no test asks about.")
  var coverage = false

  @Option(help: "Fail when less than this share is asked about, from 0 to 100; implies --coverage.")
  var coverageThreshold: Int?

  @Option(help: "Whether text is coloured.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let coverageThreshold, !(0...100).contains(coverageThreshold) {
      throw ValidationError("--coverage-threshold takes a number from 0 to 100")
    }
  }

  func run() throws {
    let project = try loadPolicies(paths)
    let policies = try project.compiledPolicies()
    let tests = policies.tests(in: project.asked, matching: filter)
    let invariants = policies.invariants(in: project.asked, matching: filter)
    guard !tests.isEmpty || !invariants.isEmpty else {
      throw Failure(.environmentFailed, nothingToRun)
    }
    let run = TestRun(results: policies.run(tests).results + policies.prove(invariants))
    let isMeasured = coverage || coverageThreshold != nil
    let measured = isMeasured ? policies.coverage(of: tests, in: project.asked) : nil
    printResults(run, measured)
    let isBelow = measured?.isBelow(percent: coverageThreshold ?? 0) ?? false
    if isBelow { printError("error: the coverage is below \(coverageThreshold ?? 0)%") }
    if run.failed > 0 || isBelow { throw ExitStatus.findings }
  }
}
