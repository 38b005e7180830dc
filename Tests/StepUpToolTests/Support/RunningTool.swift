import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The tool while it runs, for verbs that end only when told to.
final class RunningTool {
  private let process = Process()
  private let streams: Folder

  init(_ arguments: String..., in folder: Folder) throws {
    streams = try Folder()
    process.executableURL = Tool.directory.appending(path: "stepup")
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = try streams.handle(of: "input", holding: Data())
    process.standardOutput = try streams.handle(of: "output")
    process.standardError = try streams.handle(of: "error")
    try Self.hearingInterrupts { try process.run() }
  }

  /// Starts a process that hears Ctrl-C: it inherits what this thread blocks, as threads of a pool
  /// do, and what these tests ignore, as they do in the background of a shell.
  private static func hearingInterrupts(_ start: () throws -> Void) rethrows {
    var interrupt = sigset_t()
    var before = sigset_t()
    // All three only look at the sets they are given, which outlive the calls.
    unsafe sigemptyset(&interrupt)
    unsafe sigaddset(&interrupt, SIGINT)
    unsafe pthread_sigmask(SIG_UNBLOCK, &interrupt, &before)
    let handler = signal(SIGINT, SIG_DFL)
    defer {
      signal(SIGINT, handler)
      unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    try start()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  func output() throws -> String { try streams.text(of: "output") }
  func error() throws -> String { try streams.text(of: "error") }

  /// Waits, half a minute at most, until something holds.
  func waits(until condition: () throws -> Bool) async throws -> Bool {
    for _ in 0..<600 {
      if try condition() { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  /// Does what Ctrl-C does, and tells whether the tool ended by it.
  func interrupt() async throws -> Bool {
    process.interrupt()
    let hasEnded = try await waits { !process.isRunning }
    return hasEnded && process.terminationReason == .uncaughtSignal
      && process.terminationStatus == SIGINT
  }
}
