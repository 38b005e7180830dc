extension Policy {
  /// What the recipient of a code sees and hears of who sends it.
  public func callerIdentity(
    _ delivery: CodeDelivery, to recipient: TargetKind
  ) -> CallerIdentity {
    switch delivery {
    case .text: CallerIdentity(display: .name(name), spokenName: nil)
    case .voice(.mobile): CallerIdentity(display: .numberAndCity, spokenName: name)
    case .voice(.landline):
      CallerIdentity(display: landlineDisplay(for: recipient), spokenName: name)
    }
  }

  private func landlineDisplay(for recipient: TargetKind) -> CallerDisplay {
    if opensAccountsOnly, recipient == .staff { return .name(bundle.platformName) }
    guard let name = bundle.loaded.callerName(institution) else { return .numberAndCity }
    return .name(BundleText(name, of: bundle.loaded))
  }
}

/// How a code reaches its recipient.
///
/// A text to a landline cannot be sent, so there is no such value.
public enum CodeDelivery: Hashable, Sendable {
  /// A text message to a mobile phone.
  case text
  /// A call.
  case voice(PhoneLine)

  /// The delivery of a kind of message to a kind of line, or nil for a text to a landline.
  public init?(_ message: CodeMessage, to line: PhoneLine) {
    switch (message, line) {
    case (.text, .mobile): self = .text
    case (.text, .landline): return nil
    case (.voice, let line): self = .voice(line)
    }
  }
}

/// The kind of message that carries a code.
public enum CodeMessage: UInt8, Vocabulary {
  case text
  case voice

  /// The word for this kind in requests.
  public var name: String {
    switch self {
    case .text: "text"
    case .voice: "voice"
    }
  }
}

/// The kind of line a telephone is on.
public enum PhoneLine: UInt8, Vocabulary {
  case mobile
  case landline

  /// The word for this kind in requests.
  public var name: String {
    switch self {
    case .mobile: "mobile"
    case .landline: "landline"
    }
  }
}

/// What the recipient of a code sees and hears of who sends it.
public struct CallerIdentity: Sendable {
  /// What the telephone displays.
  public let display: CallerDisplay
  /// The name spoken before the code; nil for a text.
  public let spokenName: BundleText?
}

/// What a telephone displays of a sender.
public enum CallerDisplay: Sendable {
  case name(BundleText)
  /// The calling number and its city: no name is shown.
  case numberAndCity
}
