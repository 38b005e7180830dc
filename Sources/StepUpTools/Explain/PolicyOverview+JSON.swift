import StepUpJSON
import StepUpLanguage

extension PolicyOverview {
  /// One JSON document of version 1; each value stands beside its `source`.
  package func json(digest: String) -> String {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("digest", digest)
      writeMembers(to: &writer)
    }
    return writer.text + "\n"
  }

  func writeMembers(to writer: inout JSONWriter) {
    writer.object("institution") { writer in
      writer.member("id", id)
      writer.member("name", name.value)
      writer.object("source", name.provenance.writeMembers)
    }
    writer.array("baselines", of: baselines) { writer, baseline in
      writer.object { $0.members("id", baseline) }
    }
    writer.array("summary", of: summary) { $0.write($1.text) }
    writer.object("customers", customers.writeMembers)
    writer.array("features", of: features) { writer, feature in
      writer.object { feature.writeMembers(to: &$0, methods: customers.methods) }
    }
    writer.array("staff_actions", of: staffActions) { writer, action in
      writer.object(action.writeMembers)
    }
    writer.array("roles", of: roles) { writer, role in writer.object(role.writeMembers) }
    writer.array("floors", of: floors) { writer, floor in
      writer.object { $0.members("requires", floor) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func members(_ name: String, _ text: Sourced<String>) {
    member(name, text.value)
    object("source", text.provenance.writeMembers)
  }

  /// A value and its source below a name.
  fileprivate mutating func sourced<Value>(
    _ name: String, _ value: Sourced<Value>, _ write: (inout JSONWriter, Value) -> Void
  ) {
    object(name) { writer in
      writer.member("value") { write(&$0, value.value) }
      writer.object("source", value.provenance.writeMembers)
    }
  }

  fileprivate mutating func number(_ name: String, _ value: Sourced<Int>) {
    sourced(name, value) { $0.write(.number(JSONNumber($1))) }
  }

  fileprivate mutating func words<W: Word>(_ name: String, _ value: Sourced<[W]>) {
    sourced(name, value) { writer, words in
      writer.array(of: words) { $0.write($1.rawValue) }
    }
  }

  fileprivate mutating func words(_ name: String, _ words: [String]) {
    array(name, of: words) { $0.write($1) }
  }
}

extension CustomerOverview {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.words("segments", segments)
    writer.words("products", products)
    writer.number("mode_duration", modeDuration)
    writer.words("methods", methods)
    writer.object("biometrics") { writer in
      writer.sourced("enabled", biometricsEnabled) { $0.write(.boolean($1)) }
      writer.number("max_attempts", biometricAttempts)
      writer.words("fallback", biometricFallback)
    }
    writer.sourced("caller_name", callerName) { $0.write($1.map { .string($0) } ?? .null) }
  }
}

extension FeatureOverview {
  fileprivate func writeMembers(
    to writer: inout JSONWriter, methods: Sourced<[SecondFactor]>
  ) {
    writer.member("id", id)
    writer.member("title", title)
    writer.object("source", catalog.writeMembers)
    writer.array("segments", of: cells) { writer, entry in
      writer.object { writer in
        writer.member("segment", entry.segment.rawValue)
        writer.member("elevation", entry.cell.word)
        writer.object("source", entry.cell.provenance.writeMembers)
        if case .required(_, let window) = entry.cell {
          writer.number("mode_duration", window)
          writer.words("methods", methods)
        }
      }
    }
  }
}

extension FeatureOverview.Cell {
  fileprivate var word: String {
    switch self {
    case .notServed: "not_served"
    case .notOffered: "not_offered"
    case .notRequired: "not_required"
    case .required: "required"
    }
  }

  fileprivate var provenance: Provenance {
    switch self {
    case .notServed(let provenance), .notOffered(let provenance), .notRequired(let provenance),
      .required(let provenance, _):
      provenance
    }
  }
}

extension StaffActionOverview {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("title", title)
    writer.object("source", catalog.writeMembers)
    writer.member("permission", permission)
    writer.member("risk", risk.rawValue)
    writer.object("targets") { writer in
      for (target, level) in levels { writer.member(target.rawValue, level.rawValue) }
    }
    if let devices { writer.words("devices", devices.map(\.rawValue)) }
    writer.words("environments", environments.map(\.rawValue))
    writer.words("obligations", obligations)
  }
}

extension RoleOverview {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("id", id)
    if let title { writer.member("title", title) }
    writer.object("source", key.writeMembers)
    writer.sourced("level", level) { $0.write($1.rawValue) }
    writer.array("inherits", of: parents) { writer, parent in
      writer.object { $0.members("role", parent) }
    }
    writer.array("staff_actions", of: cells) { writer, cell in
      writer.object { writer in
        writer.member("id", cell.action)
        writer.words("targets", cell.targets.map(\.rawValue))
        writer.words("obligations", cell.obligations)
        writer.array("grounds", of: cell.grounds) { $1.write(to: &$0) }
      }
    }
  }
}
