/// A command of GitHub Actions, as a line of a log, that annotates a file.
///
/// - Parameters:
///   - command: `error`, `warning` or `notice`.
///   - properties: Where it stands and how it is titled.
///   - lines: What it says.
package func workflowCommand(
  _ command: String, _ properties: [(String, String)], _ lines: [String]
) -> String {
  let list = properties.map { "\($0)=\($1.commandProperty)" }.joined(separator: ",")
  return "::\(command) \(list)::\(lines.joined(separator: "\n").commandData)\n"
}

extension String {
  /// The text as the data of a workflow command.
  fileprivate var commandData: String {
    escaped { byte in
      switch byte {
      case UInt8(ascii: "%"): "%25"
      case UInt8(ascii: "\r"): "%0D"
      case UInt8(ascii: "\n"): "%0A"
      default: nil
      }
    }
  }

  /// The text as the value of a property of a workflow command.
  fileprivate var commandProperty: String {
    commandData.escaped { byte in
      switch byte {
      case UInt8(ascii: ":"): "%3A"
      case UInt8(ascii: ","): "%2C"
      default: nil
      }
    }
  }

  private func escaped(_ escape: (UInt8) -> String?) -> String {
    var result: [UInt8] = []
    for byte in utf8 {
      if let escape = escape(byte) { result += escape.utf8 } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text between commands that keep the runner from obeying what a policy file quotes.
  package var withoutWorkflowCommands: String {
    var hash = StableHash()
    hash.add(utf8)
    // The text must not hold the word that makes the runner listen again.
    while contains(hash.hexadecimal) { hash.add(CollectionOfOne(0)) }
    let token = "stepup-" + hash.hexadecimal
    return "::stop-commands::\(token)\n\(self)::\(token)::\n"
  }
}
