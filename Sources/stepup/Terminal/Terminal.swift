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
    TerminalOptions(
      color: isColored(on: STDOUT_FILENO) ? .ansi : .plain, hyperlinks: isLinked ? .ids : .none)
  }

  /// Whether what is written there is coloured: `--color` first, then `NO_COLOR` and
  /// `CLICOLOR_FORCE`, then whether it is a terminal.
  func isColored(on descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: !isSet("NO_COLOR") && (isForced("CLICOLOR_FORCE") || isTerminal(descriptor))
    }
  }

  /// `--color never` comes first, then `FORCE_HYPERLINK`, then whether it is a terminal known to
  /// follow links: others may print the address.
  private var isLinked: Bool {
    if self == .never || environment("FORCE_HYPERLINK") == "0" { return false }
    return isForced("FORCE_HYPERLINK") || isTerminal(STDOUT_FILENO) && followsLinks
  }
}

private func isTerminal(_ descriptor: Int32) -> Bool {
  isatty(descriptor) == 1 && environment("TERM") != "dumb"
}

/// Whether the terminal tells by its environment that it is one that follows links (OSC 8).
private var followsLinks: Bool {
  let programs = ["ghostty", "Hyper", "iTerm.app", "rio", "Tabby", "vscode", "WezTerm"]
  let types = ["alacritty", "foot", "xterm-ghostty", "xterm-kitty"]
  // The library of GNOME's terminal and others, from 0.50.
  if let version = environment("VTE_VERSION").flatMap({ Int($0) }) { return version >= 5000 }
  return ["KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION"].contains(where: isSet)
    || environment("TERM_PROGRAM").map(programs.contains) == true
    || environment("TERM").map(types.contains) == true
}

private func isSet(_ name: String) -> Bool { environment(name)?.isEmpty == false }

private func isForced(_ name: String) -> Bool { isSet(name) && environment(name) != "0" }

/// A variable of the environment.
func environment(_ name: String) -> String? {
  // `getenv` gives a string that stays valid while the environment is not changed, which nothing does.
  unsafe getenv(name).map { unsafe String(cString: $0) }
}
