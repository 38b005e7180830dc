import Dispatch
import StepUpCompiler
import StepUpEngine

/// Policies in files of this machine: a project or a bundle.
struct WatchedSource: PolicySource {
  typealias Stamps = [String: FileSystem.Stamp]

  private let stamps: @Sendable () throws(PolicyFault) -> Stamps
  private let load: @Sendable () throws(PolicyFault) -> PolicyBundle
  /// What the files looked like when they could be judged last, and whether they were good.
  private var seen: (stamps: Stamps, isGood: Bool)?

  /// A project, compiled anew when a file of it changes.
  init(project path: String) {
    stamps = { () throws(PolicyFault) in
      do {
        return ProjectFiles.stamps(below: try ProjectFiles.root(of: path))
      } catch {
        throw .unavailable("cannot read \(error)")
      }
    }
    load = { () throws(PolicyFault) in try compiledPolicies(path) }
  }

  /// A bundle, judged anew when it changes or the key that has to have signed it.
  init(bundle path: String, check: BundleCheck) {
    stamps = {
      var stamps: Stamps = [:]
      for file in [path, check.verifyKey].compactMap(\.self) {
        stamps[file] = FileSystem.stamp(of: file)
      }
      return stamps
    }
    load = { () throws(PolicyFault) in try check.bundle(at: path) }
  }

  mutating func news(forced: Bool) async throws(PolicyFault) -> PolicyNews {
    let (stamps, load) = (stamps, load)
    // Files that change while they are read would give a mixture: they are read again.
    for _ in 0..<5 {
      let before = try stamps()
      if !forced, let seen, seen.stamps == before {
        return seen.isGood ? .confirmed : .stillRefused
      }
      let result = await onOwnThread { Result(catching: load) }
      guard try stamps() == before else { continue }
      switch result {
      case .success(let bundle):
        seen = (before, true)
        return .changed(bundle)
      case .failure(let fault):
        // What could not be read, or not be trusted, may be good at the next look.
        if case .refused = fault { seen = (before, false) }
        throw fault
      }
    }
    throw .unavailable("the policies change faster than they can be read")
  }
}

/// Does something that takes its time without holding up the requests.
private func onOwnThread<Value: Sendable>(
  _ work: @escaping @Sendable () -> Value
) async -> Value {
  await withCheckedContinuation { continuation in
    DispatchQueue.global(qos: .utility).async { continuation.resume(returning: work()) }
  }
}
