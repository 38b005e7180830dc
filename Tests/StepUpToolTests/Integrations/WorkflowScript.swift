import Foundation
import Testing

/// A script that stands in a YAML file for CI: a block of text below a line that starts with `|`.
struct WorkflowScript {
  let text: String

  /// - Parameter mark: What stands in a line before the script.
  init(in path: String, after mark: String) throws {
    let file = try String(contentsOf: Tool.repository.appending(path: path), encoding: .utf8)
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.contains(mark) })
    let key = try #require(lines[start...].firstIndex { $0.hasSuffix("|") })
    let indentation = lines[key + 1].prefix { $0 == " " }
    text = lines[(key + 1)...].prefix { $0.isEmpty || $0.hasPrefix(indentation) }
      .map { $0.dropFirst(indentation.count) }.joined(separator: "\n")
  }

  /// Runs the script in a folder as its maker's runner does.
  func run(
    by shell: String, in folder: Folder, environment: [String: String] = [:]
  ) async throws -> Run {
    let scripts = try Folder()
    let script = try scripts.write(text + "\n", to: "script")
    let run = try await Tool.shell(
      "\(shell) \(script)", in: folder,
      environment: Repository.environment.merging(environment) { $1 })
    withExtendedLifetime(scripts) {}
    return run
  }
}

extension WorkflowScript {
  /// The script of the GitHub Action, as it runs with these inputs.
  static func action(_ folder: Folder, changedSince: String = "") async throws -> Run {
    try await WorkflowScript(in: "action.yml", after: "- name: Check policies").run(
      by: "bash --noprofile --norc -eo pipefail", in: folder,
      environment: [
        "STEPUP": "stepup", "POLICIES": "policies", "FAIL_ON": "error",
        "CHANGED_SINCE": changedSince, "SARIF": "report",
      ])
  }

  /// The script of GitLab's component, as it runs with these inputs.
  static func component(_ folder: Folder, changedSince: String = "") async throws -> Run {
    var script = try WorkflowScript(in: "templates/stepup.yml", after: "script:")
    let inputs = [
      "stepup": "stepup", "path": "policies", "fail-on": "error", "changed-since": changedSince,
    ]
    for (name, value) in inputs {
      script.replace("$[[ inputs.\(name) ]]", with: value)
    }
    script.replace("gl-code-quality-report.json", with: "report")
    return try await script.run(by: "sh -e", in: folder)
  }

  private mutating func replace(_ text: String, with value: String) {
    self = WorkflowScript(text: self.text.replacing(text, with: value))
  }

  private init(text: String) { self.text = text }
}
