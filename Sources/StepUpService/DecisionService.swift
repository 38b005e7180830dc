package import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import StepUpCompiler
package import UnixSignals

/// A decision service that has all it needs to run.
package struct DecisionService: Sendable {
  /// What answers requests.
  package let application: Application<ServiceResponder>
  private let reloads: Reloads
  private let log: DecisionLog?
  private let shutdownGrace: Duration
  /// Where it listens.
  private let address: String

  /// Takes the first policies, and whatever else the service reads from files.
  ///
  /// - Parameter onListening: Called with the port once requests are taken.
  /// - Throws: ``ConfigurationFault`` or ``PolicyFault``: why it cannot start.
  package init(
    _ configuration: ServiceConfiguration,
    onListening: @escaping @Sendable (Int) async -> Void = { _ in }
  ) async throws {
    let logger = Logger(label: "stepup-server") { _ in
      JSONLogHandler(logLevel: configuration.logLevel)
    }
    let metrics = ServiceMetrics()
    log = try configuration.decisionLog.map { settings throws(ConfigurationFault) in
      try DecisionLog(settings, metrics: metrics)
    }
    let certificate = try configuration.tls.map { files throws(ConfigurationFault) in
      try ServerCertificate(files, logger: logger)
    }
    let server = try HTTPServerBuilder.service(configuration.limits, certificate: certificate)
    let authenticator = try await Authenticator(configuration.callers, logger: logger)
    let policies = try await PolicyReloader(
      configuration.policies, metrics: metrics, logger: logger)
    application = Application(
      responder: ServiceResponder(
        configuration,
        decisions: DecisionPoint(
          stepUp: StepUpHeader(acrValues: configuration.acrValues),
          clockSkew: configuration.clockSkew, metrics: metrics, log: log),
        policies: policies.policies, authenticator: authenticator),
      server: server,
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        availableConnectionsDelegate: .maximum(configuration.limits.connections, logger: logger)),
      onServerRunning: { await onListening($0.localAddress?.port ?? configuration.port) },
      logger: logger)
    reloads = Reloads(
      policies: policies, authenticator: authenticator, certificate: certificate,
      interval: configuration.policies.pollInterval)
    shutdownGrace = configuration.shutdownGrace
    address = "\(configuration.host):\(configuration.port)"
  }

  /// Serves until the process is asked to stop; requests in flight are answered first.
  ///
  /// - Parameter signals: The signals that ask it to stop.
  /// - Throws: ``ConfigurationFault`` when it cannot listen where it should.
  package func run(stoppingOn signals: [UnixSignal] = [.sigterm, .sigint]) async throws {
    var group = ServiceGroupConfiguration(
      services: [reloads, application], gracefulShutdownSignals: signals,
      logger: application.logger)
    group.maximumGracefulShutdownDuration = shutdownGrace
    // What was decided is logged, however the service ends.
    defer { flushLog() }
    do {
      try await ServiceGroup(configuration: group).run()
    } catch let error as IOError {
      let reason = FileSystem.reason(of: error.errnoCode)
      throw ConfigurationFault("cannot listen on \(address): \(reason)", isOfSurroundings: true)
    } catch is SocketAddressError.UnknownHost {
      throw ConfigurationFault(
        "cannot listen on \(address): no address has this name", isOfSurroundings: true)
    }
  }

  /// Writes the decisions that wait; a pipe that nobody reads does not keep the service from ending.
  private func flushLog() {
    guard let lost = log?.flush(within: .seconds(2)), lost > 0 else { return }
    application.logger.error(
      "decisions are dropped: the decision log takes none", metadata: ["decisions": "\(lost)"])
  }
}
