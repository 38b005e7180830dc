import ArgumentParser
import StepUpEngine
import StepUpJSON
import StepUpLanguage
import StepUpWire

/// One question, by flags: put together as a request, so that flags and files are judged alike.
struct QuestionFlags: ParsableArguments {
  @Option(help: "The feature or staff action.")
  var action: String?

  @Option(help: "A customer asks: their segment, consumer or business.")
  var customer: String?

  @Option(help: "A staff user asks: their roles, separated by commas.")
  var staff: String?

  @Option(help: "web (default), mobile or api.")
  var channel: String?

  @Option(help: "production (default) or uat.")
  var environment: String?

  @Option(help: "Whom a staff action is done to: customer or staff.")
  var target: String?

  @Option(help: "The device a staff action is about: phone, email or app.")
  var device: String?

  @Option(
    help: "The customer's devices: phone:mobile, phone:landline, email, app, by commas.")
  var devices: String?

  @Flag(help: "The customer has set up biometrics.")
  var biometricsEnrolled = false

  @Option(help: "How often biometrics failed.")
  var failedBiometricAttempts: Int?

  @Option(help: "How long ago the customer selected a method, such as 5m.")
  var elevatedAgo: String?

  @Flag(help: "The code was not entered yet; goes with --elevated-ago.")
  var unverified = false

  @Option(help: "The moment asked about, such as 2026-11-21T12:00:00Z; now by default.")
  var time: String?

  /// Whether any flag asks something.
  var isAsked: Bool {
    [
      action, customer, staff, channel, environment, target, device, devices, elevatedAgo, time,
    ].contains { $0 != nil } || biometricsEnrolled || unverified
      || failedBiometricAttempts != nil
  }

  func validate() throws {
    if customer != nil, staff != nil {
      throw ValidationError("a question comes from --customer or from --staff, not both")
    }
    if unverified, elevatedAgo == nil {
      throw ValidationError("--unverified goes with --elevated-ago")
    }
    if let elevatedAgo, DurationText(elevatedAgo[...])?.seconds == nil {
      throw ValidationError("--elevated-ago takes a duration such as 300, 300s or 5m")
    }
    if let time, Instant(rfc3339: time) == nil {
      throw ValidationError("--time takes a date and time such as 2026-11-21T12:00:00Z")
    }
  }
}

extension QuestionFlags {
  /// The request to an institution that the flags stand for.
  ///
  /// - Throws: A usage error when it is not said who asks for what.
  func request(to institution: String, now: Instant) throws -> JSONValue {
    guard let action else { throw Failure(.wrongUsage, "a question needs --action") }
    guard customer != nil || staff != nil else {
      throw Failure(.wrongUsage, "say who asks: --customer SEGMENT or --staff ROLE,…")
    }
    let moment = time.flatMap(Instant.init(rfc3339:)) ?? now
    var context: [JSONMember] = [
      JSONMember("institution", .string(institution)),
      JSONMember("time", .string(moment.rfc3339)),
    ]
    if let channel { context.append(JSONMember("channel", .string(channel))) }
    if let environment { context.append(JSONMember("environment", .string(environment))) }
    if let seconds = elevatedAgo.flatMap({ DurationText($0[...])?.seconds }) {
      let selected = moment.advanced(bySeconds: -Int64(seconds)).rfc3339
      context.append(
        JSONMember(
          "elevation",
          ["method_selected_at": .string(selected), "verified": .boolean(!unverified)]))
    }
    var members: [JSONMember] = [
      JSONMember("subject", subject), JSONMember("action", ["name": .string(action)]),
      JSONMember("context", .object(context)),
    ]
    if let target {
      var resource = [JSONMember("type", .string(target))]
      if let device {
        resource.append(JSONMember("properties", ["device": ["type": .string(device)]]))
      }
      members.append(JSONMember("resource", .object(resource)))
    }
    return .object(members)
  }

  private var subject: JSONValue {
    if let staff {
      let roles = staff.split(separator: ",").map { JSONValue.string(String($0)) }
      return ["type": "staff", "properties": ["roles": .array(roles)]]
    }
    var properties = [
      JSONMember("segment", .string(customer ?? "")),
      JSONMember("biometrics_enrolled", .boolean(biometricsEnrolled)),
    ]
    if let failedBiometricAttempts {
      properties.append(
        JSONMember(
          "failed_biometric_attempts", .number(JSONNumber(failedBiometricAttempts))))
    }
    if let devices {
      let list = devices.split(separator: ",").map { device -> JSONValue in
        let parts = device.split(separator: ":", maxSplits: 1).map(String.init)
        return parts.count == 2
          ? ["type": .string(parts[0]), "number_type": .string(parts[1])]
          : ["type": .string(String(device))]
      }
      properties.append(JSONMember("devices", .array(list)))
    }
    return ["type": "customer", "properties": .object(properties)]
  }
}
