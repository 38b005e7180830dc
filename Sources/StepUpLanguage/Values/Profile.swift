/// A set of extra rules that rest on public guidance.
package enum Profile: String, Word {
  case nist80063B = "nist-800-63b"
  case psd2

  package var summary: String {
    switch self {
    case .nist80063B: "NIST SP 800-63B, Digital Identity Guidelines"
    case .psd2: "Regulation (EU) 2018/389, strong customer authentication"
    }
  }
}
