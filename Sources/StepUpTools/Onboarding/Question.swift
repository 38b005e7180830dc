import StepUpLanguage

/// What `stepup init` wants to know, in the order it asks.
package enum Question: String, CaseIterable, Sendable {
  case name
  case id
  case baseline
  case segments
  case products
  case elevate
  case window
  case biometrics
  case methods
  case callerName = "caller-name"
  case roles = "role"
  case reviews = "ci"

  /// The option that answers it on the command line.
  package var flag: String { "--\(rawValue)" }
}

extension Question {
  /// How it is answered.
  package enum Form: Sendable {
    case text
    case yesOrNo
    /// One of the choices.
    case choice
    /// Any number of the choices.
    case choices
  }

  package var form: Form {
    switch self {
    case .name, .id, .window, .callerName: .text
    case .biometrics: .yesOrNo
    case .baseline, .roles: .choice
    case .segments, .products, .elevate, .methods, .reviews: .choices
    }
  }

  /// Whether words other than the choices are left to the language to judge.
  var isJudgedByLanguage: Bool { self != .roles && self != .reviews }

  /// The question in a few words.
  package var title: String {
    switch self {
    case .name: "What is the institution called?"
    case .id: "Which id should it have?"
    case .baseline: "Which baseline does it build on?"
    case .segments: "Whom does it serve?"
    case .products: "Which products does it use?"
    case .elevate: "Which actions must a customer confirm?"
    case .window: "How long does a confirmation count?"
    case .biometrics: "May a fingerprint or a face confirm?"
    case .methods: "How can customers confirm?"
    case .callerName: "Which name do phones show for its calls?"
    case .roles: "Which roles do staff have?"
    case .reviews: "Where are changes reviewed?"
    }
  }
}
