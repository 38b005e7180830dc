import StepUpDiagnostics
import StepUpLanguage

/// The roles in force in one document and the links between them.
struct RoleGraph {
  struct Link {
    let target: Int
    let place: Place
  }

  struct Node {
    let role: StatedRole
    var links: [Link]

    var name: RoleID { role.name }
  }

  private(set) var nodes: [Node]
  /// The nodes in an order in which every role stands after those it inherits from, as groups that
  /// inherit from each other: groups of several are circles.
  private(set) var groups: [[Int]] = []
  /// The group of each node.
  private(set) var groupOf: [Int]

  /// Looks up what roles inherit; a name that is not there is handed to `unknown`, with the role that
  /// inherits it, and left out.
  init(_ roles: StatedRoles, unknown: (Located<RoleID>, RoleID) -> Void) {
    nodes = roles.roles.map { role in
      var links: [Link] = []
      for item in role.statement?.inherits.value?.items ?? [] {
        if let target = roles.position(of: item.value) {
          links.append(Link(target: target, place: item.place))
        } else {
          unknown(item, role.name)
        }
      }
      return Node(role: role, links: links)
    }
    groupOf = Array(repeating: 0, count: nodes.count)
    formGroups()
  }

  /// Whether a link leads back to where it comes from.
  var hasCircles: Bool {
    nodes.indices.contains { node in nodes[node].links.contains { isInCircle($0, of: node) } }
  }

  /// Whether a node's link is part of a circle.
  func isInCircle(_ link: Link, of node: Int) -> Bool { groupOf[link.target] == groupOf[node] }

  /// Leaves out links that a diagnostic has spoken of.
  mutating func removeLinks(where isFaulty: (_ node: Int, _ link: Link) -> Bool) {
    for node in nodes.indices where nodes[node].links.contains(where: { isFaulty(node, $0) }) {
      nodes[node].links.removeAll { isFaulty(node, $0) }
    }
  }

  /// Tarjan's strongly connected components, without recursion: a chain may be long.
  ///
  /// - Complexity: O(roles + links).
  private mutating func formGroups() {
    let unvisited = -1
    var order = Array(repeating: unvisited, count: nodes.count)
    var low = order
    var isOpen = Array(repeating: false, count: nodes.count)
    var open: [Int] = []
    var walk: [(node: Int, next: Int)] = []
    var visited = 0
    for start in nodes.indices where order[start] == unvisited {
      walk.append((start, 0))
      while let (node, next) = walk.last {
        if next == 0 {
          order[node] = visited
          low[node] = visited
          visited += 1
          open.append(node)
          isOpen[node] = true
        }
        if next < nodes[node].links.count {
          walk[walk.count - 1].next += 1
          let target = nodes[node].links[next].target
          if order[target] == unvisited {
            walk.append((target, 0))
          } else if isOpen[target] {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        walk.removeLast()
        if let parent = walk.last?.node { low[parent] = min(low[parent], low[node]) }
        if low[node] == order[node] { closeGroup(of: node, &open, &isOpen) }
      }
    }
  }

  private mutating func closeGroup(of node: Int, _ open: inout [Int], _ isOpen: inout [Bool]) {
    var group: [Int] = []
    while let member = open.popLast() {
      isOpen[member] = false
      groupOf[member] = groups.count
      group.append(member)
      if member == node { break }
    }
    groups.append(group)
  }
}
