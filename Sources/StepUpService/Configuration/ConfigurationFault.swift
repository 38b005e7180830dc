import StepUpLanguage

/// What is wrong with how the service is configured.
package struct ConfigurationFault: Error, Hashable, Sendable {
  /// One lower-case sentence without a period.
  package let message: String

  init(_ message: String) { self.message = message }

  /// A setting whose value cannot be used.
  init(_ setting: Setting, _ message: String) { self.message = "\(setting.flag): \(message)" }

  /// A name that no setting has.
  static func unknown(_ written: String, _ names: [String]) -> ConfigurationFault {
    let suggestion = nearestName(to: written, among: names).map { "; did you mean `\($0)`?" } ?? ""
    return ConfigurationFault("unknown setting `\(written)`\(suggestion)")
  }
}
