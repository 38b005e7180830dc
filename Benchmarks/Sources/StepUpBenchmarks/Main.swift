import Foundation
import StepUpEngine

/// Prints one table of what StepUp takes, beside what C takes for the same work in the same run.
@main
struct StepUpBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "corpus", arguments.count == 3, let count = Int(arguments.last ?? "") {
      let corpus = try Corpus(
        CorpusShape(institutions: count), below: arguments[arguments.startIndex + 1])
      return print("\(corpus.files) files, \(corpus.bytes) bytes in \(corpus.directory)")
    }
    guard let stepup = arguments.first else {
      print("usage: StepUpBenchmarks TOOL [SECTION…]; sections: \(SectionName.list)")
      print("       StepUpBenchmarks corpus DIRECTORY COUNT")
      exit(2)
    }
    let asked = arguments.dropFirst().map(SectionName.init)
    guard !asked.contains(nil) else {
      print("the sections are \(SectionName.list)")
      exit(2)
    }
    let tool = try Tool(stepup: stepup)
    defer { tool.removeFiles() }
    let sections = try run(tool, asked.isEmpty ? SectionName.allCases : asked.compactMap(\.self))
    print(machineDescription())
    print()
    print(table(sections))
    let missed = sections.flatMap(\.rows).count { $0.holds == false }
    print("\n\(missed == 0 ? "every target is met" : "\(missed) targets are not met")")
  }

  private static func run(_ tool: Tool, _ names: [SectionName]) throws -> [Section] {
    let corpus = try tool.corpus(CorpusShape())
    let bytes = try tool.bundle(of: corpus)
    let many = try PolicyBundle(bytes)
    let one = try PolicyBundle(
      tool.bundle(of: tool.corpus(CorpusShape(institutions: 1, chain: 3))))
    return try names.map { name in
      Section(title: name.title, rows: try rows(name, tool, corpus, bytes, one: one, many: many))
    }
  }

  private static func rows(
    _ name: SectionName, _ tool: Tool, _ corpus: Corpus, _ bytes: [UInt8], one: PolicyBundle,
    many: PolicyBundle
  ) throws -> [Row] {
    switch name {
    case .handles:
      let alone = HandleBenchmark(one, rounds: 61)
      let among = HandleBenchmark(many, rounds: 61)
      return [
        alone.customers("customer, 1 institution", atMost: 1.5),
        among.customers("customer, 10,000 institutions", atMost: 1.5),
        alone.staff("staff, 1 institution", atMost: 1.5),
        among.staff("staff, 10,000 institutions", atMost: 1.5),
      ]
    case .names:
      let alone = NameBenchmark(one, rounds: 61)
      let among = NameBenchmark(many, rounds: 61)
      return [
        alone.customers("customer, 1 institution", atMost: 1.5),
        among.customers("customer, 10,000 institutions", atMost: 1.5),
        alone.staff("staff, 1 institution", atMost: 1.5),
        among.staff("staff, 10,000 institutions", atMost: 1.5),
      ]
    case .rows:
      let names = NameBenchmark(many, rounds: 31)
      return [
        names.customers("unknown_institution, by names", .unknownInstitution, atMost: nil),
        names.customers("unknown_action, by names", .unknownAction, atMost: nil),
        names.customers("wrong_subject_type, by names", .staffAction, atMost: nil),
      ] + rowsOfTheTable(HandleBenchmark(many, rounds: 31))
    case .loading:
      let perInstitution = bytes.count / many.policies.count
      return loadRows(bytes, rounds: 61) + [
        Row("the bundle", "\(bytes.count) bytes"),
        Row("for each institution", "\(perInstitution) bytes"),
      ]
    case .tool:
      return toolRows(tool, corpus, rounds: 9)
        + [try ruleRow(tool, rounds: 5), try startUpRow(tool, rounds: 41)]
    case .diff: return try diffRows(tool, rounds: 5)
    case .growth: return try growthRows(tool, rounds: 3)
    }
  }
}
