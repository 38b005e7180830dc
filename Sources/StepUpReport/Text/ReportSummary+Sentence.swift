extension ReportSummary {
  /// The run in one line: `2 errors, 1 warning in 12 files (12 found, 12 checked, 0 excluded)`.
  package var sentence: String {
    var counts: [String] = []
    if errors > 0 { counts.append(counted(errors, "error")) }
    if warnings > 0 { counts.append(counted(warnings, "warning")) }
    if notes > 0 { counts.append(counted(notes, "note")) }
    let silenced = suppressed > 0 ? ", \(counted(suppressed, "finding")) suppressed" : ""
    if counts.isEmpty {
      let files =
        excluded > 0
        ? "\(checked) of \(counted(found, "file")) checked (\(excluded) excluded)"
        : "\(counted(checked, "file")) checked"
      return files + ", nothing found" + silenced
    }
    return counts.joined(separator: ", ") + " in \(counted(checked, "file"))"
      + " (\(found) found, \(checked) checked, \(excluded) excluded)" + silenced
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
