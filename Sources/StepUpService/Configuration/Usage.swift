/// The version of the service, as `--version` prints it.
package let serviceVersion = "0.1.0"

/// What `--help` prints.
package var usage: String {
  var text = """
    OVERVIEW: Serves step-up decisions over HTTP, as AuthZEN's Authorization API 1.0 describes it.

    USAGE: stepup-server (--policies PATH | --bundle FILE|URL) [--SETTING VALUE …]

    EXAMPLES:
      stepup-server --policies policies
      stepup-server --bundle https://policies.example.com/bank.bundle --verify-key bank.pub \\
          --bundle-cache /var/lib/stepup/bank.bundle --host 0.0.0.0 --tokens callers.json

    Each setting may also be a variable of the environment (--clock-skew is \
    \(Setting.clockSkew.variable)) or a
    member of the file that --config names ("clock-skew"). Flags count before variables, and these
    before the file.

    """
  for section in Setting.Section.allCases {
    text += "\n\(section.rawValue.uppercased()):\n"
    for setting in Setting.all where setting.section == section {
      let left = "  \(setting.flag) \(setting.placeholder)"
      let gap =
        left.count < 34
        ? String(repeating: " ", count: 34 - left.count) : "\n" + String(repeating: " ", count: 34)
      text += left + gap + setting.summary + (setting.standard.map { " (\($0))" } ?? "") + "\n"
    }
  }
  return text
    + """

      --openapi                       prints what the service takes and gives, as OpenAPI 3.1
      --version                       prints the version
      --help                          prints this

    """
}
