/// What a baseline requires; what is nil is not written.
struct FloorsModel: Sendable {
  var features: [String]?
  var max: Int?
  var min: Int?
  var biometricsAllowed: Bool?
  var maxAttempts: Int?
  var allowed: [String]?
  var atLeast: Int?
  var permissions: [(permission: String, level: String)] = []
}
