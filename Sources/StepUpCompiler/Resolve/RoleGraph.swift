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
  /// The nodes in an order in which every role stands after those it inherits from.
  private(set) var order: [Int] = []
  /// The group of each node: roles that inherit from each other in a circle are one.
  private var groupOf: [Int] = []

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
    formGroups()
  }

  /// Whether a node's link is part of a circle.
  func isInCircle(_ link: Link, of node: Int) -> Bool { groupOf[link.target] == groupOf[node] }

  /// The links of each circle.
  var circles: [[Link]] {
    var circles: [Int: [Link]] = [:]
    for node in order {
      for link in nodes[node].links where isInCircle(link, of: node) {
        circles[groupOf[node], default: []].append(link)
      }
    }
    return Array(circles.values)
  }

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
    var walk = LinkWalk(count: nodes.count)
    for start in nodes.indices where !walk.visits[start].isReached {
      walk.enter(start)
      while let (node, next) = walk.path.last {
        if next < nodes[node].links.count {
          walk.follow(nodes[node].links[next].target, from: node)
        } else {
          walk.leave(node)
        }
      }
    }
    order = walk.order
    groupOf = walk.visits.map(\.group)
  }
}
