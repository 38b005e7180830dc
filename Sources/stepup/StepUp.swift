import ArgumentParser
import StepUpCompiler

/// The command line: parses what was typed, runs the verb, and ends with the status it earned.
@main
struct StepUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stepup",
    abstract: "Checks, compiles and asks step-up authentication policies.",
    discussion: """
      Examples:
        stepup check policies
        stepup compile policies -o policies.bundle
        stepup query --policies policies --institution harbor-federal \\
            --action wires --customer consumer
      """,
    version: toolVersion,
    subcommands: [
      Init.self, ImportVerb.self, Check.self, Fmt.self, Compile.self, Inspect.self, Query.self,
      Explain.self, Diff.self, TestVerb.self, CatalogVerb.self, CallerID.self, Rule.self,
      SchemaVerb.self,
    ])

  static func main() {
    ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      report(error)
    }
  }

  /// Prints what went wrong and exits.
  private static func report(_ error: any Error) -> Never {
    switch error {
    case let status as ExitStatus: end(with: status)
    case let failure as Failure:
      printError("error: \(failure.message)")
      end(with: failure.status)
    case let fault as FileFault:
      printError("error: \(fault)")
      end(with: .environmentFailed)
    default:
      let message = fullMessage(for: error)
      let isAnswer = exitCode(for: error).isSuccess
      if isAnswer { printLine(message) } else { printError(message) }
      end(with: isAnswer ? .success : .wrongUsage)
    }
  }
}

/// The version of the tool, as `--version` prints it.
let toolVersion = "0.1.0"
