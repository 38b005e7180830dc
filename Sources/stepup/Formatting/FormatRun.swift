import StepUpCompiler
import StepUpDiagnostics
import StepUpReport
import StepUpTools

/// One run of `stepup fmt`: lays out, shows what changed, and ends with the status it earned.
struct FormatRun {
  enum Mode {
    /// Files are written, and named.
    case write
    /// Files that would be written are named.
    case check
    /// What would be written is shown as a diff.
    case diff
  }

  let mode: Mode
  private var counts = FormatCounts()
  private var faults: [Diagnostic] = []

  init(mode: Mode) { self.mode = mode }

  /// Lays out files of a project. Each is replaced whole or not at all.
  mutating func layOutFiles(_ paths: [String]) throws {
    let project = try loadPolicies(paths)
    let unreadable = Set(project.faults.map(\.path))
    for id in project.asked {
      let source = project.checked.source(id)
      let path = ProjectFiles.join(project.files.root, source.path)
      if unreadable.contains(path) { continue }
      guard let bytes = layOut(source), bytes != source.bytes else { continue }
      if mode == .write { try write(bytes, to: path) }
      if mode != .diff { printLine(source.path) }
    }
    if !faults.isEmpty { printError(project.report(faults).rendered(as: .text)) }
    try project.requireFiles()
    printError(counts.sentence(mode, excluded: project.excluded.count))
    try finish()
  }

  /// Lays out standard input onto standard output.
  mutating func layOutStandardInput() throws {
    let input = try FileSystem.standardInput(limit: ProjectFiles.byteLimit)
    let source = Source(id: FileID(0), path: "standard input", bytes: input)
    let bytes = layOut(source)
    if let bytes, mode == .write { try stepup.write(bytes, to: "-") }
    if let bytes, mode == .check, bytes != input { printLine(source.path) }
    if !faults.isEmpty {
      let summary = ReportSummary(
        found: 1, checked: 1, excluded: 0, diagnostics: faults, suppressed: 0)
      let report = Report(
        diagnostics: faults, summary: summary, documentation: Explanation.documentation,
        toolVersion: toolVersion, source: { _ in source })
      printError(report.rendered(as: .text))
    }
    try finish()
  }

  /// A file laid out; nothing when faults stand in the way.
  private mutating func layOut(_ source: Source) -> [UInt8]? {
    switch format(source) {
    case .laidOut(let bytes):
      if bytes == source.bytes { counts.same += 1 } else { counts.changed += 1 }
      if mode == .diff { printText(unifiedDiff(path: source.path, source.bytes, bytes)) }
      return bytes
    case .refused(let faults):
      counts.refused += 1
      self.faults += faults
      return nil
    }
  }

  private func finish() throws {
    if counts.refused > 0 || mode != .write && counts.changed > 0 { throw ExitStatus.findings }
  }
}

/// How many files a run looked at.
private struct FormatCounts {
  var changed = 0
  var same = 0
  var refused = 0

  func sentence(_ mode: FormatRun.Mode, excluded: Int) -> String {
    let found = changed + same + refused
    var parts: [String] = []
    if changed > 0 {
      parts.append("\(counted(changed, "file")) \(mode == .write ? "laid out" : "to be laid out")")
    }
    if refused > 0 { parts.append("\(counted(refused, "file")) left alone because of errors") }
    if parts.isEmpty { parts.append("nothing to lay out") }
    let looked =
      "\(counted(found, "file")) looked at" + (excluded > 0 ? " (\(excluded) excluded)" : "")
    return ([looked] + parts).joined(separator: ", ")
  }
}
