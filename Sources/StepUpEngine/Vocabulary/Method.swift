/// A way for a user to confirm who they are.
///
/// The first four are second factors a policy may offer. ``biometric`` never stands in a policy's
/// list of methods; a decision names it where elevated biometrics apply.
public enum Method: UInt8, Vocabulary {
  /// A code in a text message, which takes a mobile phone.
  case sms
  /// A code read out in a call, which takes a landline.
  case voice
  /// A code in an email.
  case email
  /// A code shown by an authenticator app.
  case app
  /// The device's own biometric check.
  case biometric

  /// The word for this method in policy files and decisions.
  public var name: String {
    switch self {
    case .sms: "sms"
    case .voice: "voice"
    case .email: "email"
    case .app: "app"
    case .biometric: "biometric"
    }
  }

  /// The four methods a policy may offer, in the order that applies when none is written.
  public static let secondFactors: MethodList = [.sms, .voice, .email, .app]
}
