import Foundation

/// A project of policy files on disk, the same for the same shape in every run.
struct Corpus {
  let directory: String
  let files: Int
  let bytes: Int

  /// Writes the files of a shape below a directory.
  init(_ shape: CorpusShape, below parent: String) throws {
    directory = "\(parent)/\(shape.name)"
    var texts = platformFiles(chain: shape.chain)
    texts["stepup.yaml"] = projectFile(shape.rules)
    var entitled: [String] = []
    for number in 0..<shape.institutions {
      var institution = InstitutionText(number, furtherRoles: shape.furtherRoles)
      if institution.hasBiometrics { entitled.append(institution.id) }
      let folder = number % 100
      texts["institutions/\(folder < 10 ? "0" : "")\(folder)/\(institution.id).yaml"] =
        institution.text()
    }
    if shape.findings > 0 { texts["institutions/faulty.yaml"] = faultyFile(shape.findings) }
    texts["platform/entitlements.yaml"] = entitlementsFile(entitled)
    files = texts.count
    bytes = texts.values.reduce(0) { $0 + $1.utf8.count }
    try write(texts)
  }

  private func write(_ texts: [String: String]) throws {
    var made: Set<String> = []
    for (path, text) in texts {
      let url = URL(fileURLWithPath: "\(directory)/\(path)")
      let folder = url.deletingLastPathComponent()
      if made.insert(folder.path).inserted {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      try Data(text.utf8).write(to: url)
    }
  }
}

/// A file whose list of features names nothing that is known, with a finding on each line.
private func faultyFile(_ findings: Int) -> String {
  let lines = (0..<findings).map { "    - wire_transfers_\($0)\n" }.joined()
  return """
    kind: institution
    version: 1
    id: faulty
    name: Faulty Savings Bank
    elevated_authentication:
      features:

    """ + lines
}

private func entitlementsFile(_ entitled: [String]) -> String {
  let list = entitled.isEmpty ? " []\n" : "\n" + entitled.map { "  - \($0)\n" }.joined()
  return """
    # Who bought elevated biometrics. Changed by the platform's product operations only.
    kind: entitlements
    version: 1
    id: entitlements
    elevated_biometrics:
    """ + list
}
