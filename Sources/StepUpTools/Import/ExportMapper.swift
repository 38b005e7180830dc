import StepUpCompiler
import StepUpLanguage

/// Turns the lines of an export into institutions, by the names of a catalog.
struct ExportMapper {
  let catalog: Catalog
  private(set) var institutions: [ImportedInstitution] = []
  private(set) var unmapped: [Unmapped] = []
  private var positions: [String: Int] = [:]
  /// The name that each id was made of.
  private var names: [String: String] = [:]
  /// Institutions that cannot be written, by name, with the reason.
  private var refused: [String: String] = [:]

  init(_ catalog: Catalog) { self.catalog = catalog }

  mutating func map(_ line: ExportedValue) {
    guard let position = position(of: line.institution) else {
      let words = [line.setting, line.item, line.value].compactMap(\.self).filter { !$0.isEmpty }
      unmapped.append(
        Unmapped(
          origin: line.origin, institution: line.institution,
          what: words.map(inQuotes).joined(separator: ", "),
          reason: refused[line.institution] ?? ""))
      return
    }
    if folded(line.setting) == "institution", line.value == line.institution { return }
    let known = ExportedSetting.allCases.map(\.rawValue)
    guard let title = known.first(where: { folded($0) == folded(line.setting) }),
      let setting = ExportedSetting(rawValue: title)
    else {
      return institutions[position].refuse(line, "no such setting" + meant(line.setting, known))
    }
    map(line, setting, into: &institutions[position])
  }

  private mutating func position(of name: String) -> Int? {
    if let position = positions[name] { return position }
    if refused[name] != nil { return nil }
    if NameFault(in: name) != nil {
      refused[name] = "a name has 1 to 100 visible characters"
    } else if let id = derivedID(from: name) {
      if let other = names[id] {
        refused[name] = "its id would be `\(id)`, which \(inQuotes(other)) has"
      } else {
        names[id] = name
        positions[name] = institutions.count
        institutions.append(ImportedInstitution(name: name, id: id))
        return institutions.count - 1
      }
    } else {
      refused[name] = "no id can be made of this name: it has no letter from a to z and no digit"
    }
    return nil
  }

  private func meant(_ text: String, _ known: [String]) -> String {
    nearestName(to: text, among: known).map { ": did you mean `\($0)`?" } ?? ""
  }

  // MARK: Settings

  private func map(
    _ line: ExportedValue, _ setting: ExportedSetting, into institution: inout ImportedInstitution
  ) {
    switch setting {
    case .features: mapFeature(line, into: &institution)
    case .roleLevel, .rolePermissions: mapRole(line, setting, into: &institution)
    case _ where line.item != nil:
      institution.refuse(line, "this setting is not set for single items")
    case .baseline:
      guard IdentifierFault(in: line.value) == nil else {
        return institution.refuse(line, "the id of a baseline is expected, such as `us-retail`")
      }
      institution.set(setting, line.value, line)
    case .segments: mapWord(line, setting, Segment.allCases.map(\.rawValue), into: &institution)
    case .products: mapWord(line, setting, Product.allCases.map(\.rawValue), into: &institution)
    case .methods: mapWord(line, setting, SecondFactor.allCases.map(\.rawValue), into: &institution)
    case .modeDuration:
      mapNumber(line, setting, Limits.modeDuration, "seconds", into: &institution)
    case .biometricAttempts:
      mapNumber(line, setting, Limits.biometricAttempts, "attempts", into: &institution)
    case .biometrics:
      guard let isTicked = isTicked(line.value) else {
        return institution.refuse(line, "`yes` or `no` is expected")
      }
      institution.set(setting, isTicked ? "true" : "false", line)
    case .callerName:
      guard CallerNameFault(in: line.value) == nil else {
        return institution.refuse(
          line, "a caller name has 1 to 15 characters: A–Z 0–9 space . , & ' -")
      }
      institution.set(setting, line.value, line)
    }
  }

  /// A feature is ticked by its name alone, or by a word beside it.
  private func mapFeature(_ line: ExportedValue, into institution: inout ImportedInstitution) {
    if line.item == nil, line.value.isEmpty { return institution.add(nil, to: .features, line) }
    let ids = catalog.features.map(\.name.text)
    let title = line.item ?? line.value
    let wanted = folded(title)
    guard
      let feature = catalog.features.first(where: {
        folded($0.name.text) == wanted || folded($0.title) == wanted
      })
    else { return institution.refuse(line, "no such feature" + meant(title, ids)) }
    guard let tick = line.item == nil ? true : isTicked(line.value) else {
      return institution.refuse(line, "`yes` or `no` is expected")
    }
    institution.tick(feature.name.text, tick, line)
  }

  private func mapWord(
    _ line: ExportedValue, _ setting: ExportedSetting, _ words: [String],
    into institution: inout ImportedInstitution
  ) {
    guard let word = words.first(where: { folded($0) == folded(line.value) }) else {
      let known = words.map { "`\($0)`" }.joined(separator: ", ")
      return institution.refuse(line, "one of \(known) is expected" + meant(line.value, words))
    }
    institution.add(word, to: setting, line)
  }

  private func mapNumber(
    _ line: ExportedValue, _ setting: ExportedSetting, _ range: ClosedRange<Int>, _ unit: String,
    into institution: inout ImportedInstitution
  ) {
    let isPlain = line.value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, let number = Int(line.value), range.contains(number) else {
      return institution.refuse(
        line,
        "a whole number of \(unit) from \(range.lowerBound) to \(range.upperBound) is expected")
    }
    institution.set(setting, String(number), line)
  }

  private func mapRole(
    _ line: ExportedValue, _ setting: ExportedSetting, into institution: inout ImportedInstitution
  ) {
    guard let role = line.item, NameFault(in: role) == nil else {
      return institution.refuse(line, "the item has to name a role")
    }
    let levels = Level.allCases.map(\.rawValue)
    let level = levels.first { folded($0) == folded(line.value) }
    let permission = catalog.permissions.first {
      folded($0.title) == folded(line.value) || folded($0.name.text) == folded(line.value)
    }
    if setting == .roleLevel, level == nil {
      return institution.refuse(line, "`staff` or `admin` is expected")
    }
    if setting == .rolePermissions, permission == nil, !line.value.isEmpty {
      let titles = catalog.permissions.map(\.title)
      return institution.refuse(line, "no such permission" + meant(line.value, titles))
    }
    var isSecond = false
    let isRole = institution.changeRole(role) { role in
      if setting == .roleLevel, let level {
        isSecond = role.level != nil && role.level?.value != level
        if role.level == nil { role.level = .init(value: level, places: [line.place]) }
      } else {
        var held = role.permissions ?? .init(value: [], places: [])
        if let id = permission?.name.text, !held.value.contains(id) { held.value.append(id) }
        held.places.append(line.place)
        role.permissions = held
      }
    }
    if !isRole { institution.refuse(line, "no id of its own can be made of the name of the role") }
    if isSecond { institution.refuse(line, "this role has another level already") }
  }

  /// Whether a word says that a box is ticked; nothing for other words.
  private func isTicked(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "yes", "true", "on", "1", "x", "enabled": true
    case "no", "false", "off", "0", "", "disabled": false
    default: nil
    }
  }
}
