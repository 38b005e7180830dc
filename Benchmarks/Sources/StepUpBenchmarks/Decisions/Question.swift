import CLimits
import StepUpEngine

/// One question of a customer, for the engine and for C alike.
struct Question {
  let institution: Int
  let feature: Feature
  let customer: Customer
  let channel: Channel
  let limit: limit_question
}

/// How many questions are asked: so many that the processor cannot learn by heart how each branch of
/// them goes, as it does with some ten thousand, and better the fewer branches there are.
let questionCount = 262_144

/// The moment all questions are asked at.
let now = Instant(seconds: 1_795_262_400)

extension Question {
  /// A question that any row of the decision table may answer, more often the usual ones.
  static func random(
    _ generator: inout SeededGenerator, institutions: Int, features: [Feature]
  ) -> Question {
    let index = Int.random(in: 0..<features.count, using: &generator)
    // Elevated a moment ago up to twice the longest window, and now and then in the future.
    let age = Int64.random(in: -20...1200, using: &generator)
    let enrolment: BiometricEnrolment =
      generator.chance(40)
      ? .enrolled(failedAttempts: UInt32.random(in: 0...3, using: &generator)) : .notEnrolled
    let devices: Devices =
      generator.chance(50) ? .all : Devices(rawValue: UInt8.random(in: 0...15, using: &generator))
    let elevation =
      generator.chance(75)
      ? Elevation(
        methodSelectedAt: now.advanced(bySeconds: -age), verified: generator.chance(80)) : nil
    return Question(
      institution: Int.random(in: 0..<institutions, using: &generator), feature: features[index],
      index: index,
      customer: Customer(
        segment: generator.pick(Segment.allCases), biometrics: enrolment, devices: devices,
        elevation: elevation),
      channel: generator.pick(Channel.allCases))
  }

  private init(
    institution: Int, feature: Feature, index: Int, customer: Customer, channel: Channel
  ) {
    self.institution = institution
    self.feature = feature
    self.customer = customer
    self.channel = channel
    var limit = limit_question()
    limit.institution = UInt32(institution)
    limit.feature = UInt32(index)
    limit.segment = customer.segment.rawValue
    limit.channel = channel.rawValue
    limit.devices = customer.devices.rawValue
    if case .enrolled(let failed) = customer.biometrics {
      limit.is_enrolled = 1
      limit.failed_attempts = failed
    }
    if let elevation = customer.elevation {
      limit.has_elevation = 1
      limit.is_verified = elevation.verified ? 1 : 0
      limit.selected_at = elevation.methodSelectedAt.microseconds
    }
    self.limit = limit
  }
}
