import Configuration
import StepUpJSON

/// Where settings are said: on the command line, in the environment, in a file; the first of them
/// that says something counts.
struct SettingSources {
  /// The values by name, all of them text.
  let commandLine: [String: String]
  let environment: [String: String]
  let file: [String: String]

  /// - Throws: What is written in none of the ways a setting is written in.
  init(arguments: [String], environment: [String: String]) throws(ConfigurationFault) {
    commandLine = try Self.read(arguments: arguments)
    try Self.check(environment)
    self.environment = environment
    let path = commandLine[Setting.config.name] ?? environment[Setting.config.variable]
    file = if let path { try Self.read(file: path) } else { [:] }
  }

  /// The three in one, in the order in which they count.
  var reader: ConfigReader {
    ConfigReader(providers: [
      Self.provider("command line", commandLine),
      EnvironmentVariablesProvider(environmentVariables: environment)
        .prefixKeys(with: ConfigKey([Setting.variablePrefix])),
      Self.provider("configuration file", file),
    ])
  }

  private static func provider(_ name: String, _ values: [String: String]) -> InMemoryProvider {
    let pairs = values.map { (AbsoluteConfigKey([$0]), ConfigValue(.string($1), isSecret: false)) }
    return InMemoryProvider(name: name, values: Dictionary(uniqueKeysWithValues: pairs))
  }

  /// Reads `--name value` and `--name=value`.
  private static func read(arguments: [String]) throws(ConfigurationFault) -> [String: String] {
    var values: [String: String] = [:]
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard argument.hasPrefix("--"), let setting = Setting.named(parts[0].dropFirst(2)) else {
        throw .unknown(String(parts[0]), Setting.all.map(\.flag))
      }
      guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() else {
        throw ConfigurationFault(setting, "a value is missing: \(setting.placeholder)")
      }
      guard values.updateValue(value, forKey: setting.name) == nil else {
        throw ConfigurationFault(setting, "this is said twice")
      }
    }
    return values
  }

  /// Refuses variables that look like settings and are none.
  private static func check(_ environment: [String: String]) throws(ConfigurationFault) {
    let names = environment.keys.filter { $0.hasPrefix(Setting.variablePrefix + "_") }
    // Kubernetes tells every container of a service called `stepup-server` by variables of its own.
    let mark = "_SERVICE_HOST"
    let services = names.filter { $0.hasSuffix(mark) }.map { $0.dropLast(mark.count) }
    let known = Setting.all.map(\.variable)
    for name in names.sorted()
    where !known.contains(name) && !Setting.variablesOfTool.contains(name) {
      let tellsOfService = services.contains {
        name.hasPrefix($0 + "_SERVICE_") || name.hasPrefix($0 + "_PORT")
      }
      if !tellsOfService { throw .unknown(name, known) }
    }
  }

  /// Reads an object whose members are texts, whole numbers, or lists of texts.
  private static func read(file path: String) throws(ConfigurationFault) -> [String: String] {
    let bytes = try settingFile(at: path)
    let root: JSONValue
    do {
      root = try JSONReader.read(bytes)
    } catch {
      throw ConfigurationFault("\(path): \(error.message)")
    }
    guard case .object(let members) = root else {
      throw ConfigurationFault("\(path): this must be an object")
    }
    var values: [String: String] = [:]
    for member in members {
      guard let setting = Setting.named(member.name), setting != .config else {
        throw .unknown(member.name, Setting.all.map(\.name))
      }
      guard let text = member.value.settingText else {
        throw ConfigurationFault(
          "\(path): `\(member.name)` must be a string, a whole number or a list of strings")
      }
      values[member.name] = text
    }
    return values
  }
}

extension JSONValue {
  /// The value as a flag would say it; nil when no flag can.
  fileprivate var settingText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.count.map { String($0) }
    case .array(let items):
      items.reduce(into: [String]?([])) { texts, item in
        if case .string(let text) = item { texts?.append(text) } else { texts = nil }
      }?.joined(separator: ",")
    case .null, .boolean, .object: nil
    }
  }
}
