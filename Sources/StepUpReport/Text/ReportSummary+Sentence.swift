extension ReportSummary {
  /// The run in one line: `2 errors, 1 warning in 12 files (12 found, 12 checked, 0 excluded)`.
  package var sentence: String {
    var counts: [String] = []
    if errors > 0 { counts.append(counted(errors, "error")) }
    if warnings > 0 { counts.append(counted(warnings, "warning")) }
    if notes > 0 { counts.append(counted(notes, "note")) }
    let silenced = suppressed > 0 ? ", \(counted(suppressed, "finding")) suppressed" : ""
    let unread = unreadable > 0 ? ["\(unreadable) unreadable"] : []
    if counts.isEmpty {
      let left = (excluded > 0 ? ["\(excluded) excluded"] : []) + unread
      let files =
        left.isEmpty
        ? "\(counted(checked, "file")) checked"
        : "\(checked) of \(counted(found, "file")) checked (\(left.joined(separator: ", ")))"
      return files + ", nothing found" + silenced
    }
    let account = ["\(found) found", "\(checked) checked", "\(excluded) excluded"] + unread
    return counts.joined(separator: ", ") + " in \(counted(checked, "file"))"
      + " (\(account.joined(separator: ", ")))" + silenced
  }
}
