import StepUpCompiler
import StepUpReport
import StepUpTools

extension LoadedProject {
  /// The part of what was asked about that a change reaches.
  func narrowed(toChangesSince revision: String) throws -> LoadedProject {
    let root = files.root
    let below = try ProgressLine.telling({ "asking git what changed" }) {
      try Git.changes(since: revision, below: root)
    }
    let changed = below.filter(isPolicyFile)
    let reach = checked.reach(ofChanges: changed)
    let asked = Set(asked)
    let narrowed = narrowed(to: reach.files.filter(asked.contains))
    printError(
      "\(counted(changed.count, "file")) changed since \(revision), "
        + "\(counted(reach.institutions, "institution")) affected")
    guard !narrowed.asked.isEmpty else {
      throw Failure(
        .environmentFailed,
        "nothing was checked: "
          + (changed.isEmpty
            ? "no policy file changed" : "no change reaches what was asked about"))
    }
    return narrowed
  }

  /// Whether a path that git names is one that the project takes for a policy file, or would if it
  /// were still there.
  private func isPolicyFile(_ path: String) -> Bool {
    ProjectFiles.takes(path) && !files.excluded.contains(path)
  }
}
