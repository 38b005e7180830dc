import StepUpDiagnostics
import StepUpLanguage

/// Where an `extends` leads.
enum BaselineLink: Sendable {
  /// To nothing: the key is not there.
  case none
  /// To the baseline at a position in the project's list.
  case baseline(Int)
  /// To a baseline that a fault keeps from being known.
  case unknown
}

/// The chains that a project's baselines form.
struct BaselineLinks: Sendable {
  /// The baseline each baseline extends.
  private(set) var parents: [BaselineLink] = []
  /// The baselines so ordered that each stands after the one it extends.
  private(set) var order: [Int] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// How many baselines each chain has, the baseline itself included.
  private var lengths: [Int] = []
  private let index: ProjectIndex
  private let names: KnownNames

  init(_ index: ProjectIndex) {
    self.index = index
    names = index.baselineIDs.names()
    let found = index.baselines.map { look(up: $0.extends, from: $0.id.value) }
    parents = found
    lengths = Array(repeating: 0, count: found.count)
    walkChains()
    for (position, baseline) in index.baselines.enumerated() {
      parents[position] = checkDepth(parents[position], baseline.extends)
    }
  }

  /// The baseline an institution extends; says what is wrong with the link.
  mutating func link(_ extends: Setting<BaselineID>) -> BaselineLink {
    checkDepth(look(up: extends), extends)
  }

  /// The baseline that every institution must build on, if the project names one that is known.
  mutating func required(
    by project: ProjectDocument?
  ) -> (position: Int, stated: Stated<BaselineID>)? {
    guard let required = project?.requiredBaseline,
      case .baseline(let position) = look(up: required), let stated = required.stated
    else { return nil }
    return (position, stated)
  }

  /// - Parameter own: The baseline that says so: it cannot have meant itself.
  private mutating func look(
    up extends: Setting<BaselineID>, from own: BaselineID? = nil
  ) -> BaselineLink {
    switch extends {
    case .absent: return .none
    case .unknown: return .unknown
    case .stated(let stated):
      switch index.baselineIDs.match(stated.value) {
      case .found(let position): return .baseline(position)
      case .hidden: return .unknown
      case .missing:
        let others = own.map { own in KnownNames(names.names.filter { $0 != own.text }) }
        diagnostics.append(
          .unknownBaseline(stated.value, known: others ?? names, at: stated.place))
        return .unknown
      }
    }
  }

  /// A link whose chain is too long counts as unknown.
  private mutating func checkDepth(
    _ link: BaselineLink, _ extends: Setting<BaselineID>
  ) -> BaselineLink {
    guard case .baseline(let target) = link, let place = extends.stated?.place,
      lengths[target] > Limits.inheritanceDepth
    else { return link }
    diagnostics.append(.inheritanceTooDeep("baseline", lengths[target], at: place))
    return .unknown
  }

  /// Measures every chain and finds circles: each baseline extends one at most, so a walk that comes
  /// back to where it has been has found one.
  ///
  /// - Complexity: O(baselines).
  private mutating func walkChains() {
    enum State { case unseen, onPath, done }
    var states = Array(repeating: State.unseen, count: parents.count)
    for start in parents.indices where states[start] == .unseen {
      var path: [Int] = []
      var current: Int? = start
      while let position = current, states[position] == .unseen {
        states[position] = .onPath
        path.append(position)
        if case .baseline(let parent) = parents[position] {
          current = parent
        } else {
          current = nil
        }
      }
      if let position = current, states[position] == .onPath,
        let entry = path.firstIndex(of: position)
      {
        reportCircle(path[entry...])
      }
      for position in path.reversed() {
        if case .baseline(let parent) = parents[position] {
          lengths[position] = lengths[parent] + 1
        } else {
          lengths[position] = 1
        }
        states[position] = .done
        order.append(position)
      }
    }
  }

  private mutating func reportCircle(_ members: ArraySlice<Int>) {
    let places = members.compactMap { index.baselines[$0].extends.stated?.place }
    for (position, place) in places.enumerated() {
      diagnostics.append(
        .inheritanceCycle("baseline", others(places, but: position), at: place))
    }
    for member in members { parents[member] = .unknown }
  }
}
