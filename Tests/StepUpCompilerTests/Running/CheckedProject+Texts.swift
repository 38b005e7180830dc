import StepUpCompiler
import StepUpDiagnostics

/// Checks files that are held in memory, by path.
func checked(_ files: [String: String]) -> CheckedProject {
  checked(files.mapValues { Array($0.utf8) })
}

/// Checks files that are held in memory, by path.
func checked(_ files: [String: [UInt8]]) -> CheckedProject {
  let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  return StepUpCompiler.check(
    paths.enumerated().map { index, path in
      parseFile(Source(id: FileID(index), path: path, bytes: files[path] ?? []))
    }, asOf: .sample)
}
