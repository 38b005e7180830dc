import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The tool while it runs, for verbs that end only when told to, and for what is seen meanwhile.
final class RunningTool {
  private let process = Process()
  private let streams: Folder
  /// Folders stay as long as something keeps them.
  private let kept: [Folder]

  /// Starts the tool.
  ///
  /// - Parameters:
  ///   - first: Where commands are looked up first.
  ///   - terminal: What standard output, or standard error, goes to in place of a file.
  convenience init(
    _ arguments: String..., in folder: Folder, first: Folder? = nil,
    environment: [String: String] = [:], output: Screen? = nil,
    error: Screen? = nil
  ) throws {
    try self.init(
      program: "stepup", arguments, in: folder, first: first, environment: environment,
      output: output, error: error)
  }

  /// Starts one of the built programs.
  init(
    program: String, _ arguments: [String], in folder: Folder, first: Folder? = nil,
    environment: [String: String] = [:], output: Screen? = nil, error: Screen? = nil
  ) throws {
    streams = try Folder()
    kept = [folder] + (first.map { [$0] } ?? [])
    process.executableURL = Tool.directory.appending(path: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = Tool.environment(first: first.map { [$0.url] } ?? [], environment)
    process.standardInput = try streams.handle(of: "input", holding: Data())
    process.standardOutput = try output?.line ?? streams.handle(of: "output")
    process.standardError = try error?.line ?? streams.handle(of: "error")
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

  /// Waits for the end.
  func ends() async throws -> Bool { try await waits { !process.isRunning } }

  /// Does what Ctrl-C does, and tells whether the tool ended by it.
  func interrupt() async throws -> Bool {
    process.interrupt()
    return try await ends() && process.terminationReason == .uncaughtSignal
      && process.terminationStatus == SIGINT
  }
}
