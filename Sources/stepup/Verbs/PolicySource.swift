import ArgumentParser
import StepUpBundle
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
  try loadBundle(try FileSystem.bytes(of: path), path)
}

/// Verifies the bytes of a bundle.
///
/// - Parameter path: Where they come from, for messages.
func loadBundle(_ bytes: [UInt8], _ path: String) throws -> PolicyBundle {
  do {
    let bundle = try PolicyBundle(bytes)
    try bundle.requireDigest()
    return bundle
  } catch let error as BundleError {
    throw Failure(
      .environmentFailed, "\(path): \(error.message); compile it again, or copy it again")
  } catch let fault as UntrustedBundle {
    throw Failure(.environmentFailed, "\(path): \(fault.message)")
  }
}

/// Where the values of a bundle stand, when it was compiled with that.
///
/// - Parameter path: The file the bundle was loaded from, for messages.
func loadProvenance(of bundle: PolicyBundle, _ path: String) throws -> Provenance? {
  do throws(DamagedProvenance) {
    return try bundle.provenance()
  } catch {
    throw Failure(.environmentFailed, "\(path): \(error.message)")
  }
}

/// Reads a key from a PEM file.
func loadKey<Key>(_ path: String, _ read: (String) throws(KeyFault) -> Key) throws -> Key {
  let text = String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
  do throws(KeyFault) {
    return try read(text)
  } catch {
    throw Failure(.environmentFailed, "\(path): \(error.message)")
  }
}
