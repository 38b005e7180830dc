import StepUpCompiler
import StepUpDiagnostics
import StepUpReport
import StepUpTools

/// One run of `stepup import`: reads exports, writes files, and says what it left out and what a
/// check finds.
struct ImportRun {
  let output: String
  let isForced: Bool
  let isDry: Bool

  func importExports(_ exports: [(file: String, format: ExportFormat)]) throws {
    let catalog = try project([:]).checked.catalog
    var files: [String: Import.File] = [:]
    var leftOut = 0
    for (name, format) in exports {
      let isInput = name == "-"
      let bytes = isInput ? try FileSystem.standardInput() : try FileSystem.bytes(of: name)
      let title = isInput ? "standard input" : String(name.split(separator: "/").last ?? "")
      let result = Import(bytes, format, named: title, catalog)
      for line in result.unmapped { say("not imported", "\(title): \(line.sentence)") }
      leftOut += result.unmapped.count
      for file in result.files {
        if let reason = obstacle(to: file, files) {
          say("not written", "\(file.name): \(reason)")
          leftOut += 1
        } else {
          files[file.name] = file
        }
      }
    }
    let hasErrors = try check(files)
    try write(files.values.sorted { $0.name < $1.name })
    let count = counted(files.count, "institution")
    printError("\(count) \(isDry ? "imported, nothing written" : "written to \(output)")")
    if leftOut > 0 || hasErrors || files.isEmpty { throw ExitStatus.findings }
  }

  /// The project around the output, with files that are not written yet.
  private func project(_ files: [String: Import.File]) throws -> LoadedProject {
    try loadProject(
      adding: files.mapValues(\.bytes), to: output, asOf: .today, jobs: processorCount)
  }

  /// Why a file cannot be written, when something stands in its way.
  private func obstacle(to file: Import.File, _ files: [String: Import.File]) -> String? {
    if files[file.name] != nil { return "another export has this institution already" }
    let isThere = FileSystem.exists(ProjectFiles.join(output, file.name))
    return isThere && !isForced ? "it is there already; --force replaces it" : nil
  }

  /// Prints what a check finds in the files.
  private func check(_ files: [String: Import.File]) throws -> Bool {
    if files.isEmpty { return false }
    let project = try project(files)
    let findings = project.findings
    if !findings.isEmpty { printError(project.report(findings).rendered(as: .text)) }
    return findings.contains { $0.severity == .error }
  }

  private func write(_ files: [Import.File]) throws {
    if isDry {
      for file in files {
        printText("# file: \(file.name)\n" + String(decoding: file.bytes, as: UTF8.self) + "\n")
      }
      return
    }
    let new = files.map { file in
      FileSystem.NewFile(
        ProjectFiles.join(output, file.name), file.bytes, replaces: isForced)
    }
    try FileSystem.create(new)
    for file in new { printLine(file.path) }
  }

  private func say(_ what: String, _ words: String) { printError("\(what): \(words)") }
}
