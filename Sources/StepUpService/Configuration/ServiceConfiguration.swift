import Logging

/// How the service runs: what was said, checked and as what it means.
package struct ServiceConfiguration: Sendable {
  package var policies: PolicyConfiguration
  package var host: String
  package var port: Int
  var publicURL: PublicURL?
  var tls: TLSFiles?
  var callers: CallerConfiguration
  /// How many seconds ahead a selection may lie.
  var clockSkew: Int64
  var acrValues: String
  package var limits: ConnectionLimits
  var shutdownGrace: Duration
  var logLevel: Logger.Level
  var decisionLog: DecisionLogConfiguration?
}

/// Where the policies come from, and how long they are good.
package struct PolicyConfiguration: Sendable {
  package enum Origin: Hashable, Sendable {
    /// A project on disk.
    case project(String)
    /// A bundle on disk.
    case bundle(String)
    /// A bundle elsewhere.
    case remote(RemoteBundle)
  }

  /// A bundle that is fetched.
  package struct RemoteBundle: Hashable, Sendable {
    package var url: String
    /// Where the last good one is kept.
    package var cache: String?
    /// A file with the header that is sent along.
    package var authorization: String?
    /// How long a fetch may take, from its start to the last byte.
    package var fetchLimit = Duration.seconds(30)
  }

  package var origin: Origin
  /// The key that has to have signed the bundle.
  package var verifyKey: String?
  package var pollInterval: Duration
  package var stalenessLimit: Duration?
}

/// The files that TLS takes, in PEM.
package struct TLSFiles: Sendable {
  package var certificate: String
  package var key: String
  /// The authorities of callers' certificates; nil when callers need none.
  package var clientAuthorities: String?
}

/// How callers show who they are.
package struct CallerConfiguration: Sendable {
  /// The file of callers with static tokens.
  package var tokens: String?
  package var jwt: JWTConfiguration?

  package struct JWTConfiguration: Sendable {
    package var jwks: String
    package var issuer: String
    package var audience: String
  }

  /// Whether a request needs a token.
  package var asksForTokens: Bool { tokens != nil || jwt != nil }
}

/// What a connection may use up.
package struct ConnectionLimits: Sendable {
  package var connections: Int
  /// The time for a request to arrive in full.
  package var read: Duration
  /// The time without a request.
  package var idle: Duration
}

/// What becomes of decisions in the log.
package struct DecisionLogConfiguration: Sendable {
  package enum Subjects: Sendable {
    case masked
    /// Hashed with the secret in a file.
    case hashed(keyFile: String)
  }

  package var path: String
  package var subjects: Subjects
  /// The reasons whose decisions are left out.
  package var dropped: Set<String>
  /// How many decisions may wait to be written.
  package var queue: Int
}

extension PolicyConfiguration.RemoteBundle {
  /// The URL as messages show it: without what may be a secret, its user, query and fragment.
  var name: String {
    let shown = url.prefix { $0 != "?" && $0 != "#" }
    guard let scheme = shown.firstRange(of: "://") else { return String(shown) }
    let rest = shown[scheme.upperBound...]
    guard let user = rest.prefix(while: { $0 != "/" }).lastIndex(of: "@") else {
      return String(shown)
    }
    return String(shown[..<scheme.upperBound] + rest[rest.index(after: user)...])
  }
}
