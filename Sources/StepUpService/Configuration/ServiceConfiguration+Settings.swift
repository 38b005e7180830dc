import Logging
import StepUpEngine

extension ServiceConfiguration {
  /// Reads the settings of a process.
  ///
  /// - Parameter arguments: What stands behind the name of the program.
  package init(
    arguments: [String], environment: [String: String]
  ) throws(ConfigurationFault) {
    let values = SettingValues(
      try SettingSources(arguments: arguments, environment: environment))
    policies = try PolicyConfiguration(values)
    host = try values.required(.host, because: "an address is needed")
    port = try values.count(.port, in: 0...65_535) ?? 0
    publicURL = try values.text(.publicURL).map { text throws(ConfigurationFault) in
      guard let url = PublicURL(text) else {
        throw ConfigurationFault(
          .publicURL,
          "`\(text)` is no URL of https without query and fragment, such as "
            + "`https://decisions.example.com`")
      }
      return url
    }
    tls = try TLSFiles(values)
    callers = try CallerConfiguration(values)
    clockSkew = Int64(try values.seconds(.clockSkew, atLeast: 0) ?? 0)
    acrValues = try values.acrValues()
    limits = try ConnectionLimits(values)
    shutdownGrace = .seconds(try values.seconds(.shutdownGrace) ?? 0)
    logLevel = try values.logLevel()
    decisionLog = try DecisionLogConfiguration(values)
    try requireCallersBeyondLoopback()
  }

  /// Without a way to tell callers apart, only this machine may ask.
  private func requireCallersBeyondLoopback() throws(ConfigurationFault) {
    // A name such as `127.example.com` may stand for any address.
    let isAddress = host.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (48...57).contains($0) }
    let isLoopback =
      host == "localhost" || host == "::1" || (host.hasPrefix("127.") && isAddress)
    guard isLoopback || callers.asksForTokens || tls?.clientAuthorities != nil else {
      throw ConfigurationFault(
        .host,
        "`\(host)` can be reached from other machines: say who may ask by "
          + "\(Setting.tokens.flag), \(Setting.jwks.flag) or \(Setting.tlsClientCA.flag)")
    }
  }
}

extension PolicyConfiguration {
  fileprivate init(_ values: SettingValues) throws(ConfigurationFault) {
    switch (values.text(.policies), values.text(.bundle)) {
    case (let path?, nil):
      try values.refuse(
        .bundleCache, .bundleAuthorization, .verifyKey, without: Setting.bundle.flag)
      origin = .project(path)
    case (nil, let url?) where url.contains("://"):
      guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
        // The rest of a URL may be secret.
        let scheme = url.prefix { $0 != ":" }
        throw ConfigurationFault(
          .bundle, "`\(scheme)://…` is neither a file nor a URL of http or https")
      }
      origin = .remote(
        RemoteBundle(
          url: url, cache: values.text(.bundleCache),
          authorization: values.text(.bundleAuthorization)))
    case (nil, let path?):
      try values.refuse(.bundleCache, .bundleAuthorization, without: "\(Setting.bundle.flag) URL")
      origin = .bundle(path)
    case (nil, nil):
      throw ConfigurationFault(
        "no policies: say \(Setting.policies.flag) PATH or \(Setting.bundle.flag) FILE|URL")
    case (_?, _?):
      throw ConfigurationFault(
        "policies come from \(Setting.policies.flag) or from \(Setting.bundle.flag), not both")
    }
    verifyKey = values.text(.verifyKey)
    pollInterval = .seconds(try values.seconds(.pollInterval) ?? 0)
    stalenessLimit = try values.seconds(.stalenessLimit).map { .seconds($0) }
    if let stalenessLimit, stalenessLimit <= pollInterval {
      throw ConfigurationFault(
        .stalenessLimit, "this must be longer than \(Setting.pollInterval.flag)")
    }
  }
}

extension TLSFiles {
  fileprivate init?(_ values: SettingValues) throws(ConfigurationFault) {
    guard let certificate = values.text(.tlsCertificate) else {
      try values.refuse(.tlsKey, .tlsClientCA, without: Setting.tlsCertificate.flag)
      return nil
    }
    self.init(
      certificate: certificate,
      key: try values.required(.tlsKey, because: "\(Setting.tlsCertificate.flag) takes this"),
      clientAuthorities: values.text(.tlsClientCA))
  }
}

extension CallerConfiguration {
  fileprivate init(_ values: SettingValues) throws(ConfigurationFault) {
    tokens = values.text(.tokens)
    guard let jwks = values.text(.jwks) else {
      try values.refuse(.jwtIssuer, .jwtAudience, without: Setting.jwks.flag)
      return
    }
    // Without these two, a token that was made for another service would do.
    jwt = JWTConfiguration(
      jwks: jwks,
      issuer: try values.required(.jwtIssuer, because: "\(Setting.jwks.flag) takes this"),
      audience: try values.required(.jwtAudience, because: "\(Setting.jwks.flag) takes this"))
  }
}

extension ConnectionLimits {
  fileprivate init(_ values: SettingValues) throws(ConfigurationFault) {
    connections = try values.count(.maxConnections, in: 1...1_000_000) ?? 1
    read = .seconds(try values.seconds(.readTimeout) ?? 0)
    idle = .seconds(try values.seconds(.idleTimeout) ?? 0)
  }
}

extension DecisionLogConfiguration {
  fileprivate init?(_ values: SettingValues) throws(ConfigurationFault) {
    guard let path = values.text(.decisionLog) else {
      try values.refuse(
        .decisionLogSubjects, .decisionLogKey, .decisionLogDrop, .decisionLogQueue,
        without: Setting.decisionLog.flag)
      return nil
    }
    self.path = path
    switch values.text(.decisionLogSubjects) {
    case "masked":
      try values.refuse(.decisionLogKey, without: "\(Setting.decisionLogSubjects.flag) hashed")
      subjects = .masked
    case "hashed":
      subjects = .hashed(
        keyFile: try values.required(.decisionLogKey, because: "hashed ids take a secret"))
    case let word:
      throw ConfigurationFault(
        .decisionLogSubjects, "`\(word ?? "")` is neither `masked` nor `hashed`")
    }
    dropped = []
    for word in (values.text(.decisionLogDrop) ?? "").split(separator: ",") {
      guard Reason(named: word) != nil else {
        throw ConfigurationFault(.decisionLogDrop, "`\(word)` is no reason of a decision")
      }
      dropped.insert(String(word))
    }
    queue = try values.count(.decisionLogQueue, in: 1...10_000_000) ?? 1
  }
}

extension SettingValues {
  /// Quoted in a header as they are: visible characters that need no escape there.
  fileprivate func acrValues() throws(ConfigurationFault) -> String {
    let text = try required(.acrValues, because: "a value is needed")
    guard !text.isEmpty,
      text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
    else {
      throw ConfigurationFault(.acrValues, "`\(text)` has characters that no header can carry")
    }
    return text
  }

  fileprivate func logLevel() throws(ConfigurationFault) -> Logger.Level {
    let text = try required(.logLevel, because: "a level is needed")
    guard let level = Logger.Level(rawValue: text) else {
      throw ConfigurationFault(.logLevel, "`\(text)` is not \(Setting.logLevel.summary)")
    }
    return level
  }
}
