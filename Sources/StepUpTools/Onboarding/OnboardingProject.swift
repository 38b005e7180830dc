import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage

/// The project that an institution joins, as far as onboarding looks at it.
package struct OnboardingProject: Sendable {
  /// A policy file by its path below the root.
  package struct File: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }

    /// The file as `stepup fmt` lays it out.
    var laidOut: File {
      let source = Source(id: FileID(0), path: path, bytes: bytes)
      guard case .laidOut(let bytes) = format(source) else { return self }
      return File(path, bytes)
    }

    /// Whether it says which kind of policy file it is.
    package var isPolicy: Bool {
      parseFile(Source(id: FileID(0), path: path, bytes: bytes)).document != nil
    }
  }

  /// Whether the project begins with this institution.
  package let isNew: Bool
  /// The folder from the root of the repository, for what CI runs.
  package let folder: String
  /// The systems that already have a file of the name that would be written.
  package let configured: Set<ReviewSystem>
  /// The policy files there are, or, in a new project, those it begins with.
  let files: [File]

  let baselines: [BaselineDocument]
  let requiredBaseline: String?
  /// What most institutions build on.
  let commonBaseline: String?
  let entitled: Set<String>
  /// What the project's own file leaves out.
  let excluded: [PathPattern]
  /// Where institutions and tests stand.
  let institutionFolder: String
  let testsFolder: String
  /// The files that decide about an institution, and who else is there.
  private let shared: [File]
  private let institutions: [(id: String, file: File)]

  /// A project that is there.
  package init(joining files: [File], folder: String, configured: Set<ReviewSystem> = []) {
    self.init(files, isNew: false, folder: folder, configured: configured)
  }

  /// A project that begins with the institution.
  package init(newIn folder: String, configured: Set<ReviewSystem> = []) {
    self.init(StarterProject.files, isNew: true, folder: folder, configured: configured)
  }

  private init(_ files: [File], isNew: Bool, folder: String, configured: Set<ReviewSystem>) {
    self.isNew = isNew
    self.folder = folder
    self.configured = configured
    self.files = files
    var baselines: [BaselineDocument] = []
    var entitled: Set<String> = []
    var shared: [File] = []
    var institutions: [(id: String, file: File)] = []
    var uses: [String: Int] = [:]
    var folders: [Kind: [String: Int]] = [:]
    var project: ProjectDocument?
    for (index, file) in files.enumerated() {
      let source = Source(id: FileID(index), path: file.path, bytes: file.bytes)
      let document = parseFile(source).document
      if let kind = document?.kind {
        folders[kind, default: [:]][file.path.folder, default: 0] += 1
      }
      switch document {
      case .institution(let institution):
        if let id = institution.id.value { institutions.append((id.text, file)) }
        if let baseline = institution.extends.value { uses[baseline.text, default: 0] += 1 }
      case .tests: break
      case .baseline(let baseline):
        baselines.append(baseline)
        shared.append(file)
      case .entitlements(let entitlements):
        entitled.formUnion((entitlements.elevatedBiometrics.value?.values ?? []).map(\.text))
        shared.append(file)
      case .project(let document):
        project = document
        shared.append(file)
      case .catalog, nil: shared.append(file)
      }
    }
    self.baselines = baselines.filter { $0.id.value != nil }
    self.entitled = entitled
    self.shared = shared
    self.institutions = institutions
    requiredBaseline = project?.requiredBaseline.value?.text
    commonBaseline = uses.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    excluded = project?.exclude.value?.values ?? []
    institutionFolder = folders[.institution]?.mostFrequent ?? "institutions"
    testsFolder = folders[.tests]?.mostFrequent ?? "tests"
  }
}

extension OnboardingProject {
  /// The path of an institution's own file.
  func path(ofInstitution id: String) -> String { join(institutionFolder, id + ".yaml") }

  /// The path of the file that tests an institution.
  func path(ofTests id: String) -> String {
    let name = institutionFolder == testsFolder ? id + "-tests.yaml" : id + ".yaml"
    return join(testsFolder, name)
  }

  /// Whether a file of the path is there.
  func contains(_ path: String) -> Bool { files.contains { $0.path == path } }

  /// The project as far as it decides about one institution, with files that are new or stand for
  /// those there.
  func check(_ drafts: [File], of id: String) -> CheckedProject {
    let namesakes = institutions.filter { $0.id == id }.map(\.file)
    return check(drafts, among: shared + namesakes)
  }

  /// The whole project, with files that are new or stand for those there.
  func check(_ drafts: [File]) -> CheckedProject { check(drafts, among: files) }

  private func check(_ drafts: [File], among files: [File]) -> CheckedProject {
    let replaced = Set(drafts.map(\.path))
    let all = (files.filter { !replaced.contains($0.path) } + drafts)
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let parsed = all.enumerated().map { index, file in
      parseFile(Source(id: FileID(index), path: file.path, bytes: file.bytes))
    }
    // Nothing that onboarding asks about depends on the day.
    return StepUpCompiler.check(parsed, asOf: CalendarDay(daysSince1970: 0))
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }
}

extension String {
  /// The path of the folder a file lies in; empty at the root.
  fileprivate var folder: String {
    split(separator: "/").dropLast().joined(separator: "/")
  }
}

extension [String: Int] {
  fileprivate var mostFrequent: String? {
    self.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
