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

  /// How standard output looks.
  var options: TerminalOptions {
    TerminalOptions(color: isColored(on: STDOUT_FILENO) ? .ansi : .plain)
  }

  /// Whether what is written there is coloured: `--color` first, then `NO_COLOR` and
  /// `CLICOLOR_FORCE`, then whether it is a terminal.
  func isColored(on descriptor: Int32) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if isSet("NO_COLOR") { return false }
      let isTerminal = isatty(descriptor) == 1 && environment("TERM") != "dumb"
      return isSet("CLICOLOR_FORCE") && environment("CLICOLOR_FORCE") != "0" || isTerminal
    }
  }

  private func isSet(_ name: String) -> Bool { environment(name)?.isEmpty == false }
}

/// A variable of the environment.
private func environment(_ name: String) -> String? {
  // `getenv` gives a string that stays valid while the environment is not changed, which nothing does.
  unsafe getenv(name).map { unsafe String(cString: $0) }
}
