import StepUpCompiler
import StepUpLanguage

/// What is wrong with how the service is configured.
package struct ConfigurationFault: Error, Hashable, Sendable {
  /// One lower-case sentence without a period.
  package let message: String
  /// Whether the settings are understood, and what is around the service does not go with them.
  package let isOfSurroundings: Bool

  init(_ message: String, isOfSurroundings: Bool = false) {
    self.message = message
    self.isOfSurroundings = isOfSurroundings
  }

  /// A setting whose value cannot be used.
  init(_ setting: Setting, _ message: String) { self.init("\(setting.flag): \(message)") }

  /// A name that no setting has.
  static func unknown(_ written: String, _ names: [String]) -> ConfigurationFault {
    let suggestion = nearestName(to: written, among: names).map { "; did you mean `\($0)`?" } ?? ""
    return ConfigurationFault("unknown setting `\(written)`\(suggestion)")
  }
}

/// The bytes of a file that a setting names.
func settingFile(at path: String) throws(ConfigurationFault) -> [UInt8] {
  do {
    return try FileSystem.bytes(of: path)
  } catch {
    throw ConfigurationFault("cannot read \(error)", isOfSurroundings: true)
  }
}
