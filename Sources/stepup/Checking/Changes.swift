import StepUpCompiler
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
    let files = changed.count == 1 ? "1 file" : "\(changed.count) files"
    let institutions =
      reach.institutions == 1 ? "1 institution" : "\(reach.institutions) institutions"
    printError("\(files) changed since \(revision), \(institutions) affected")
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
