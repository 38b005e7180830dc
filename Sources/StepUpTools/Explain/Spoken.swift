import StepUpLanguage
import StepUpReport

// What the language's words are called for people who do not write policies.

extension SecondFactor {
  var spoken: String {
    switch self {
    case .sms: "text message"
    case .voice: "call"
    case .email: "email"
    case .app: "app"
    }
  }
}

extension [SecondFactor] {
  /// `text message, call or email`.
  var spoken: String {
    isEmpty ? "nothing" : listed(map(\.spoken), "or")
  }
}

extension Level {
  var spoken: String {
    switch self {
    case .staff: "any level"
    case .admin: "admins only"
    }
  }
}

extension Risk {
  var spoken: String {
    switch self {
    case .normal: "normal"
    case .high: "high"
    case .veryHigh: "very high"
    }
  }
}

extension DeploymentEnvironment {
  var spoken: String {
    switch self {
    case .production: "production"
    case .uat: "UAT"
    }
  }
}

/// `10 minutes`, `1 hour 30 minutes`.
func spokenDuration(_ seconds: Int) -> String {
  let parts = [(seconds / 3600, "hour"), (seconds / 60 % 60, "minute"), (seconds % 60, "second")]
  let words = parts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
  return words.isEmpty ? "no time" : words.joined(separator: " ")
}

/// Words joined for reading: `a, b and c`.
func listed(_ words: [String], _ conjunction: String) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

extension String {
  /// With its first letter large.
  var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }

  /// A name that a user chose: a backtick in it would start code.
  var named: String { replacing("`", with: "'") }
}
