/// The way a customer reaches the institution.
public enum Channel: UInt8, Vocabulary {
  case web
  case mobile
  case api

  /// The word for this channel in requests.
  public var name: String {
    switch self {
    case .web: "web"
    case .mobile: "mobile"
    case .api: "api"
    }
  }
}
