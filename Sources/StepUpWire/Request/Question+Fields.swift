package import StepUpEngine
package import StepUpJSON

extension EvaluationRequest.Question {
  /// Reads what a customer's question consists of.
  package init(
    customer subject: RequestField, context: RequestField, clock: RequestClock
  ) throws(JSONFault) {
    let properties = subject.member("properties")
    try properties.requireObject()
    let segment = try properties.member("segment").word(Segment.self)
    let biometrics = try BiometricEnrolment(properties)
    let devices = try Devices(properties.member("devices"))
    let situation = try Situation(context, clock: clock)
    self = .customer(
      Customer(
        segment: segment, biometrics: biometrics, devices: devices,
        elevation: situation.elevation),
      channel: situation.channel, time: situation.time)
  }

  /// Reads what a staff user's question consists of; a device only where the action names devices.
  package init(
    staff subject: RequestField, resource: RequestField, context: RequestField, asksForDevice: Bool,
    clock: RequestClock
  ) throws(JSONFault) {
    let properties = subject.member("properties")
    try properties.requireObject()
    self = .staff(
      roles: try properties.member("roles").roles(),
      try StaffRequest(
        resource: resource, context: context, asksForDevice: asksForDevice, clock: clock))
  }
}

extension StaffRequest {
  /// Reads what something is done to, and where.
  package init(
    resource: RequestField, context: RequestField, asksForDevice: Bool, clock: RequestClock
  ) throws(JSONFault) {
    try resource.requireObject()
    let target = try resource.member("type").word(TargetKind.self)
    var device: DeviceKind?
    if asksForDevice {
      let properties = resource.member("properties")
      try properties.requireObject()
      try properties.member("device").requireObject()
      device = try properties.member("device").member("type").word(DeviceKind.self)
    }
    let situation = try Situation(context, clock: clock)
    self.init(target: target, device: device, environment: situation.environment)
  }
}

/// What `context` says; all of it is read, whoever asks.
private struct Situation {
  let channel: Channel
  let environment: DeploymentEnvironment
  let time: Instant
  let elevation: Elevation?

  init(_ context: RequestField, clock: RequestClock) throws(JSONFault) {
    let channel = context.member("channel")
    self.channel = channel.isPresent ? try channel.word(Channel.self) : .web
    let environment = context.member("environment")
    self.environment =
      environment.isPresent ? try environment.word(DeploymentEnvironment.self) : .production
    let time = context.member("time")
    self.time = time.isPresent ? try time.instant() : clock.now
    let elevation = context.member("elevation")
    self.elevation =
      elevation.isPresent ? clock.adjusted(try Elevation(elevation), at: self.time) : nil
  }
}

extension Elevation {
  fileprivate init(_ field: RequestField) throws(JSONFault) {
    try field.requireObject()
    self.init(
      methodSelectedAt: try field.member("method_selected_at").instant(),
      verified: try field.member("verified").boolean())
  }
}

extension BiometricEnrolment {
  fileprivate init(_ properties: RequestField) throws(JSONFault) {
    let enrolled = properties.member("biometrics_enrolled")
    let isEnrolled = enrolled.isPresent ? try enrolled.boolean() : false
    let failed = properties.member("failed_biometric_attempts")
    let failures = failed.isPresent ? try failed.count() : 0
    // More failures than fit are as many as any policy cares for.
    self = isEnrolled ? .enrolled(failedAttempts: UInt32(clamping: failures)) : .notEnrolled
  }
}

extension Devices {
  fileprivate init(_ field: RequestField) throws(JSONFault) {
    guard field.isPresent else {
      self = .all
      return
    }
    self = []
    for device in try field.items() {
      try device.requireObject()
      switch try device.member("type").word(DeviceKind.self) {
      case .email: insert(.email)
      case .app: insert(.app)
      case .phone:
        switch try device.member("number_type").word(PhoneLine.self) {
        case .mobile: insert(.mobilePhone)
        case .landline: insert(.landline)
        }
      }
    }
  }
}
