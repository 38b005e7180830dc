/// An institution as an export describes it.
struct ImportedInstitution {
  /// A value, and the places it was read at.
  struct Sourced<Value> {
    var value: Value
    var places: [String]
  }

  struct Role {
    let id: String
    let title: String
    var level: Sourced<String>?
    var permissions: Sourced<[String]>?
  }

  let name: String
  let id: String
  /// Settings of one value, by key.
  var single: [ExportedSetting: Sourced<String>] = [:]
  /// Settings that are lists, by key; features that are not ticked leave the list as it is.
  var lists: [ExportedSetting: Sourced<[String]>] = [:]
  private var ticks: [String: Bool] = [:]
  /// In the order of the export.
  var roles: [Role] = []
  var unmapped: [Unmapped] = []

  init(name: String, id: String) {
    self.name = name
    self.id = id
  }

  mutating func refuse(_ line: ExportedValue, _ reason: String) {
    let words = [line.setting, line.item, line.value].compactMap(\.self).filter { !$0.isEmpty }
    unmapped.append(
      Unmapped(
        origin: line.origin, institution: name,
        what: words.map(inQuotes).joined(separator: ", "), reason: reason))
  }

  /// Notes the value of a setting that has one.
  mutating func set(_ setting: ExportedSetting, _ value: String, _ line: ExportedValue) {
    if let first = single[setting], first.value != value {
      return refuse(line, "\(first.places[0]) says \(inQuotes(first.value)) already")
    }
    single[setting, default: Sourced(value: value, places: [])].places.append(line.place)
  }

  /// Adds to a list; nothing to it leaves it as it is, and stated.
  mutating func add(_ value: String?, to setting: ExportedSetting, _ line: ExportedValue) {
    var list = lists[setting, default: Sourced(value: [], places: [])]
    if let value, !list.value.contains(value) { list.value.append(value) }
    list.places.append(line.place)
    lists[setting] = list
  }

  /// Notes whether a feature is ticked.
  mutating func tick(_ feature: String, _ isTicked: Bool, _ line: ExportedValue) {
    guard ticks[feature, default: isTicked] == isTicked else {
      return refuse(line, "`\(feature)` is said to be \(isTicked ? "not " : "")required already")
    }
    ticks[feature] = isTicked
    add(isTicked ? feature : nil, to: .features, line)
  }

  /// Changes the role of a name, which is new when it was not there yet.
  ///
  /// - Returns: False when no id can be made of the name, or another role has it.
  mutating func changeRole(_ title: String, _ change: (inout Role) -> Void) -> Bool {
    guard let id = derivedID(from: title, separator: "_") else { return false }
    if let position = roles.firstIndex(where: { $0.id == id }) {
      guard folded(roles[position].title) == folded(title) else { return false }
      change(&roles[position])
      return true
    }
    var role = Role(id: id, title: title)
    change(&role)
    roles.append(role)
    return true
  }
}
