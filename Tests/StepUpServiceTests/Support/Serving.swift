import Logging
import ServiceLifecycle

/// Runs a service while something is done with the port it says, and stops it as a process is asked to
/// stop.
///
/// Cancelling it would not do: a connection that was accepted and is not served yet is lost then, which
/// the library takes for a fault of the program, and traps.
func serving<Value: Sendable>(
  _ service: some ServiceLifecycle.Service, on ports: AsyncStream<Int>,
  _ use: (Int) async throws -> Value
) async throws -> Value {
  var configuration = ServiceGroupConfiguration(
    services: [service], logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() })
  // Nothing is accepted any more; what is still open then may go.
  configuration.maximumGracefulShutdownDuration = .seconds(1)
  let group = ServiceGroup(configuration: configuration)
  return try await withThrowingTaskGroup(of: Void.self) { tasks in
    tasks.addTask { try await group.run() }
    var outcome: Result<Value, any Error> = .failure(CancellationError())
    do {
      for await port in ports {
        outcome = .success(try await use(port))
        break
      }
    } catch {
      outcome = .failure(error)
    }
    await group.triggerGracefulShutdown()
    try await tasks.waitForAll()
    return try outcome.get()
  }
}
