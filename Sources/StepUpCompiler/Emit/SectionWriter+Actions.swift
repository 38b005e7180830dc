import StepUpEngine

extension SectionWriter {
  /// Writes features, then staff actions, and the obligations these name.
  mutating func writeActions(_ contents: BundleContents) {
    var actions = ByteWriter()
    var obligations = ByteWriter()
    var obligationCount = 0
    for feature in contents.features {
      appendHead(feature.name, kind: 0, to: &actions)
      append(feature.prompt, to: &actions)
      actions.append(feature.segments.rawValue)
      actions.appendZeros(7)
    }
    for action in contents.staffActions {
      precondition(contents.permissions.indices.contains(action.permission), "a known permission")
      precondition(action.devices?.isEmpty != true, "an action that asks for devices names some")
      appendHead(action.name, kind: 1, to: &actions)
      actions.append32(action.permission)
      actions.append32(obligationCount)
      actions.append32(action.obligations.count)
      actions.append(Self.lowest(action.customerLevel))
      actions.append(Self.lowest(action.staffLevel))
      actions.append(action.devices?.rawValue ?? 0)
      actions.append(action.environments.rawValue)
      for id in action.obligations { append(id, to: &obligations) }
      obligationCount += action.obligations.count
    }
    set(.actions, actions.bytes, count: contents.features.count + contents.staffActions.count)
    set(.obligations, obligations.bytes, count: obligationCount)
  }

  private mutating func appendHead(_ name: String, kind: UInt8, to writer: inout ByteWriter) {
    let place = strings.place(of: name)
    precondition((1...255).contains(place.count), "an id is 1 to 64 bytes")
    writer.append32(place.offset)
    writer.append(UInt8(place.count))
    writer.append(kind)
    writer.append(UInt16(0))
  }

  private static func lowest(_ level: Level?) -> UInt8 {
    switch level {
    case nil: 0
    case .staff: 1
    case .admin: 2
    }
  }
}
