import ServiceLifecycle
import StepUpService

/// A service that listens on a free port of this machine while a test runs.
enum Server {
  /// Serves while something is done with the port.
  static func running<Value: Sendable>(
    _ configuration: ServiceConfiguration, _ use: @escaping @Sendable (Int) async throws -> Value
  ) async throws -> Value {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let service = try await DecisionService(configuration) { port.yield($0) }
    return try await serving(Listening(service: service, port: port), on: ports, use)
  }

  /// A service of which, when it has ended, whoever waits for its port learns that there is none.
  private struct Listening: ServiceLifecycle.Service {
    let service: DecisionService
    let port: AsyncStream<Int>.Continuation

    func run() async throws {
      defer { port.finish() }
      try await service.run(stoppingOn: [])
    }
  }

  /// A configuration with a free port.
  static func configuration(_ arguments: String...) throws -> ServiceConfiguration {
    try ServiceConfiguration(
      arguments: ["--port", "0", "--log-level", "critical"] + arguments, environment: [:])
  }
}
