package import StepUpBundle
package import StepUpCompiler
import StepUpDiagnostics
package import StepUpEngine
import StepUpWire

/// One side of a comparison: what answers, and where its answers are written as far as that is known.
package struct DiffSide {
  let answering: AnsweringBundle
  private let provenance: StepUpBundle.Provenance?
  /// The files by path; none where they are not at hand.
  private let sources: [String: Source]
  /// Where the files lie in the repository around them, with a slash at its end; empty at its top.
  let folder: String

  /// - Parameters:
  ///   - bundle: The policies.
  ///   - provenance: That of the bundle; without it, changes have no causes on this side.
  ///   - project: The project it was compiled from, for the text of lines.
  ///   - folder: Where the project lies in the repository around it, with a slash at its end.
  package init(
    _ bundle: PolicyBundle, _ provenance: StepUpBundle.Provenance?, project: CheckedProject? = nil,
    folder: String = ""
  ) {
    self.folder = folder
    answering = AnsweringBundle(bundle)
    self.provenance = provenance
    let files = project?.files ?? []
    sources = Dictionary(
      files.map { ($0.source.path, $0.source) }, uniquingKeysWith: { first, _ in first })
  }

  var bundle: PolicyBundle { answering.bundle }

  func decide(_ request: EvaluationRequest) -> DecisionResponse {
    evaluate(request, in: answering)
  }

  /// The line that a range starts on, without indentation; nothing when the file is not at hand.
  func line(of range: FileRange) -> String? {
    sources[range.file].map { source in
      String(LineTable(source).text(ofLine: range.start.line).drop { $0 == " " })
    }
  }
}

extension DiffSide {
  /// The words that say what a setting of an institution is; nothing where nobody states it.
  func place(of key: OriginKey, for institution: String) -> FileRange? {
    guard let provenance, let policy = bundle.policy(for: institution) else { return nil }
    switch key {
    case .catalogFeature(let name), .catalogAction(let name):
      return bundle.action(named: name).flatMap(provenance.place)
    default:
      return values(of: key, in: policy).lazy
        .compactMap { provenance.place(of: $0, in: policy) }.first
    }
  }

  /// The values to ask for: the first that is stated says it.
  private func values(of key: OriginKey, in policy: Policy) -> [PolicyValue] {
    switch key {
    case .catalogFeature, .catalogAction: []
    case .segments: [.setting(.segments)]
    case .requirement(let name):
      feature(name).map { [.elevatedSegments($0), .elevation($0)] } ?? []
    case .window(let name):
      (feature(name).map { [.window($0)] } ?? []) + [.setting(.modeDuration)]
    case .methods: [.setting(.methods)]
    case .fallback: [.setting(.biometricFallback), .setting(.methods)]
    case .biometrics: [.setting(.biometricsEnabled)]
    case .attempts: [.setting(.maxAttempts)]
    case .role(let name): policy.role(named: name).map { [.role($0)] } ?? []
    case .level(let name): policy.role(named: name).map { [.level($0), .role($0)] } ?? []
    case .permission(let permission, let name):
      policy.role(named: name).map { role in
        let held = policy.permissions(of: role).filter {
          bundle.name(of: $0).elementsEqual(permission.utf8)
        }
        return held.map { .permission($0, role) } + [.role(role)]
      } ?? []
    }
  }

  private func feature(_ name: String) -> Feature? {
    if case .feature(let feature) = bundle.action(named: name) { feature } else { nil }
  }
}
