import StepUpCompiler
import StepUpLanguage
import Testing

/// The reference's tables of the standard catalog say what is built in.
@Suite struct StandardCatalogTests {
  private let catalog = Catalog.standard

  @Test(arguments: Catalog.standard.features.indices)
  func `a feature's row has its segments and its category`(_ index: Int) throws {
    let feature = catalog.features[index]
    let row = try row(feature.name.text, columns: 4)
    #expect(row[2] == feature.segments?.members.map(\.rawValue).joined(separator: ", "))
    #expect(row[3] == feature.category.map { "`\($0.rawValue)`" })
  }

  @Test(arguments: Catalog.standard.permissions.indices)
  func `a permission's row has its title and who holds it by default`(_ index: Int) throws {
    let permission = catalog.permissions[index]
    let row = try row(permission.name.text, columns: 3)
    #expect(row[1] == permission.title)
    #expect(row[2] == (permission.defaultFor.map { "roles of level `\($0.rawValue)`" } ?? "nobody"))
  }

  @Test(arguments: Catalog.standard.staffActions.indices)
  func `a staff action's row has its permission, levels and obligations`(_ index: Int) throws {
    let action = catalog.staffActions[index]
    let row = try row(action.name.text, columns: 6)
    #expect(row[1] == action.permission.map { "`\(catalog.permissions[$0].name.text)`" })
    #expect(row[2] == words(for: action.customerLevel))
    #expect(row[3] == words(for: action.staffLevel))
    #expect(row[5] == action.obligations.map { "`\($0)`" }.joined(separator: ", "))
  }

  private func words(for level: Level?) -> String {
    switch level {
    case .staff: "any level"
    case .admin: "`admin`"
    case nil: "nobody"
    }
  }

  private func row(_ name: String, columns: Int) throws -> [String] {
    let rows = try Page.reference("CatalogsAndEntitlements").tableRows
    let row = try #require(rows.first { $0.first == "`\(name)`" && $0.count == columns })
    return row
  }
}
