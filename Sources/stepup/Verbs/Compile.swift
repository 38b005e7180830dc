import ArgumentParser
import StepUpCompiler

/// `stepup compile`
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the bundle that services ask; refuses when any error stands.",
    discussion: """
      Examples:
        stepup compile policies -o policies.bundle
        stepup compile policies -o - --reproducible-check > policies.bundle
      """)

  @Argument(help: "A directory of the project.", completion: .directory)
  var path: String = "."

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  @Flag(help: "Compile twice and refuse when the bytes differ.")
  var reproducibleCheck = false

  func run() throws {
    let bundle = try loadPolicies([path]).compiled()
    if reproducibleCheck, try loadPolicies([path], jobs: 1).compiled() != bundle {
      throw Failure(.findings, "two compilations of the same files gave different bytes")
    }
    try write(bundle, to: output)
  }
}
