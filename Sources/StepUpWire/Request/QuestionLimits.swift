package import StepUpJSON

/// How long a question may be where it is read again and again, or written into answers and logs.
package enum QuestionLimits {
  /// The bytes of an institution's name.
  package static let institutionBytes = 255
  /// The names of a staff user's roles.
  package static let roles = 256
}

extension RequestField {
  /// The name of an institution.
  func institution() throws(JSONFault) -> String {
    let name = try string()
    guard name.utf8.count <= QuestionLimits.institutionBytes else {
      throw fault("this must have at most \(QuestionLimits.institutionBytes) bytes")
    }
    return name
  }

  /// The names of a staff user's roles.
  package func roles() throws(JSONFault) -> [String] {
    var names: [String] = []
    for role in try items() {
      guard names.count < QuestionLimits.roles else {
        throw fault("this must have at most \(QuestionLimits.roles) items")
      }
      names.append(try role.string())
    }
    return names
  }
}
