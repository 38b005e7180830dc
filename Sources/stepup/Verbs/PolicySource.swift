import ArgumentParser
import StepUpCompiler
import StepUpEngine

/// Where the policies that are asked come from.
struct PolicySource: ParsableArguments {
  @Option(help: "A project, compiled on the spot; the current directory by default.")
  var policies: String?

  @Option(help: "A compiled bundle.", completion: .file())
  var bundle: String?

  func validate() throws {
    if policies != nil, bundle != nil {
      throw ValidationError("policies come from --policies or from --bundle, not both")
    }
  }

  /// The bundle, verified.
  func load() throws -> PolicyBundle {
    if let bundle { return try loadBundle(bundle) }
    let project = try loadPolicies([policies ?? "."])
    return try PolicyBundle(project.compiled())
  }
}

/// Reads and verifies a bundle.
func loadBundle(_ path: String) throws -> PolicyBundle {
  let bytes = try FileSystem.bytes(of: path)
  do {
    let bundle = try PolicyBundle(bytes)
    guard statesItsDigest(bytes) else {
      throw Failure(.environmentFailed, "\(path): the digest does not match the contents")
    }
    return bundle
  } catch let error as BundleError {
    throw Failure(
      .environmentFailed, "\(path): \(error.message); compile it again, or copy it again")
  }
}
