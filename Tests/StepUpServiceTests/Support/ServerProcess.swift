import Foundation

/// The built `stepup-server`, run as its users run it: as a process.
final class ServerProcess: @unchecked Sendable {
  private let process = Process()
  private let streams: Folder

  private static let directory: URL = {
    #if os(macOS)
      Bundle(for: ServerProcess.self).bundleURL.deletingLastPathComponent()
    #else
      Bundle.main.bundleURL
    #endif
  }()

  convenience init(_ arguments: String..., environment: [String: String] = [:]) throws {
    try self.init(arguments, environment: environment)
  }

  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    streams = try Folder()
    process.executableURL = Self.directory.appending(path: "stepup-server")
    process.arguments = arguments
    // Variables of the tests themselves are no settings.
    process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("STEPUP_") }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    try streams.write("", to: "output")
    try streams.write("", to: "error")
    process.standardOutput = FileHandle(forWritingAtPath: streams.file("output"))
    process.standardError = FileHandle(forWritingAtPath: streams.file("error"))
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var output: String { get throws { try streams.text(of: "output") } }
  var error: String { get throws { try streams.text(of: "error") } }

  /// The port it says it listens on.
  func port() async throws -> Int? {
    var port: Int?
    _ = try await waits {
      port = try self.error.firstMatch(of: /listening on 127\.0\.0\.1:(\d+)/).flatMap {
        Int($0.1)
      }
      return port != nil || !self.process.isRunning
    }
    return port
  }

  func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// The status it ends with; nil when it does not end by itself.
  func status() async throws -> Int32? {
    guard try await waits(until: { !self.process.isRunning }) else { return nil }
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }
}

/// Waits, half a minute at most, until something holds.
func waits(until condition: () async throws -> Bool) async throws -> Bool {
  for _ in 0..<600 {
    if try await condition() { return true }
    try await Task.sleep(for: .milliseconds(50))
  }
  return false
}
