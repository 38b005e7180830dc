import ArgumentParser
import StepUpReport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// How standard output looks: `--color` first, then `NO_COLOR` and `CLICOLOR_FORCE`, then whether
  /// it is a terminal.
  var options: TerminalOptions {
    let isTerminal = isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb"
    let isColored =
      switch self {
      case .always: true
      case .never: false
      case .auto:
        if isSet("NO_COLOR") {
          false
        } else {
          isSet("CLICOLOR_FORCE") && environment("CLICOLOR_FORCE") != "0" || isTerminal
        }
      }
    return TerminalOptions(color: isColored ? .ansi : .plain)
  }

  private func isSet(_ name: String) -> Bool { environment(name)?.isEmpty == false }
}

/// A variable of the environment.
private func environment(_ name: String) -> String? {
  // `getenv` gives a string that stays valid while the environment is not changed, which nothing does.
  unsafe getenv(name).map { unsafe String(cString: $0) }
}
