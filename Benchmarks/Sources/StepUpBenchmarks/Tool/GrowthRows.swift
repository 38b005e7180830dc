/// Whether time grows with size and no faster: each kind of work at n, 2n and 4n.
func growthRows(_ tool: Tool, rounds: Int) throws -> [Row] {
  var rows = try growth(
    "institutions", [5_000, 10_000, 20_000], tool, rounds: rounds
  ) { CorpusShape(institutions: $0) }
  rows += try growth("baselines in a chain", [4, 8, 16], tool, rounds: rounds) {
    CorpusShape(institutions: 1_000, chain: $0)
  }
  rows += try growth("further roles", [10, 100, 1_000], tool, rounds: rounds) {
    CorpusShape(institutions: 50, furtherRoles: $0)
  }
  rows += try growth(
    "findings in one file", [2_500, 5_000, 10_000], tool, rounds: rounds, status: 1
  ) { CorpusShape(institutions: 1, findings: $0) }
  return rows
}

/// The times of three sizes, on one processor without what an empty project takes.
private func growth(
  _ name: String, _ sizes: [Int], _ tool: Tool, rounds: Int, status: Int32 = 0,
  shape: (Int) -> CorpusShape
) throws -> [Row] {
  let corpora = try sizes.map { try tool.corpus(shape($0)) }
  var times: [[Double]] = Array(repeating: [], count: sizes.count)
  for _ in 0..<rounds {
    for (position, corpus) in corpora.enumerated() {
      times[position].append(tool.check(corpus, jobs: 1, status: status).processorSeconds)
    }
  }
  let least = times.map(shortest)
  return sizes.indices.map { position in
    let growth = position == 0 ? 1 : least[position] / least[position - 1]
    let expected = position == 0 ? 1 : Double(sizes[position]) / Double(sizes[position - 1])
    return Row(
      name: "\(sizes[position]) \(name)", ours: time(least[position]), limit: "",
      // A quarter more than in proportion is put down to caches and to the machine.
      measure: .ratio(growth, atMost: position == 0 ? nil : expected * 1.25))
  }
}
