import StepUpService
import Synchronization

/// A service that listens on a free port of this machine while a test runs.
enum Server {
  /// Serves while something is done with the port.
  static func running<Value: Sendable>(
    _ configuration: ServiceConfiguration, _ use: @escaping @Sendable (Int) async throws -> Value
  ) async throws -> Value {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let service = try await DecisionService(configuration) { port.yield($0) }
    return try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask {
        // Without a port, whoever waits for it learns that there is none.
        defer { port.finish() }
        try await service.run(stoppingOn: [])
        return nil
      }
      group.addTask {
        for await port in ports { return try await use(port) }
        return nil
      }
      for try await value in group {
        group.cancelAll()
        if let value { return value }
      }
      throw CancellationError()
    }
  }

  /// A configuration with a free port.
  static func configuration(_ arguments: String...) throws -> ServiceConfiguration {
    try ServiceConfiguration(
      arguments: ["--port", "0", "--log-level", "critical"] + arguments, environment: [:])
  }
}
