/// Which rules a project asks for.
enum RuleUse: Hashable {
  /// Those that hold when the project says nothing.
  case standard
  /// Both profiles beside them.
  case withProfiles
  /// All but these.
  case without([String])

  /// A word for it, as part of a name.
  var name: String {
    switch self {
    case .standard: "standard"
    case .withProfiles: "profiles"
    case .without: "off"
    }
  }
}

/// The project's own file.
func projectFile(_ rules: RuleUse) -> String {
  let asked =
    switch rules {
    case .standard: ""
    case .withProfiles: "profiles: [nist-800-63b, psd2]\n"
    case .without(let names): "rules:\n" + names.map { "  \($0): off\n" }.joined()
    }
  return """
    # One project for all institutions on the platform.
    kind: project
    version: 1
    platform: ["platform/**"]
    exclude: ["drafts/**"]
    platform_name: Narmi

    """ + asked
}
