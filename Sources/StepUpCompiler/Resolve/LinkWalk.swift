/// A walk along the links of a graph that finds groups of nodes that lead to each other.
struct LinkWalk {
  struct Visit {
    /// The number of the node in the order of reaching them; −1 while it was not.
    var number = -1
    /// The lowest number that can be reached from it.
    var lowest = -1
    /// Its group; −1 while it is not known.
    var group = -1

    var isReached: Bool { number >= 0 }
  }

  private(set) var visits: [Visit] = []
  /// The nodes on the way here, each with the link to look at next.
  private(set) var path: [(node: Int, next: Int)] = []
  /// The nodes of finished groups, those linked to before those that link to them.
  private(set) var order: [Int] = []
  private var groupCount = 0
  private var reached = 0
  /// The nodes whose group is not known.
  private var open: [Int] = []

  init(count: Int) {
    visits.reserveCapacity(count)
    order.reserveCapacity(count)
    for _ in 0..<count { visits.append(Visit()) }
  }

  mutating func enter(_ node: Int) {
    visits[node].number = reached
    visits[node].lowest = reached
    reached += 1
    open.append(node)
    path.append((node, 0))
  }

  mutating func follow(_ target: Int, from node: Int) {
    path[path.count - 1].next += 1
    if !visits[target].isReached {
      enter(target)
    } else if visits[target].group < 0 {
      visits[node].lowest = min(visits[node].lowest, visits[target].number)
    }
  }

  mutating func leave(_ node: Int) {
    path.removeLast()
    if let parent = path.last?.node {
      visits[parent].lowest = min(visits[parent].lowest, visits[node].lowest)
    }
    guard visits[node].lowest == visits[node].number else { return }
    while let member = open.popLast() {
      visits[member].group = groupCount
      order.append(member)
      if member == node { break }
    }
    groupCount += 1
  }
}
