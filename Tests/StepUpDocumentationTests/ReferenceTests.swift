import StepUpDiagnostics
import StepUpLanguage
import Testing

/// The language reference says of every key, error and reason what the code says of it.
@Suite struct ReferenceTests {
  @Test(arguments: TabledKey.all)
  func `a table of the kind's page has the key with its default`(_ key: TabledKey) throws {
    let rows = try Page.reference(key.page).tableRows.filter { $0.first == "`\(key.path)`" }
    #expect(rows.count == 1, "one row for `\(key.path)`")
    let row = try #require(rows.first)
    try #require(row.count == 4, "key, value, default, meaning")
    switch key.entry.whenLeftOut {
    case _ where key.entry.isRequired: #expect(row[2] == "required")
    case .value(let value): #expect(row[2] == "`\(value)`")
    case .words(let words): #expect(row[2] == words)
    case nil: #expect(row[2] == "–")
    }
  }

  @Test func `every error has one row, in the order of the ids, and no other id has one`() throws {
    let rows = try Page.reference("Diagnostics").tableRows
    let ids = rows.compactMap(\.first).filter { $0.hasPrefix("`") }
      .map { $0.trimming { $0 == "`" } }
    #expect(ids == DiagnosticID.allCases.filter { !$0.isRule }.map(\.rawValue))
  }

  @Test func `every reason has its row`() throws {
    let rows = try Page.reference("RequestsAndDecisions").tableRows.filter { Int($0[0]) != nil }
    let reasons = ExpectedReason.allCases.filter { $0 != .noSecondFactor }
      .map { "`\($0.rawValue)`" }
    #expect(rows.map { $0[3] } == reasons)
  }
}

/// A key of the language and the page whose table it stands in.
struct TabledKey: Sendable, CustomTestStringConvertible {
  let page: String
  /// The keys that lead to it, joined by dots; `*` for an id.
  let path: String
  let entry: KeyEntry

  var testDescription: String { "\(page): \(path)" }

  static let all = Kind.allCases.flatMap { kind in
    keys(of: table(of: kind), below: "", on: page(of: kind))
  }

  private static func page(of kind: Kind) -> String {
    switch kind {
    case .institution: "Institutions"
    case .baseline: "Baselines"
    case .catalog, .entitlements: "CatalogsAndEntitlements"
    case .tests: "PolicyTests"
    case .project: "ProjectSettings"
    }
  }

  private static func keys(of table: KeyTable, below path: String, on page: String) -> [TabledKey] {
    // What every document has stands once, on the page about files; what baselines may set as
    // defaults is what institutions may set.
    table.keys.filter { !["kind", "version", "id"].contains($0.name) || !path.isEmpty }
      .flatMap { entry in
        let own = TabledKey(page: page, path: path + entry.name, entry: entry)
        // What stands once is not told twice: `never` takes what `always` does.
        if entry.name == "defaults" || entry.name == "never" { return [own] }
        return [own] + keys(in: entry.schema, below: path + entry.name, on: page)
      }
  }

  private static func keys(in schema: Schema, below path: String, on page: String) -> [TabledKey] {
    switch schema {
    case .mapping(let table): keys(of: table, below: path + ".", on: page)
    case .entries(_, let value, _): keys(in: value, below: path + ".*", on: page)
    case .list(let item, _): keys(in: item, below: path + "[]", on: page)
    case .either(let schemas): schemas.flatMap { keys(in: $0, below: path, on: page) }
    default: []
    }
  }
}
