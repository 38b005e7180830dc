/// `check` and `compile` of a large project beside libyaml's events over the same files.
func toolRows(_ tool: Tool, _ corpus: Corpus, rounds: Int) -> [Row] {
  var rows: [Row] = []
  var peak = 0.0
  for threads in [1, 2] {
    let checked = compareProcesses(rounds: rounds) {
      tool.check(corpus, jobs: threads)
    } _: {
      tool.readEvents(corpus, threads: threads)
    }
    let name = threads == 1 ? "1 thread" : "\(threads) threads"
    rows.append(row("check, \(name)", checked.wall, corpus, atMost: 1.6))
    rows.append(row("check, \(name), processor time", checked.processor, corpus, atMost: nil))
    peak = max(peak, checked.peakMiB)
  }
  let compiled = compareProcesses(rounds: rounds) {
    tool.compile(corpus)
  } _: {
    tool.readEvents(corpus, threads: 2)
  }
  rows.append(row("compile, 2 threads", compiled.wall, corpus, atMost: nil))
  rows.append(
    Row(
      name: "peak memory of check", ours: "\(decimals(peak, 1)) MiB", limit: "",
      measure: .value(peak, atMost: 120)))
  return rows
}

private func row(
  _ name: String, _ comparison: Comparison, _ corpus: Corpus, atMost: Double?
) -> Row {
  let files = Double(corpus.files)
  return Row(
    name: name, ours: "\(decimals(files / comparison.ours, 0)) files/s",
    limit: "\(decimals(files / comparison.limit, 0)) files/s",
    measure: .ratio(comparison.ratio, atMost: atMost))
}

/// A whole run for one file, from starting the process to its end.
func startUpRow(_ tool: Tool, rounds: Int) throws -> Row {
  let corpus = try tool.corpus(CorpusShape(institutions: 1))
  _ = tool.check(corpus, jobs: 1)
  let least = shortest((0..<rounds).map { _ in tool.check(corpus, jobs: 1).seconds })
  return Row(
    name: "check of one institution, the whole process", ours: time(least), limit: "",
    measure: .value(least * 1e3, atMost: 8))
}

/// What every rule and both profiles cost beside parsing and resolving alone.
///
/// One file is asked about, so that what is found elsewhere is found but not printed.
func ruleRow(_ tool: Tool, rounds: Int) throws -> Row {
  let linted = try tool.corpus(CorpusShape(rules: .withProfiles))
  let resolved = try tool.corpus(CorpusShape(rules: .without(tool.ruleNames())))
  let checked = compareProcesses(rounds: rounds) {
    tool.checkOneFile(of: linted)
  } _: {
    tool.checkOneFile(of: resolved)
  }
  let comparison = checked.processor
  return Row(
    name: "every rule and profile, beside none", ours: time(comparison.ours),
    limit: time(comparison.limit), measure: .ratio(comparison.ratio, atMost: 1.3))
}
