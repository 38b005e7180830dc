import ArgumentParser
import StepUpTools

/// `stepup diff`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what changed in meaning between two projects, bundles or git revisions.",
    discussion: """
      Every question that may be answered differently is asked of both sides. The status is 1 when
      --fail-on says so.

      Examples:
        stepup diff old/policies policies
        stepup diff released.bundle policies --fail-on weaker
        stepup diff --git origin/main..HEAD policies --format markdown
      """)

  @Argument(help: "The old and the new side: directories or bundles; with --git one directory.")
  var paths: [String] = []

  @Option(help: "Two git revisions as OLD..NEW; the work tree is not touched.")
  var git: RevisionRange?

  @Option(help: "The changes that give status 1.")
  var failOn: FailOnChange = .none

  @Option(help: "How the changes are printed.")
  var format: DiffFormat = .text

  @Option(help: "Whether text is coloured.")
  var color: ColorChoice = .auto

  func validate() throws {
    if git != nil, paths.count > 1 { throw ValidationError("--git takes one directory") }
    if git == nil, paths.count != 2 {
      throw ValidationError("say what to compare: OLD and NEW, or --git REV..REV")
    }
  }

  func run() throws {
    let sides = try loadSides()
    let report = DiffReport(sides.old, sides.new, jobs: processorCount)
    printText(report.rendered(as: format, color.options))
    if failOn.includes(report.diff) { throw ExitStatus.findings }
  }

  private func loadSides() throws -> (old: DiffSide, new: DiffSide) {
    if let git {
      let directory = paths.first ?? "."
      return (
        try loadSide(ofRevision: git.old, in: directory),
        try loadSide(ofRevision: git.new, in: directory)
      )
    }
    return (try loadSide(paths[0]), try loadSide(paths[1]))
  }
}
