package import StepUpEngine

/// The questions customers can ask of some policies, one for each way the policies can tell customers
/// apart.
///
/// Two policies answer every customer alike if and only if they answer alike the questions of the
/// space made of both: <doc:QuestionSpace> says why.
package struct CustomerSpace: Sendable {
  /// How a customer reaches the institution, and what biometrics have come to there.
  struct Approach: Hashable, Sendable {
    let channel: Channel
    let biometrics: BiometricEnrolment
  }

  let approaches: [Approach]
  let devices: [Devices]

  /// The moment at which all questions are asked.
  package static let moment = Instant(seconds: 1_767_268_800)

  /// - Parameters:
  ///   - policies: The policies that are asked: one, or the two sides of a comparison.
  ///   - channels: The channels asked about. Policies tell the mobile app from all others, so two
  ///     stand for the three there are.
  package init(of policies: [Policy], channels: [Channel] = [.web, .mobile]) {
    let failures = Self.failures(policies)
    approaches = channels.flatMap { channel in
      [Approach(channel: channel, biometrics: .notEnrolled)]
        + (channel == .mobile
          ? failures.map { Approach(channel: channel, biometrics: .enrolled(failedAttempts: $0)) }
          : [])
    }
    devices = Self.devices(policies)
  }

  /// No failures, and the last count before each policy's attempts are used up and the first after.
  private static func failures(_ policies: [Policy]) -> [UInt32] {
    var counts: Set<UInt32> = [0]
    for attempts in policies.compactMap(\.biometricAttempts) {
      counts.formUnion([UInt32(attempts) - 1, UInt32(attempts)])
    }
    return counts.sorted()
  }

  /// Every combination of the devices that some policy has a use for, the largest first.
  private static func devices(_ policies: [Policy]) -> [Devices] {
    let useful = policies.reduce(into: Devices()) { devices, policy in
      for method in Array(policy.methods) + Array(policy.biometricFallback) {
        devices.formUnion(Devices(takenBy: method))
      }
    }
    let sets = (0...Devices.all.rawValue).reversed().map(Devices.init).filter(useful.isSuperset)
    // Who has all that is of use can as well have everything, as a customer of whom nothing is known.
    return sets.map { $0 == useful ? .all : $0 }
  }

  /// Calls `ask` with every question about a feature.
  ///
  /// - Parameter windows: How long elevated mode lasts for it by each policy that requires elevation
  ///   of the segment. When none does, what is known of a customer beside the segment means nothing,
  ///   and there is one question.
  func ask(
    _ segment: Segment, windows: [Int], _ ask: (_ customer: Customer, _ channel: Channel) -> Void
  ) {
    guard !windows.isEmpty else {
      return ask(Customer(segment: segment), approaches.first?.channel ?? .web)
    }
    for elevation in Self.elevations(windows) {
      for approach in approaches {
        for devices in devices {
          let customer = Customer(
            segment: segment, biometrics: approach.biometrics, devices: devices,
            elevation: elevation)
          ask(customer, approach.channel)
        }
      }
    }
  }

  /// No selection, one in the future, and one at each moment between which answers stay alike: just
  /// now, and the last moment of each window and the first one behind it.
  private static func elevations(_ windows: [Int]) -> [Elevation?] {
    var ages: [Int64] = [0]
    for window in Set(windows).sorted() {
      let end = Int64(window) * 1_000_000
      ages += [end - 1, end]
    }
    var elevations: [Elevation?] = [nil, elevation(age: -1, verified: true)]
    for age in ages {
      elevations += [elevation(age: age, verified: true), elevation(age: age, verified: false)]
    }
    return elevations
  }

  private static func elevation(age: Int64, verified: Bool) -> Elevation {
    Elevation(
      methodSelectedAt: Instant(microseconds: moment.microseconds - age), verified: verified)
  }
}

extension Devices {
  /// The device that a second factor takes.
  init(takenBy method: Method) {
    switch method {
    case .sms: self = .mobilePhone
    case .voice: self = .landline
    case .email: self = .email
    case .app: self = .app
    case .biometric: self = []
    }
  }
}
