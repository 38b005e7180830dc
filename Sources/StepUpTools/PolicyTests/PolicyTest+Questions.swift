import StepUpEngine
import StepUpLanguage
import StepUpWire

extension PolicyTest {
  /// The moment at which tests ask: the same on every day, since only ages matter.
  static let moment = Instant(seconds: 1_767_268_800)  // 2026-01-01T12:00:00Z

  /// Hands over each question that the test stands for: every combination of the members of its
  /// lists, the last list of a request running fastest.
  func forEachQuestion(to institution: String, _ body: (EvaluationRequest) -> Void) {
    guard let request = request.value else { return }
    for action in request.action.value?.values ?? [] {
      request.forEachQuestion { question in
        body(
          EvaluationRequest(institution: institution, action: action.text, question: question))
      }
    }
  }
}

extension TestRequest {
  fileprivate func forEachQuestion(_ body: (EvaluationRequest.Question) -> Void) {
    // What is not written holds once, by default; a target or device that is missing is not looked
    // at, or the test has an error.
    let channels = words(channel, or: StepUpEngine.Channel.web)
    let environments = words(environment, or: StepUpEngine.DeploymentEnvironment.production)
    let targets = words(target, or: StepUpEngine.TargetKind.customer)
    let devices = device.value.map { words($0) as [StepUpEngine.DeviceKind?] } ?? [nil]
    for asking in subjects {
      for channel in channels {
        for environment in environments {
          for target in targets {
            for device in devices {
              switch asking {
              case .customer(let customer):
                body(.customer(customer, channel: channel, time: PolicyTest.moment))
              case .staff(let roles):
                body(
                  .staff(
                    roles: roles,
                    StaffRequest(target: target, device: device, environment: environment)))
              }
            }
          }
        }
      }
    }
  }

  private enum Asking {
    case customer(Customer)
    case staff(roles: [String])
  }

  private var subjects: [Asking] {
    switch subject.value {
    case .staff(let roles): [.staff(roles: (roles.value?.values ?? []).map(\.text))]
    case .customer(let customer):
      customer.segment.value.map { segments in
        words(segments).map { .customer(asking(customer, of: $0)) }
      } ?? []
    case nil: []
    }
  }

  private func asking(_ customer: TestCustomer, of segment: StepUpEngine.Segment) -> Customer {
    Customer(
      segment: segment,
      biometrics: customer.biometricsEnrolled.value == true
        ? .enrolled(failedAttempts: UInt32(clamping: customer.failedBiometricAttempts.value ?? 0))
        : .notEnrolled,
      devices: customer.devices.value.map { Devices($0.values) } ?? .all,
      elevation: elevation.value.map { elevation in
        Elevation(
          methodSelectedAt: PolicyTest.moment.advanced(
            bySeconds: -Int64(elevation.age.value ?? 0)),
          verified: elevation.verified.value ?? false)
      })
  }

  private func words<Word: StepUpLanguage.Word, Value: Vocabulary>(
    _ setting: Setting<Items<Word>>, or standard: Value
  ) -> [Value] {
    setting.value.map { words($0) } ?? [standard]
  }

  /// The engine's words for those of the language; both spell them alike.
  private func words<Word: StepUpLanguage.Word, Value: Vocabulary>(
    _ items: Items<Word>
  ) -> [Value] {
    items.values.compactMap { Value(named: $0.rawValue) }
  }
}

extension Devices {
  fileprivate init(_ devices: [CustomerDevice]) {
    self = devices.reduce(into: []) { set, device in
      switch device {
      case .mobilePhone: set.insert(.mobilePhone)
      case .landline: set.insert(.landline)
      case .email: set.insert(.email)
      case .app: set.insert(.app)
      }
    }
  }
}
