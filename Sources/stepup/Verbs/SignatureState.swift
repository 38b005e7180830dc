import StepUpBundle
import StepUpEngine

/// What can be said of a bundle's signature.
enum SignatureState {
  case none
  /// It is there, and nobody gave a key to check it with.
  case unchecked
  case valid
  case refused(UntrustedBundle)

  init(of bundle: PolicyBundle, _ key: VerificationKey?) {
    guard let key else {
      self = bundle.signature == nil ? .none : .unchecked
      return
    }
    do throws(UntrustedBundle) {
      try bundle.requireSignature(by: key)
      self = .valid
    } catch {
      self = .refused(error)
    }
  }

  var name: String {
    switch self {
    case .none, .refused(.notSigned): "none"
    case .unchecked: "unchecked"
    case .valid: "valid"
    case .refused: "invalid"
    }
  }

  /// Why the bundle is not what was asked for.
  var fault: UntrustedBundle? { if case .refused(let fault) = self { fault } else { nil } }
}
