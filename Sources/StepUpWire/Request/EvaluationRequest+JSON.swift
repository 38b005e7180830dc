import StepUpEngine
package import StepUpJSON

extension EvaluationRequest {
  /// The request as AuthZEN writes it: reading it gives this request again.
  package var json: JSONValue {
    let context = [JSONMember("institution", .string(institution))]
    var members = [JSONMember("action", ["name": .string(action)])]
    switch question {
    case .customer(let customer, let channel, let time):
      members.insert(JSONMember("subject", customer.json), at: 0)
      var situation = [
        JSONMember("channel", .string(channel.name)), JSONMember("time", .string(time.rfc3339)),
      ]
      if let elevation = customer.elevation {
        situation.append(JSONMember("elevation", elevation.json))
      }
      members.append(JSONMember("context", .object(context + situation)))
    case .staff(let roles, let request):
      let names = roles.map { JSONValue.string($0) }
      let subject: JSONValue = ["type": "staff", "properties": ["roles": .array(names)]]
      members.insert(JSONMember("subject", subject), at: 0)
      members.append(JSONMember("resource", request.resource))
      let environment = JSONMember("environment", .string(request.environment.name))
      members.append(JSONMember("context", .object(context + [environment])))
    }
    return .object(members)
  }
}

extension Customer {
  fileprivate var json: JSONValue {
    var properties = [JSONMember("segment", .string(segment.name))]
    if case .enrolled(let failed) = biometrics {
      properties.append(JSONMember("biometrics_enrolled", .boolean(true)))
      properties.append(
        JSONMember("failed_biometric_attempts", .number(JSONNumber(Int(failed)))))
    }
    if devices != .all { properties.append(JSONMember("devices", devices.json)) }
    return ["type": "customer", "properties": .object(properties)]
  }
}

extension Devices {
  fileprivate var json: JSONValue {
    var items: [JSONValue] = []
    if contains(.mobilePhone) { items.append(["type": "phone", "number_type": "mobile"]) }
    if contains(.landline) { items.append(["type": "phone", "number_type": "landline"]) }
    if contains(.email) { items.append(["type": "email"]) }
    if contains(.app) { items.append(["type": "app"]) }
    return .array(items)
  }
}

extension Elevation {
  fileprivate var json: JSONValue {
    ["method_selected_at": .string(methodSelectedAt.rfc3339), "verified": .boolean(verified)]
  }
}

extension StaffRequest {
  fileprivate var resource: JSONValue {
    var members = [JSONMember("type", .string(target.name))]
    if let device {
      members.append(JSONMember("properties", ["device": ["type": .string(device.name)]]))
    }
    return .object(members)
  }
}
