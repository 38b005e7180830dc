import StepUpCompiler
import StepUpDiagnostics
import StepUpSyntax

/// Where the suppressions of a file stand, and what each covers.
struct SuppressionPlaces {
  /// A suppression by its words, and the nodes that start on the line it covers.
  struct Cover: Hashable {
    let text: String
    /// The nodes by the way that leads to each, in order.
    let nodes: [String]
  }

  /// The offsets of the comments.
  private(set) var comments: Set<Int> = []
  /// The lines they cover, from 1.
  private(set) var lines: Set<Int> = []
  /// What each covers, with the line, in the order of the comments.
  private(set) var covers: [(cover: Cover, line: Int)] = []

  init(_ tree: SyntaxTree) {
    let suppressions = readSuppressions(tree.comments, in: tree.source).suppressions
    guard let root = tree.root, !suppressions.isEmpty else { return }
    let table = LineTable(tree.source)
    var nodes: [Int: [String]] = [:]
    tree.collectWays(from: root, "") { offset, way in
      nodes[table.line(at: offset), default: []].append(way)
    }
    for suppression in suppressions {
      comments.insert(Int(suppression.place.range.start))
      let line = table.line(at: suppression.line.start)
      lines.insert(line)
      let text = tree.source.text(suppression.place.range)
      let words = text.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
      covers.append((Cover(text: words, nodes: nodes[line, default: []].sorted()), line))
    }
  }

  /// The lines that suppressions cover, in order, of those that do not cover the same in a file laid
  /// out anew.
  func linesLost(in other: SuppressionPlaces) -> [Int] {
    var left: [Cover: Int] = [:]
    for (cover, _) in other.covers { left[cover, default: 0] += 1 }
    let lost = covers.compactMap { cover, line -> Int? in
      guard let count = left[cover], count > 0 else { return line }
      left[cover] = count - 1
      return nil
    }
    return lost.sorted()
  }
}

extension SyntaxTree {
  /// Names each node by the keys and positions that lead to it.
  fileprivate func collectWays(
    from node: NodeID, _ way: String, _ add: (Int32, String) -> Void
  ) {
    add(range(of: node).start, way)
    for (key, value) in entries(of: node) {
      let inner = "\(way)/\(text(of: key))"
      add(range(of: key).start, inner + ":")
      collectWays(from: value, inner, add)
    }
    for (position, item) in items(of: node).enumerated() {
      collectWays(from: item, "\(way)/\(position)", add)
    }
  }
}
