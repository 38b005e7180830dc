import Configuration
import StepUpLanguage

/// The values of settings, as what they are meant to be.
struct SettingValues {
  private let reader: ConfigReader

  init(_ sources: SettingSources) { reader = sources.reader }

  /// What is said of a setting, or its standard value; nil when there is neither.
  func text(_ setting: Setting) -> String? { said(setting) ?? setting.standard }

  private func said(_ setting: Setting) -> String? {
    reader.string(forKey: ConfigKey([setting.name]))
  }

  /// Refuses settings that mean nothing without another one: whoever says them expects something.
  func refuse(_ settings: Setting..., without other: String) throws(ConfigurationFault) {
    for setting in settings where said(setting) != nil {
      throw ConfigurationFault(setting, "this has no effect without \(other)")
    }
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
    if text.last?.isNumber == true, DurationText(text[...]) != nil {
      throw ConfigurationFault(setting, "`\(text)` lacks a unit, as in `\(text)s` for seconds")
    }
    guard let seconds = DurationText(text[...])?.seconds, (least...31_536_000).contains(seconds)
    else {
      throw ConfigurationFault(
        setting, "`\(text)` is no duration from \(least)s to 8760h, such as `10s` or `5m`")
    }
    return seconds
  }
}
