extension Setting {
  static let config = Setting(
    "config", "FILE", in: .policies, "a JSON file with any of these settings")

  static let policies = Setting(
    "policies", "PATH", in: .policies, "a project, compiled here and again whenever it changes")
  static let bundle = Setting(
    "bundle", "FILE|URL", in: .policies, "a compiled bundle, loaded again whenever it changes")
  static let bundleCache = Setting(
    "bundle-cache", "FILE", in: .policies,
    "where the last good bundle of a URL is kept for the next start")
  static let bundleAuthorization = Setting(
    "bundle-authorization", "FILE", in: .policies,
    "a file with the Authorization header that the URL asks for")
  static let verifyKey = Setting(
    "verify-key", "FILE", in: .policies, "the Ed25519 public key that has to have signed the bundle"
  )
  static let pollInterval = Setting(
    "poll-interval", "DURATION", in: .policies, "how often changes are looked for", standard: "5s")
  static let stalenessLimit = Setting(
    "staleness-limit", "DURATION", in: .policies,
    "refuse to answer when the policies were not confirmed for so long; never when absent")

  static let host = Setting(
    "host", "ADDRESS", in: .address, "the address to listen on", standard: "127.0.0.1")
  static let port = Setting(
    "port", "PORT", in: .address, "the port; 0 takes a free one", standard: "8080")
  static let publicURL = Setting(
    "public-url", "URL", in: .address, "the base of the URLs in metadata; no metadata without it")
  static let tlsCertificate = Setting(
    "tls-certificate", "FILE", in: .address, "the certificate chain in PEM; turns TLS on")
  static let tlsKey = Setting("tls-key", "FILE", in: .address, "the private key in PEM")

  static let tlsClientCA = Setting(
    "tls-client-ca", "FILE", in: .authentication,
    "callers need a certificate that one of these authorities, in PEM, has signed")
  static let tokens = Setting(
    "tokens", "FILE", in: .authentication, "the callers and the hashes of their bearer tokens")
  static let jwks = Setting(
    "jwks", "FILE", in: .authentication, "the keys that sign the callers' JSON Web Tokens")
  static let jwtIssuer = Setting(
    "jwt-issuer", "TEXT", in: .authentication, "what tokens have to say in `iss`")
  static let jwtAudience = Setting(
    "jwt-audience", "TEXT", in: .authentication, "what tokens have to say in `aud`")

  static let clockSkew = Setting(
    "clock-skew", "DURATION", in: .decisions,
    "how far in the future a selection may lie and still count", standard: "5s")
  static let acrValues = Setting(
    "acr-values", "TEXT", in: .decisions, "what a step-up asks an authorization server for",
    standard: "urn:stepup:acr:elevated")

  static let maxConnections = Setting(
    "max-connections", "COUNT", in: .limits, "connections served at a time", standard: "4096")
  static let readTimeout = Setting(
    "read-timeout", "DURATION", in: .limits, "time for a request to arrive in full", standard: "10s"
  )
  static let idleTimeout = Setting(
    "idle-timeout", "DURATION", in: .limits, "time a connection may stay without a request",
    standard: "60s")
  static let shutdownGrace = Setting(
    "shutdown-grace", "DURATION", in: .limits, "time that requests in flight get to finish",
    standard: "30s")

  static let logLevel = Setting(
    "log-level", "LEVEL", in: .logs, "trace, debug, info, notice, warning, error or critical",
    standard: "info")
  static let decisionLog = Setting(
    "decision-log", "FILE", in: .logs, "a file that gets a line of JSON for each decision")
  static let decisionLogSubjects = Setting(
    "decision-log-subjects", "masked|hashed", in: .logs, "what becomes of the ids of subjects",
    standard: "masked")
  static let decisionLogKey = Setting(
    "decision-log-key", "FILE", in: .logs, "the secret that ids are hashed with, at least 32 bytes")
  static let decisionLogDrop = Setting(
    "decision-log-drop", "REASON,…", in: .logs, "decisions of these reasons are not logged")
  static let decisionLogQueue = Setting(
    "decision-log-queue", "COUNT", in: .logs,
    "decisions that may wait to be written; further ones are dropped and counted",
    standard: "65536")

  /// Every setting, in the order of the usage.
  static let all = [
    config, policies, bundle, bundleCache, bundleAuthorization, verifyKey, pollInterval,
    stalenessLimit, host, port, publicURL, tlsCertificate, tlsKey, tlsClientCA, tokens, jwks,
    jwtIssuer, jwtAudience, clockSkew, acrValues, maxConnections, readTimeout, idleTimeout,
    shutdownGrace, logLevel, decisionLog, decisionLogSubjects, decisionLogKey, decisionLogDrop,
    decisionLogQueue,
  ]

  /// The setting of a name, or nil.
  static func named(_ name: some StringProtocol) -> Setting? {
    all.first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
