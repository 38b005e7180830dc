/// The keys of a kind of document.
package func table(of kind: Kind) -> KeyTable {
  switch kind {
  case .institution: InstitutionKeys.table
  case .baseline: BaselineKeys.table
  case .catalog: CatalogKeys.table
  case .entitlements: EntitlementsKeys.table
  case .tests: TestsKeys.table
  case .project: ProjectKeys.table
  }
}
