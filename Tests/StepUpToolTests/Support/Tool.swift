import Foundation
import Testing

/// The built `stepup`, run as its users run it: as a process.
enum Tool {
  /// The directory of the build that holds the tool and these tests.
  static let directory: URL = {
    #if os(macOS)
      Bundle(for: Anchor.self).bundleURL.deletingLastPathComponent()
    #else
      Bundle.main.bundleURL
    #endif
  }()

  /// The repository that these tests are part of.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The policies that come with the project.
  static var policies: String { repository.appending(path: "policies").path }

  private final class Anchor {}

  /// Runs the tool to its end, in a folder or in the one at `path` below it.
  static func run(
    _ arguments: String..., in folder: Folder? = nil, below path: String = "", input: String = "",
    environment: [String: String] = [:]
  ) async throws -> Run {
    try await process(
      Tool.directory.appending(path: "stepup"), arguments, in: folder,
      below: path, input: Data(input.utf8), environment: environment)
  }

  /// Runs a line of shell, with `first` and the tool first where commands are looked up.
  static func shell(
    _ line: String, in folder: Folder? = nil, first: [URL] = [],
    environment: [String: String] = [:]
  ) async throws -> Run {
    try await process(
      URL(filePath: "/bin/sh"), ["-c", line], in: folder, input: Data(),
      environment: Tool.environment(first: first, environment))
  }

  /// A plain environment with more variables, and with `first` and the tool first where commands
  /// are looked up.
  static func environment(first: [URL], _ more: [String: String]) -> [String: String] {
    let inherited = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let path = (first + [Tool.directory]).map(\.path) + [inherited]
    return plainEnvironment.merging(more) { $1 }
      .merging(["PATH": path.joined(separator: ":")]) { $1 }
  }

  /// Output goes to files: a pipe that nobody empties would stop a talkative process.
  private static func process(
    _ executable: URL, _ arguments: [String], in folder: Folder?, below path: String = "",
    input: Data, environment: [String: String]
  ) async throws -> Run {
    let streams = try Folder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = (folder ?? streams).url.appending(path: path)
    process.environment = plainEnvironment.merging(environment) { $1 }
    process.standardInput = try streams.handle(of: "input", holding: input)
    process.standardOutput = try streams.handle(of: "output")
    process.standardError = try streams.handle(of: "error")
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    return Run(
      status: process.terminationStatus, output: try streams.text(of: "output"),
      error: try streams.text(of: "error"))
  }

  /// The environment without variables of the tests themselves and without what changes how output
  /// looks: that of `make` too, which says more when it is started by another `make`.
  private static let plainEnvironment = ProcessInfo.processInfo.environment.filter { name, _ in
    let marks = [
      "CI", "CLICOLOR_FORCE", "FORCE_HYPERLINK", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "MAKEFLAGS",
      "MAKELEVEL", "MFLAGS", "NO_COLOR", "TERM", "TERM_PROGRAM", "VTE_VERSION", "WT_SESSION",
    ]
    return !marks.contains(name) && !name.hasPrefix("STEPUP_")
  }
}

/// What a process left behind.
struct Run {
  let status: Int32
  let output: String
  let error: String

  /// The lines of standard output, without an empty last one.
  var lines: [Substring] { output.split(separator: "\n") }

  /// Standard output as a JSON object.
  func json(sourceLocation: SourceLocation = #_sourceLocation) throws -> [String: Any] {
    try JSON.object(output, sourceLocation: sourceLocation)
  }
}
