/// What a customer's request says.
struct CustomerQuestion {
  let segment: String
  var isEnrolled = false
  var failedAttempts = 0
  /// As `phone:mobile`, `phone:landline`, `email`, `app`; nil when nothing is said of them.
  var devices: [String]?
  var channel = "web"
  let time: Int
  var elevation: (selectedAt: Int, isVerified: Bool)?

  init(
    _ subject: RequestReader, _ context: RequestReader, _ now: Int
  ) throws(InvalidRequest) {
    let properties = try subject.object("properties")
    segment = try properties.word("segment", ["consumer", "business"])
    if properties.member("biometrics_enrolled") != nil {
      isEnrolled = try properties.flag("biometrics_enrolled")
    }
    if properties.member("failed_biometric_attempts") != nil {
      failedAttempts = try properties.count("failed_biometric_attempts")
    }
    if properties.member("devices") != nil {
      var found: [String] = []
      for device in try properties.items("devices") {
        guard case .object = device.value else { throw InvalidRequest(path: device.path) }
        let type = try device.word("type", ["phone", "email", "app"])
        let isPhone = type == "phone"
        found.append(
          isPhone ? "phone:" + (try device.word("number_type", ["mobile", "landline"])) : type)
      }
      devices = found
    }
    let situation = try Situation(context, now)
    channel = situation.channel
    time = situation.time
    elevation = situation.elevation
  }
}

/// What a staff user's request says.
struct StaffQuestion {
  let roles: [String]
  let target: String
  var device: String?
  let environment: String

  init(
    _ subject: RequestReader, _ root: RequestReader, _ context: RequestReader,
    _ action: StaffActionModel, _ now: Int
  ) throws(InvalidRequest) {
    var roles: [String] = []
    for role in try subject.object("properties").items("roles") { roles.append(try role.text()) }
    self.roles = roles
    let resource = try root.object("resource")
    target = try resource.word("type", ["customer", "staff"])
    if action.devices != nil {
      device = try resource.object("properties").object("device").word(
        "type", ["phone", "email", "app"])
    }
    environment = try Situation(context, now).environment
  }
}

/// What `context` says.
private struct Situation {
  var channel = "web"
  var environment = "production"
  var time: Int
  var elevation: (selectedAt: Int, isVerified: Bool)?

  init(_ context: RequestReader, _ now: Int) throws(InvalidRequest) {
    time = now
    if context.member("channel") != nil {
      channel = try context.word("channel", ["web", "mobile", "api"])
    }
    if context.member("environment") != nil {
      environment = try context.word("environment", ["production", "uat"])
    }
    if context.member("time") != nil { time = try context.time("time") }
    if context.member("elevation") != nil {
      let elevation = try context.object("elevation")
      self.elevation = (try elevation.time("method_selected_at"), try elevation.flag("verified"))
    }
  }
}
