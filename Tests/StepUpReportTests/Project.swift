import StepUpDiagnostics

@testable import StepUpReport

/// The files of a made-up run, and findings in them.
struct Project {
  var sources: [Source] = []

  init(_ files: KeyValuePairs<String, String>) {
    for (path, text) in files { add(path, Array(text.utf8)) }
  }

  mutating func add(_ path: String, _ bytes: [UInt8]) {
    sources.append(Source(id: FileID(sources.count), path: path, bytes: bytes))
  }

  /// The place of the first occurrence of a text in a file, or of a part of it.
  func place(_ file: Int, _ text: String, part: String? = nil) -> Place {
    let bytes = sources[file].bytes
    let start = offset(of: Array(text.utf8), in: bytes[...]) ?? bytes.count
    let needle = Array((part ?? text).utf8)
    let partStart = offset(of: needle, in: bytes[start...]) ?? start
    return Place(FileID(file), ByteRange(partStart, partStart + needle.count))
  }

  func report(
    _ diagnostics: Diagnostic..., suppressed: [SuppressedDiagnostic] = [],
    documentation: [RuleDocumentation] = [], found: Int? = nil, folder: String = ""
  ) -> Report {
    let sources = sources
    return Report(
      diagnostics: diagnostics,
      summary: ReportSummary(
        found: found ?? sources.count, checked: sources.count,
        excluded: (found ?? sources.count) - sources.count, diagnostics: diagnostics,
        suppressed: suppressed.count),
      suppressed: suppressed,
      checkedFiles: sources.map(\.id), folder: folder,
      documentation: Dictionary(uniqueKeysWithValues: documentation.map { ($0.id, $0) }),
      toolVersion: "1.2.3",
      source: { sources[Int($0.index)] })
  }

  private func offset(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: needle) }
  }
}
