package import StepUpEngine
package import StepUpJSON

extension CallerIdentity {
  /// The answer to the caller identity question.
  package var json: JSONValue {
    var members: [JSONMember] = []
    switch display {
    case .name(let name):
      members.append(
        JSONMember("displays", ["type": "name", "text": .string(name.string)]))
    case .numberAndCity:
      members.append(JSONMember("displays", ["type": "number_and_city"]))
    }
    if let spokenName { members.append(JSONMember("spoken_name", .string(spokenName.string))) }
    members.append(JSONMember("spam_label", .boolean(false)))
    return .object(members)
  }
}
