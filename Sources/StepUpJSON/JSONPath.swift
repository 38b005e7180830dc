/// The way from the root of a JSON text to one of its values, written `$.context.time`.
package struct JSONPath: Hashable, Sendable, CustomStringConvertible {
  private enum Step: Hashable, Sendable {
    case member(String)
    case item(Int)
  }

  private var steps: [Step] = []

  /// The whole text.
  package static let root = JSONPath()

  /// The path of a member of the object here.
  package func member(_ name: String) -> JSONPath {
    var path = self
    path.steps.append(.member(name))
    return path
  }

  /// The path of an item of the array here.
  package func item(_ index: Int) -> JSONPath {
    var path = self
    path.steps.append(.item(index))
    return path
  }

  /// The path as errors print it; names that are no identifiers stand in brackets and quotes.
  package var description: String {
    var text = "$"
    for step in steps {
      switch step {
      case .item(let index): text += "[\(index)]"
      case .member(let name) where Self.isIdentifier(name): text += ".\(name)"
      case .member(let name):
        var writer = JSONWriter(.compact)
        writer.write(.string(name))
        text += "[\(writer.text)]"
      }
    }
    return text
  }

  private static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(48...57).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
