/// What a `console` block shows: commands, each with what it prints.
///
/// A command stands behind `$ `, and goes on where a line ends with a backslash. The lines up to
/// the next command are its output, standard output and standard error as a terminal shows them.
/// An ellipsis `…` stands for any text within its line, such as a digest that changes with
/// every edit. The commands succeed, or the last of them ends with the `status=` of the block.
struct ConsoleSession {
  struct Step {
    var command: String
    var output: [Substring] = []
  }

  let steps: [Step]

  init(_ lines: [Substring]) {
    var steps: [Step] = []
    var isContinued = false
    for line in lines {
      if isContinued, let last = steps.indices.last {
        steps[last].command += "\n" + line
      } else if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if let last = steps.indices.last {
        steps[last].output.append(line)
      }
      isContinued = line.hasSuffix("\\") && (isContinued || line.hasPrefix("$ "))
    }
    self.steps = steps
  }

  /// Whether a line of output is as it was promised.
  static func matches(_ line: Substring, _ promised: Substring) -> Bool {
    let parts = promised.split(separator: "…", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return line == promised
    }
    guard line.count >= first.count + last.count, line.hasPrefix(first), line.hasSuffix(last)
    else { return false }
    var rest = line.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
