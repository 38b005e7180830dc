/// Policy files that show a diagnostic.
///
/// Several files stand in one text, each after a line `# file: PATH`; a text without such a line is
/// one file. Every example is checked by a test, so that it shows what it says.
package struct PolicyExample: Sendable {
  /// The files as they are printed.
  package let text: String
  /// What a mark in the printed text stands for, where that is too long or cannot be seen.
  private let standIn: (mark: String, real: @Sendable () -> String)?

  init(
    _ text: String, _ mark: String, standsFor real: @autoclosure @escaping @Sendable () -> String
  ) {
    self.text = text
    standIn = (mark, real)
  }

  package init(_ text: String) {
    self.text = text
    standIn = nil
  }

  /// A file of kind `institution` that goes on as the text says.
  init(institution text: String) {
    self.init(
      """
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      """ + (text.isEmpty ? "" : "\n" + text))
  }
}

/// One file of an example.
package struct ExampleFile: Sendable {
  /// Relative to the project's root.
  package let path: String
  package let text: String
}

extension PolicyExample {
  /// The files as a check reads them, in the order of their paths.
  package var files: [ExampleFile] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var files: [(path: String, lines: [Substring])] = []
    for line in lines {
      if line.hasPrefix(Self.fileMark) {
        files.append((String(line.dropFirst(Self.fileMark.count)), []))
      } else if files.isEmpty {
        files.append((Self.onlyPath, [line]))
      } else {
        files[files.count - 1].lines.append(line)
      }
    }
    return files.map { file in
      ExampleFile(path: file.path, text: real(file.lines.joined(separator: "\n") + "\n"))
    }
    .sorted { $0.path < $1.path }
  }

  private func real(_ text: String) -> String {
    guard let standIn else { return text }
    return text.split(separator: standIn.mark, omittingEmptySubsequences: false)
      .joined(separator: standIn.real())
  }

  /// How a line that starts a file begins.
  package static let fileMark = "# file: "
  private static let onlyPath = "policy.yaml"
}
