import StepUpDiagnostics
import StepUpLanguage

/// The documents of one kind by their ids.
struct Registry<ID: Hashable & Sendable>: Sendable {
  enum Match {
    /// The position of the document in the project's list of its kind.
    case found(Int)
    /// A file that cannot be read, or a second holder of the id, keeps it from being known.
    case hidden
    case missing
  }

  private var positions: [ID: Int] = [:]
  private var ambiguous: Set<ID> = []
  /// The ids of files that cannot be read.
  private var hidden: Set<String> = []
  /// Whether a file with this kind's documents says no id at all.
  private var hidesAll = false

  mutating func reserveCapacity(_ count: Int) { positions.reserveCapacity(count) }

  mutating func add(_ id: ID, _ position: Int) {
    if positions.updateValue(position, forKey: id) != nil { ambiguous.insert(id) }
  }

  /// Takes note of a file that could not be read, with the id it seemed to have.
  mutating func hide(_ id: String?) {
    if let id { hidden.insert(id) } else { hidesAll = true }
  }

  func match<Subject>(_ id: ID) -> Match where ID == Identifier<Subject> {
    if ambiguous.contains(id) { return .hidden }
    if let position = positions[id] { return .found(position) }
    return hidesAll || hidden.contains(id.text) ? .hidden : .missing
  }

  func names<Subject>() -> KnownNames where ID == Identifier<Subject> {
    KnownNames(positions.keys.map(\.text))
  }
}
