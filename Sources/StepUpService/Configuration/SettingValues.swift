import Configuration
import StepUpLanguage

/// The values of settings, as what they are meant to be.
struct SettingValues {
  private let reader: ConfigReader

  init(_ sources: SettingSources) { reader = sources.reader }

  /// What is said of a setting, or its standard value; nil when there is neither.
  func text(_ setting: Setting) -> String? {
    reader.string(forKey: ConfigKey([setting.name])) ?? setting.standard
  }

  /// A text that has to be there.
  func required(_ setting: Setting, because reason: String) throws(ConfigurationFault) -> String {
    guard let text = text(setting) else { throw ConfigurationFault(setting, reason) }
    return text
  }

  /// A whole number within a range; nil when nothing is said.
  func count(_ setting: Setting, in range: ClosedRange<Int>) throws(ConfigurationFault) -> Int? {
    guard let text = text(setting) else { return nil }
    guard let count = Int(text), range.contains(count) else {
      throw ConfigurationFault(
        setting,
        "`\(text)` is no whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return count
  }

  /// A duration in seconds; nil when nothing is said.
  func seconds(
    _ setting: Setting, atLeast least: Int = 1
  ) throws(ConfigurationFault) -> Int? {
    guard let text = text(setting) else { return nil }
    guard let seconds = DurationText(text[...])?.seconds, (least...31_536_000).contains(seconds)
    else {
      throw ConfigurationFault(
        setting, "`\(text)` is no duration from \(least)s to 8760h, such as `10s` or `5m`")
    }
    return seconds
  }
}
