@testable import StepUpBundle
@testable import StepUpCompiler
@testable import StepUpDiagnostics
@testable import StepUpEngine

/// Reads bytes as the files of a project, separated by zeros, and takes them through every stage.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The fuzzer lends so many bytes for the time of the call.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let files = bytes.split(separator: 0, maxSplits: 7, omittingEmptySubsequences: false)
  for file in files {
    let found = violations(of: Array(file))
    require(found.isEmpty, "\(found)")
  }
  let project = check(
    files.enumerated().map {
      parseFile(Source(id: FileID($0), path: "\($0).yaml", bytes: Array($1)))
    }, asOf: CalendarDay(daysSince1970: 20_000))
  for diagnostic in project.diagnostics { requirePlaces(of: diagnostic, in: project) }
  if let bundle = try? compile(project, withProvenance: true) { requireSound(bundle) }
  return 0
}

/// What is reported stands inside the files.
private func requirePlaces(of diagnostic: Diagnostic, in project: CheckedProject) {
  let edits = diagnostic.fixes.flatMap { $0.edits.map(\.place) }
  for place in [diagnostic.place] + diagnostic.related.map(\.place) + edits {
    let size = project.source(place.file).bytes.count
    require(Int(place.range.end) <= size, "`\(diagnostic.message)` stands outside its file")
  }
}

/// What is compiled loads, and says where it comes from.
private func requireSound(_ bytes: [UInt8]) {
  guard let bundle = try? PolicyBundle(bytes), let provenance = try? bundle.provenance() else {
    fatalError("what is compiled does not load")
  }
  askEverything(of: bundle)
  for place in provenance.places {
    require(place.start.line >= 1 && place.start.column >= 1, "\(place) is no place")
  }
}

/// Unlike `precondition`, says in a release build what does not hold.
private func require(_ holds: Bool, _ message: @autoclosure () -> String) {
  if !holds { fatalError(message()) }
}
