import CPseudoTerminal
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The tool in a terminal of its own, at which a test types.
final class PseudoTerminal {
  private let process: pid_t
  private let terminal: Int32
  private(set) var screen = ""
  private var status: Int32?

  init(_ arguments: String..., in folder: Folder, columns: UInt16 = 80) throws {
    let tool = Tool.directory.appending(path: "stepup").path
    let texts = unsafe ([tool] + arguments).map { unsafe strdup($0) }
    defer { unsafe texts.forEach { unsafe free($0) } }
    var terminal: Int32 = -1
    process = unsafe start_in_terminal(texts + [nil], folder.path, columns, &terminal)
    self.terminal = terminal
    try #require(process > 0)
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(terminal)
  }

  /// Waits until the screen shows a text behind all that was waited for, then types a line.
  func answer(_ line: String, to prompt: String) async throws {
    try await waits(for: prompt)
    type(line + "\n")
  }

  private var seen = 0

  /// Waits, half a minute at most, until the screen shows a text behind all that was waited for.
  func waits(for text: String) async throws {
    for _ in 0..<600 {
      read()
      let unseen = screen.dropFirst(seen)
      if let range = unseen.firstRange(of: text) {
        seen = screen.distance(from: screen.startIndex, to: range.upperBound)
        return
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("the terminal never shows \(text):\n\(screen)")
    throw CancellationError()
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(terminal, bytes, bytes.count)
  }

  /// How the tool ended: its status, or less than 0 for the signal that ended it.
  func end() async throws -> Int32 {
    for _ in 0..<600 {
      read()
      var ended: Int32 = 0
      if unsafe waitpid(process, &ended, WNOHANG) == process {
        read()
        let signal = ended & 0x7F
        status = signal == 0 ? ended >> 8 & 0xFF : -signal
        return status ?? 0
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("the tool never ends:\n\(screen)")
    throw CancellationError()
  }

  /// Adds what the tool has written meanwhile to the screen.
  private func read() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe Foundation.read(terminal, &buffer, buffer.count)
      guard count > 0 else { return }
      screen += String(decoding: buffer[..<count], as: UTF8.self).replacing("\r\n", with: "\n")
    }
  }

  /// The longest line the screen shows, in characters, of what the tool wrote.
  var widestLine: Int { screen.split(separator: "\n").map(\.count).max() ?? 0 }
}
