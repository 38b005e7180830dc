import StepUpJSON

extension Export {
  /// Reads an export with one object an institution, in an array or alone. A member is a setting, its
  /// value one value, an array of them, or an object that has one or an array for each item.
  init(json bytes: [UInt8]) {
    do throws(JSONFault) {
      let path = JSONPath.root
      switch try JSONReader.read(bytes) {
      case .array(let institutions):
        for (position, institution) in institutions.enumerated() {
          read(institution, path.item(position))
        }
        if institutions.isEmpty { refuse("$", "the file", "it holds no institution") }
      case let institution: read(institution, path)
      }
    } catch {
      refuse(error.path, "the file", error.message)
    }
  }

  private mutating func read(_ institution: JSONValue, _ path: JSONPath) {
    guard case .object(let members) = institution else {
      return refuse("\(path)", onOneLine(institution), "an institution is an object")
    }
    guard let member = members.first(where: { folded($0.name) == "institution" }),
      case .string(let name) = member.value
    else {
      return refuse(
        "\(path)", "this institution", "the member `Institution` with its name is needed")
    }
    guard names.insert(name.trimmingSpaces).inserted else {
      return refuse("\(path)", inQuotes(name), "this institution stands twice")
    }
    // It is there, also when nothing is set.
    add(.string(name), Member(name.trimmingSpaces, member.name, path), path)
    for other in members where other.name != member.name {
      let member = Member(name.trimmingSpaces, other.name, path.member(other.name))
      read(other.value, member, path.member(other.name))
    }
  }

  /// A member that is a setting, or one item of it.
  private struct Member {
    let institution: String
    let setting: String
    var item: String?
    let place: JSONPath

    init(_ institution: String, _ setting: String, _ place: JSONPath) {
      self.institution = institution
      self.setting = setting
      self.place = place
    }
  }

  /// Reads what a member holds, down to single values.
  private mutating func read(_ value: JSONValue, _ member: Member, _ path: JSONPath) {
    switch value {
    case .array(let elements) where !elements.isEmpty:
      for (position, element) in elements.enumerated() {
        add(element, member, path.item(position))
      }
    case .object(let items) where member.item == nil:
      for item in items {
        var member = member
        member.item = item.name
        read(item.value, member, path.member(item.name))
      }
    case .array: add(.string(""), member, path)
    default: add(value, member, path)
    }
  }

  private mutating func add(_ value: JSONValue, _ member: Member, _ path: JSONPath) {
    let text: String
    switch value {
    case .string(let words): text = words.trimmingSpaces
    case .number(let number): text = number.text
    case .boolean(let isTrue): text = isTrue ? "true" : "false"
    case .array, .object, .null:
      unmapped.append(
        Unmapped(
          origin: "\(path)", institution: member.institution, what: onOneLine(value),
          reason: "text, a number, `true` or `false` is expected"))
      return
    }
    values.append(
      ExportedValue(
        institution: member.institution, setting: member.setting, item: member.item, value: text,
        origin: "\(path)", place: "\(member.place)"))
  }
}
