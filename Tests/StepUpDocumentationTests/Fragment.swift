import StepUpLanguage

/// What a few keys of a document need around them to be a document.
enum Fragment {
  /// The files of a project in which the fragment stands first in its file, so that its lines keep
  /// their numbers.
  static func files(completing text: String, _ kind: Kind) -> [(path: String, text: String)] {
    let lines = text.split(separator: "\n")
    let missing = keys(of: kind).filter { key in
      !lines.contains { $0.hasPrefix(key.prefix { $0 != ":" } + ":") }
    }
    let file = (path(of: kind), text + missing.map { $0 + "\n" }.joined())
    switch kind {
    case .tests, .entitlements: return [file, ("harbor-federal.yaml", harborFederal)]
    case .institution, .baseline, .catalog, .project: return [file]
    }
  }

  /// The path of a file of a kind.
  static func path(of kind: Kind) -> String {
    kind == .project ? "stepup.yaml" : "\(kind.rawValue).yaml"
  }

  private static func keys(of kind: Kind) -> [String] {
    let heading = ["kind: \(kind.rawValue)", "version: 1"]
    switch kind {
    case .project: return heading
    case .baseline, .catalog, .entitlements: return heading + ["id: example"]
    case .institution: return heading + ["id: example", "name: Example"]
    case .tests:
      return heading + ["id: example", "institution: harbor-federal"]
    }
  }

  /// The institution that fragments of tests and entitlements may name, with two roles.
  private static let harborFederal = """
    kind: institution
    version: 1
    id: harbor-federal
    name: Harbor Federal Credit Union
    elevated_authentication:
      features: [wires, external_transfers]
    roles:
      support: {}
      admin: { level: admin, permissions: [can_generate_lockout_codes_user] }

    """
}
