import CoreMetrics
import Logging
import StepUpCompiler
import StepUpEngine
import StepUpWire

/// Keeps the policies that answer the newest good ones of their source.
struct PolicyReloader: Sendable {
  let policies: CurrentPolicies
  private var source: any PolicySource
  private let metrics: ServiceMetrics
  private let logger: Logger

  /// Takes the first policies.
  ///
  /// - Throws: Why there are none to start with.
  init(
    _ configuration: PolicyConfiguration, metrics: ServiceMetrics, logger: Logger
  ) async throws(PolicyFault) {
    self.metrics = metrics
    self.logger = logger
    let check = BundleCheck(verifyKey: configuration.verifyKey)
    switch configuration.origin {
    case .project(let path): source = WatchedSource(project: path)
    case .bundle(let path): source = WatchedSource(bundle: path, check: check)
    case .remote(let remote):
      let remote = RemoteSource(remote, check: check, logger: logger)
      (source, policies) = try await Self.start(remote, metrics: metrics, logger: logger)
      return
    }
    policies = CurrentPolicies(try await source.first(), confirmedAt: .now)
  }

  /// Starts with the bundle of the URL, or with the last good one when there is nothing good there.
  private static func start(
    _ remote: RemoteSource, metrics: ServiceMetrics, logger: Logger
  ) async throws(PolicyFault) -> (any PolicySource, CurrentPolicies) {
    var source: any PolicySource = remote
    do {
      let bundle = try await source.first()
      return (source, CurrentPolicies(bundle, confirmedAt: .now))
    } catch {
      guard let kept = try remote.kept() else { throw error }
      let policies = CurrentPolicies(kept.bundle, confirmedAt: kept.confirmedAt)
      policies.fail(error)
      metrics.reloadFailures.increment()
      logger.error(
        "starting with the last good bundle", metadata: ["fault": "\(error.message)"])
      return (remote, policies)
    }
  }

  /// Looks at the source once; what is new and good answers from now on.
  mutating func reload(forced: Bool) async {
    do {
      switch try await source.news(forced: forced) {
      case .confirmed: policies.confirm()
      case .stillRefused: break
      case .changed(let bundle):
        policies.replace(with: bundle)
        metrics.reloads.increment()
        logger.notice(
          "policies loaded", metadata: ["digest": "\(policies.present.answering.digest)"])
      }
    } catch {
      let isRepeated = policies.present.lastFailure?.message == error.message
      policies.fail(error)
      metrics.reloadFailures.increment()
      if case .refused(_, let report) = error {
        logger.error("policies refused", metadata: ["findings": "\(report)"])
      } else if !isRepeated {
        logger.error("policies cannot be loaded", metadata: ["fault": "\(error.message)"])
      }
    }
  }
}

extension PolicySource {
  /// What is there before anything was taken.
  fileprivate mutating func first() async throws(PolicyFault) -> PolicyBundle {
    guard case .changed(let bundle) = try await news(forced: false) else {
      preconditionFailure("the first look at a source gives what is there")
    }
    return bundle
  }
}
