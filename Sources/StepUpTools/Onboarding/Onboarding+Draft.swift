import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import StepUpLanguage

extension Onboarding {
  /// What a check of the draft finds, without what is accepted for a reason.
  package var objections: [Objection] { allObjections.filter { reason(for: $0) == nil } }

  private var allObjections: [Objection] {
    let text = InstitutionText(self)
    return objections(to: text, in: project.check([draft(text.text())] + platformFiles, of: id))
  }

  private func objections(
    to text: InstitutionText, in checked: CheckedProject
  ) -> [Objection] {
    checked.diagnostics.filter { checked.source($0.place.file).path == institutionPath }
      .map { Objection($0, in: text, checked.source) }
  }

  // MARK: Files

  private var id: String { word(for: .id) }

  /// The path of the institution's file; of a draft of it, as long as its id is none.
  var institutionPath: String {
    project.path(ofInstitution: IdentifierFault(in: id) == nil ? id : "draft")
  }

  private func draft(_ text: String) -> OnboardingProject.File {
    OnboardingProject.File(institutionPath, text)
  }

  /// What a new project has beside its institution.
  private var platformFiles: [OnboardingProject.File] {
    guard project.isNew, word(for: .biometrics) == "yes" else { return [] }
    let text = StarterProject.entitlements(for: id)
    return [OnboardingProject.File(StarterProject.entitlementsPath, text)]
  }

  /// The files to write, below the project's root; nothing as long as there are objections.
  ///
  /// They have been checked with all that is there, and their tests are what the compiled policy
  /// answers.
  package func files() throws(OnboardingFault) -> [OnboardingProject.File] {
    let standing = objections
    guard standing.isEmpty else { throw .objections(standing) }
    let text = InstitutionText(self)
    let institution = draft(text.text(commenting: suppressions))
    let new = ((project.isNew ? project.files : []) + platformFiles + [institution])
      .map(\.laidOut)
    let tests = OnboardingProject.File(
      project.path(ofTests: id), try firstTests(in: project.check(new, of: id))
    ).laidOut
    for file in [institution, tests]
    where project.excluded.contains(where: { $0.matches(file.path) }) {
      throw .excluded(file.path)
    }
    let checked = project.check(new + [tests])
    let written = Set((new + [tests]).map(\.path))
    let found = checked.diagnostics.filter { written.contains(checked.source($0.place.file).path) }
    guard found.isEmpty else {
      throw .objections(found.map { Objection($0, in: text, checked.source) })
    }
    return new + [tests]
  }

  /// The files of CI, below the root of the repository.
  package var reviewFiles: [OnboardingProject.File] {
    guard applies(.reviews) else { return [] }
    return words(for: .reviews).compactMap(ReviewSystem.init).map {
      OnboardingProject.File($0.path, $0.text(checking: project.folder))
    }
  }

  /// Comments that accept what rules find, by the line they stand above.
  private var suppressions: [Int: [String]] {
    var comments: [Int: [String]] = [:]
    for (line, accepted) in Dictionary(grouping: allObjections, by: \.line) {
      // One line can have advice about several answers: a baseline brings them all.
      for (reason, objections) in Dictionary(grouping: accepted, by: reason(for:)) {
        let rules = Set(objections.map(\.id.rawValue)).sorted().joined(separator: ", ")
        comments[line, default: []].append("stepup: ignore \(rules) -- \(reason ?? "")")
      }
      comments[line]?.sort()
    }
    return comments
  }

  private func reason(for objection: Objection) -> String? {
    objection.isAdvice ? objection.question.flatMap(reason) : nil
  }

  /// The tests of the institution in a project that is checked.
  private func firstTests(in checked: CheckedProject) throws(OnboardingFault) -> String {
    guard
      let bundle = try? PolicyBundle(compile(checked)), let policy = bundle.policy(for: id)
    else { throw .brokenProject }
    return FirstTests(of: policy, named: id).text
  }
}

/// Why no files can be written.
package enum OnboardingFault: Error, Sendable {
  case objections([Objection])
  /// The project has errors of its own, so that nothing can be compiled.
  case brokenProject
  /// `exclude` leaves out a file that would be written.
  case excluded(String)
}
