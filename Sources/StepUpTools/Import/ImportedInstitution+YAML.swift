import StepUpDiagnostics

extension ImportedInstitution {
  /// The institution as a policy file in the canonical layout. Comments say where each value comes
  /// from, and what was left out.
  ///
  /// - Parameter export: The name of the export.
  func policy(from export: String) -> [UInt8] {
    var lines = ["# \(inQuotes(name)), imported from \(inQuotes(export))."]
    if !unmapped.isEmpty {
      lines += ["#", "# Not imported:"]
      for line in unmapped { lines.append("# - \(line.origin): \(line.what): \(line.reason)") }
    }
    lines += ["", "kind: institution", "version: 1", "id: \(id)"]
    lines.append("name: \(yamlText(name))")
    lines += entry(.baseline, 0) + entry(.segments, 0) + entry(.products, 0)
    let biometrics = entry(.biometrics, 4) + entry(.biometricAttempts, 4)
    let elevated =
      entry(.modeDuration, 2) + entry(.features, 2)
      + (biometrics.isEmpty ? [] : ["  biometrics:"] + biometrics)
    if !elevated.isEmpty { lines += ["elevated_authentication:"] + elevated }
    let factors = entry(.methods, 2) + entry(.callerName, 2)
    if !factors.isEmpty { lines += ["second_factor:"] + factors }
    if !roles.isEmpty { lines.append("roles:") }
    for role in roles {
      lines += ["  \(role.id):", "    title: \(yamlText(role.title))"]
      if let level = role.level {
        lines.append("    level: \(level.value) \(remark(level.places))")
      }
      if let held = role.permissions {
        lines.append("    permissions: \(yamlList(held.value)) \(remark(held.places))")
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    let source = Source(id: FileID(0), path: "\(id).yaml", bytes: Array(text.utf8))
    guard case .laidOut(let bytes) = format(source) else {
      preconditionFailure("what is imported is YAML")
    }
    return bytes
  }

  /// The line of a setting; none when the export does not have it.
  private func entry(_ setting: ExportedSetting, _ indent: Int) -> [String] {
    let head = String(repeating: " ", count: indent) + setting.key + ": "
    if let one = single[setting] {
      let isText = setting == .baseline || setting == .callerName
      let value = isText ? yamlText(one.value) : one.value
      return [head + value + " " + remark(one.places)]
    }
    if let several = lists[setting] {
      return [head + yamlList(several.value) + " " + remark(several.places)]
    }
    return []
  }

  /// Where a value comes from.
  private func remark(_ places: [String]) -> String {
    guard let first = places.first, let last = places.last else { return "" }
    return first == last ? "# \(first)" : "# \(first) to \(last)"
  }
}
