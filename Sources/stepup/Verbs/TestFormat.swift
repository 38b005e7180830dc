import ArgumentParser
import StepUpTools

/// How the results of tests are printed.
enum TestFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, junit, tap
}

extension TestVerb {
  /// Prints what the tests came to; formats that have no room for the coverage leave it to standard
  /// error.
  func printResults(_ run: TestRun, _ coverage: Coverage?) {
    switch format {
    case .text: printText(run.text(color.options) + (coverage.map { "\n" + $0.text } ?? ""))
    case .json: printText(run.json(coverage))
    case .junit: printText(run.junit)
    case .tap: printText(run.tap)
    }
    if format == .junit || format == .tap, let coverage { printError(coverage.text) }
  }

  /// What to say when there is no test to run.
  var nothingToRun: String {
    filter.map { "no test has a name that contains \($0)" }
      ?? "no tests file was found; a file of kind `tests` asks questions and states the answers"
  }
}
