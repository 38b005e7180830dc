import StepUpService
import Testing

/// Flags, variables of the environment, and a file.
@Suite struct ConfigurationTests {
  private func fault(
    _ arguments: String..., environment: [String: String] = [:]
  ) -> String? {
    do {
      _ = try ServiceConfiguration(arguments: arguments, environment: environment)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func `a flag counts before a variable, and a variable before the file`() throws {
    let folder = try Folder()
    let file = try folder.write(
      #"{"policies":"from-file","port":1,"host":"127.0.0.3","poll-interval":"30s"}"#,
      to: "config.json")
    let configuration = try ServiceConfiguration(
      arguments: ["--config", file, "--port=3"],
      environment: ["STEPUP_PORT": "2", "STEPUP_HOST": "127.0.0.2", "PORT": "4"])
    #expect(configuration.port == 3)
    #expect(configuration.host == "127.0.0.2")
    #expect(configuration.policies.origin == .project("from-file"))
    #expect(configuration.policies.pollInterval == .seconds(30))
  }

  @Test func `the file may be named by a variable`() throws {
    let folder = try Folder()
    let file = try folder.write(#"{"policies":"p","port":7}"#, to: "config.json")
    let configuration = try ServiceConfiguration(
      arguments: [], environment: ["STEPUP_CONFIG": file])
    #expect(configuration.port == 7)
  }

  @Test func `little has to be said`() throws {
    let configuration = try ServiceConfiguration(
      arguments: ["--policies", "policies"], environment: [:])
    #expect(configuration.host == "127.0.0.1")
    #expect(configuration.port == 8080)
  }

  @Test(
    arguments: [
      ([], "no policies: say --policies PATH or --bundle FILE|URL"),
      (
        ["--policies", "a", "--bundle", "b"],
        "policies come from --policies or from --bundle, not both"
      ),
      (["--polices", "a"], "unknown setting `--polices`; did you mean `--policies`?"),
      (["policies"], "unknown setting `policies`; did you mean `--policies`?"),
      (["--policies"], "--policies: a value is missing: PATH"),
      (["--policies", "a", "--policies", "b"], "--policies: this is said twice"),
      (
        ["--policies", "a", "--port", "80a"],
        "--port: `80a` is no whole number from 0 to 65535"
      ),
      (
        ["--policies", "a", "--port", "70000"],
        "--port: `70000` is no whole number from 0 to 65535"
      ),
      (
        ["--policies", "a", "--clock-skew", "soon"],
        "--clock-skew: `soon` is no duration from 0s to 8760h, such as `10s` or `5m`"
      ),
      (
        ["--policies", "a", "--public-url", "http://example.com"],
        "--public-url: `http://example.com` is no URL of https without query and fragment, such as "
          + "`https://decisions.example.com`"
      ),
      (["--policies", "a", "--jwks", "k"], "--jwt-issuer: --jwks takes this"),
      (
        ["--policies", "a", "--tls-certificate", "c"], "--tls-key: --tls-certificate takes this"
      ),
      (
        ["--policies", "a", "--decision-log", "d", "--decision-log-drop", "boring"],
        "--decision-log-drop: `boring` is no reason of a decision"
      ),
      (
        ["--policies", "a", "--decision-log", "d", "--decision-log-subjects", "hashed"],
        "--decision-log-key: hashed ids take a secret"
      ),
      (
        ["--policies", "a", "--acr-values", "a\"b"],
        "--acr-values: `a\"b` has characters that no header can carry"
      ),
      (
        ["--bundle", "ftp://user:secret@x/y"],
        "--bundle: `ftp://…` is neither a file nor a URL of http or https"
      ),
      (
        ["--policies", "a", "--staleness-limit", "5s"],
        "--staleness-limit: this must be longer than --poll-interval"
      ),
      (
        ["--policies", "a", "--clock-skew", "5"],
        "--clock-skew: `5` lacks a unit, as in `5s` for seconds"
      ),
    ] as [([String], String)])
  func `what cannot be meant is said`(arguments: [String], message: String) {
    let fault = #expect(throws: ConfigurationFault.self) {
      _ = try ServiceConfiguration(arguments: arguments, environment: [:])
    }
    #expect(fault?.message == message)
  }

  @Test(
    arguments: [
      (["--policies", "a", "--tls-key", "k"], "--tls-key", "--tls-certificate"),
      (["--policies", "a", "--tls-client-ca", "k"], "--tls-client-ca", "--tls-certificate"),
      (["--policies", "a", "--jwt-issuer", "b"], "--jwt-issuer", "--jwks"),
      (["--policies", "a", "--verify-key", "k"], "--verify-key", "--bundle"),
      (["--policies", "a", "--bundle-cache", "c"], "--bundle-cache", "--bundle"),
      (["--bundle", "b", "--bundle-cache", "c"], "--bundle-cache", "--bundle URL"),
      (["--bundle", "b", "--bundle-authorization", "c"], "--bundle-authorization", "--bundle URL"),
      (["--policies", "a", "--decision-log-key", "k"], "--decision-log-key", "--decision-log"),
      (["--policies", "a", "--decision-log-queue", "5"], "--decision-log-queue", "--decision-log"),
      (
        ["--policies", "a", "--decision-log", "d", "--decision-log-key", "k"],
        "--decision-log-key", "--decision-log-subjects hashed"
      ),
    ] as [([String], String, String)])
  func `a setting without effect is refused`(arguments: [String], setting: String, other: String) {
    let fault = #expect(throws: ConfigurationFault.self) {
      _ = try ServiceConfiguration(arguments: arguments, environment: [:])
    }
    #expect(fault?.message == "\(setting): this has no effect without \(other)")
  }

  @Test(arguments: [
    ("STEPUP_VERIFYKEY", "unknown setting `STEPUP_VERIFYKEY`; did you mean `STEPUP_VERIFY_KEY`?"),
    ("STEPUP_SERVER_PORT", "unknown setting `STEPUP_SERVER_PORT`"),
    ("STEPUP_", "unknown setting `STEPUP_`"),
  ])
  func `a variable that is meant for a setting and is none is refused`(
    name: String, message: String
  ) {
    #expect(fault("--policies", "a", environment: [name: "x"])?.hasPrefix(message) == true)
  }

  @Test func `variables that others write are no settings`() {
    #expect(
      fault(
        "--policies", "a",
        environment: [
          "STEPUP_RULE_PAGES": "https://bank.example/rules", "STEPUP_REPOSITORY": "stepup",
          "STEPUPS": "3", "STEPUP_SERVER_SERVICE_HOST": "10.0.0.7",
          "STEPUP_SERVER_SERVICE_PORT": "80", "STEPUP_SERVER_PORT": "tcp://10.0.0.7:80",
          "STEPUP_SERVER_PORT_80_TCP_PROTO": "tcp",
        ]) == nil)
  }

  @Test(arguments: ["0.0.0.0", "::", "10.0.0.1", "decisions.example.com", "127.example.com"])
  func `nobody listens to the world without knowing who asks`(host: String) {
    #expect(
      fault("--policies", "a", "--host", host)?.contains("say who may ask by --tokens") == true)
    #expect(fault("--policies", "a", "--host", host, "--tokens", "t") == nil)
    #expect(
      fault(
        "--policies", "a", "--host", host, "--tls-certificate", "c", "--tls-key", "k",
        "--tls-client-ca", "ca") == nil)
  }

  @Test(arguments: [
    (#"{"polices":"a"}"#, "unknown setting `polices`; did you mean `policies`?"),
    (#"{"port":true}"#, "`port` must be a string, a whole number or a list of strings"),
    ("[]", "this must be an object"),
    (#"{"port":1,"port":2}"#, "this member stands twice"),
  ])
  func `a file of settings is checked`(text: String, message: String) throws {
    let folder = try Folder()
    let file = try folder.write(text, to: "config.json")
    #expect(fault("--policies", "a", "--config", file)?.hasSuffix(message) == true)
  }

  @Test(arguments: [
    "https://a", "https://a.example.com:8443/path", "http://localhost:8080", "http://127.0.0.1",
    "http://[::1]:8080",
  ])
  func `a public URL is one of https, or of this machine`(text: String) {
    #expect(PublicURL(text) != nil)
  }

  @Test(arguments: [
    "", "a", "https://", "http://a", "ftp://a", "https://a?b", "https://a#b", "https://u@a",
    "https://a b", "https://ä",
  ])
  func `other public URLs are refused`(text: String) {
    #expect(PublicURL(text) == nil)
  }

  /// The rows of the page are what the usage says, so neither can be forgotten.
  @Test func `the page of settings lists each as the usage does`() throws {
    let page = try Repository.text(
      of: "Sources/StepUpService/StepUpService.docc/Configuration.md")
    let lines = usage.split(separator: "\n").filter { $0.hasPrefix("  --") && $0.contains(" ") }
    let settings = lines.filter { line in
      !["--help", "--version", "--openapi"].contains { line.hasPrefix("  " + $0) }
    }
    #expect(settings.count >= 25)
    for line in settings {
      let words = line.split(separator: " ", maxSplits: 2)
      let setting = words.prefix(2).joined(separator: " ").replacing("|", with: "\\|")
      #expect(page.contains("| `\(setting)` |"), "\(setting)")
      guard words.count > 2 else { continue }
      let summary = words[2].drop { $0 == " " }.prefix { $0 != "(" }
      #expect(page.contains(summary), "\(summary)")
    }
    #expect(page.matches(of: #/\| `--\S+ \D/#).count == settings.count)
  }
}
