import Foundation
import StepUpService

/// The decision service: reads what is typed, serves, and ends with the status it earned.
@main
struct StepUpServer {
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    // Until the service listens for it: whoever says that a file has changed wants no end of it.
    signal(SIGHUP, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") || arguments.contains("-h") {
      print(usage, terminator: "")
    } else if arguments.contains("--version") {
      print(serviceVersion)
    } else if arguments.contains("--openapi") {
      print(OpenAPIDocument.text, terminator: "")
    } else {
      exit(await status(arguments))
    }
  }

  private static func status(_ arguments: [String]) async -> Int32 {
    do {
      let configuration = try ServiceConfiguration(
        arguments: arguments, environment: ProcessInfo.processInfo.environment)
      try await DecisionService(configuration).run()
      return 0
    } catch let fault as ConfigurationFault {
      let hint = fault.isOfSurroundings ? "" : "\nSee stepup-server --help."
      printError("error: \(fault.message)" + hint)
      return fault.isOfSurroundings ? 3 : 2
    } catch PolicyFault.refused(_, let report) {
      printError(report)
      return 1
    } catch PolicyFault.unavailable(let message) {
      printError("error: \(message)")
      return 3
    } catch {
      printError("error: \(error)")
      return 3
    }
  }

  private static func printError(_ text: String) {
    FileHandle.standardError.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}
