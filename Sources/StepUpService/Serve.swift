import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
package import UnixSignals

/// Serves decisions until the process is asked to stop; requests in flight are answered first.
///
/// - Parameters:
///   - signals: The signals that ask it to stop.
///   - onListening: Called with the port once requests are taken.
/// - Throws: ``ConfigurationFault`` or ``PolicyFault`` when it cannot start, and what went wrong when
///   it cannot listen.
package func serve(
  _ configuration: ServiceConfiguration, stoppingOn signals: [UnixSignal] = [.sigterm, .sigint],
  onListening: @escaping @Sendable (Int) async -> Void = { _ in }
) async throws {
  let logger = Logger(label: "stepup-server") { _ in
    JSONLogHandler(logLevel: configuration.logLevel)
  }
  let metrics = ServiceMetrics()
  let log = try configuration.decisionLog.map { settings throws(ConfigurationFault) in
    try DecisionLog(settings, metrics: metrics)
  }
  let server = try HTTPServerBuilder.service(configuration.limits, tls: configuration.tls)
  let authenticator = try await Authenticator(configuration.callers, logger: logger)
  let policies = try await PolicyReloader(
    configuration.policies, metrics: metrics, logger: logger)
  let responder = ServiceResponder(
    decisions: DecisionPoint(
      stepUp: StepUpHeader(acrValues: configuration.acrValues), clockSkew: configuration.clockSkew,
      metrics: metrics, log: log),
    policies: policies.policies, authenticator: authenticator, publicURL: configuration.publicURL,
    stalenessLimit: configuration.policies.stalenessLimit)
  let application = Application(
    responder: responder, server: server,
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port),
      availableConnectionsDelegate: .maximum(configuration.limits.connections, logger: logger)),
    onServerRunning: { await onListening($0.localAddress?.port ?? configuration.port) },
    logger: logger)
  let reloads = Reloads(
    policies: policies, authenticator: authenticator,
    interval: configuration.policies.pollInterval)
  var group = ServiceGroupConfiguration(
    services: [reloads, application], gracefulShutdownSignals: signals, logger: logger)
  group.maximumGracefulShutdownDuration = configuration.shutdownGrace
  // What was decided is logged, however the service ends.
  defer { log?.flush() }
  try await ServiceGroup(configuration: group).run()
}
