/// Whom a staff action is done to.
public enum TargetKind: UInt8, Vocabulary {
  case customer
  case staff

  /// The word for this kind in policy files and requests.
  public var name: String {
    switch self {
    case .customer: "customer"
    case .staff: "staff"
    }
  }
}
