import StepUpCompiler

extension Fixture {
  /// The fixtures that must give errors.
  static let failing = below("err") + below("interplay") + made
  /// The fixtures that must give none.
  static let passing = below("ok")

  /// Whether expectations are rewritten instead of compared.
  static let isRecording = environment("STEPUP_RECORD") == "1"

  /// The fixtures below a directory, in the order of their names.
  private static func below(_ directory: String) -> [Fixture] {
    var found: [Fixture] = []
    for name in names(in: directory) {
      let path = "\(directory)/\(name)"
      if name.hasSuffix(".yaml") {
        found.append(Fixture(name: String(path.dropLast(".yaml".count)), content: .file))
      } else if isProject(path) {
        found.append(Fixture(name: path, content: .directory))
      } else if !name.contains(".") {
        found += below(path)
      }
    }
    return found
  }

  /// A directory of fixtures holds expectations, or other directories alone; a project's root has
  /// its expectation beside it, or lies directly below `ok`.
  private static func isProject(_ path: String) -> Bool {
    let depth = path.split(separator: "/").count
    guard !path.hasSuffix(".expected") else { return false }
    return path.hasPrefix("err/") ? depth == 3 : depth == 2
  }

  /// The names of expectations below `err` and `interplay`, without their ending.
  static var expectations: [String] {
    (names(in: "err").map { "err/\($0)" } + ["interplay"]).flatMap { directory in
      names(in: directory).filter { $0.hasSuffix(".expected") }.map {
        "\(directory)/\($0.dropLast(".expected".count))"
      }
    }
  }

  private static func names(in directory: String) -> [String] {
    let path = "\(root)/\(directory)"
    guard let names = try? FileSystem.names(in: path) else {
      preconditionFailure("the fixtures lie beside the tests, and \(path) does not")
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}
