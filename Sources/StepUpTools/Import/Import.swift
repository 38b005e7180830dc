package import StepUpCompiler

/// The form of an export.
package enum ExportFormat: String, CaseIterable, Sendable {
  case json, csv
}

/// What an export came to.
package struct Import: Sendable {
  /// A policy file to write.
  package struct File: Sendable {
    package let institution: String
    /// The name of the file, made of the institution's id.
    package let name: String
    package let bytes: [UInt8]
  }

  package let files: [File]
  /// All that was not imported, in the order of the export as far as it has one.
  package let unmapped: [Unmapped]

  /// Turns an export of the admin platform's settings into policy files.
  ///
  /// Never fails: what cannot be imported is listed, here and in the file of its institution.
  ///
  /// - Parameters:
  ///   - name: What the export is called in the files.
  ///   - catalog: The features and permissions there are.
  package init(_ bytes: [UInt8], _ format: ExportFormat, named name: String, _ catalog: Catalog) {
    let export =
      switch format {
      case .json: Export(json: bytes)
      case .csv: Export(csv: bytes)
      }
    var mapper = ExportMapper(catalog)
    for value in export.values { mapper.map(value) }
    var institutions = mapper.institutions
    var unmapped: [Unmapped] = []
    for line in export.unmapped {
      if let position = institutions.firstIndex(where: { $0.name == line.institution }) {
        institutions[position].unmapped.append(line)
      } else {
        unmapped.append(line)
      }
    }
    files = institutions.map {
      File(institution: $0.name, name: $0.id + ".yaml", bytes: $0.policy(from: name))
    }
    self.unmapped = unmapped + mapper.unmapped + institutions.flatMap(\.unmapped)
  }
}
