import ArgumentParser
import StepUpBundle
import StepUpCompiler
import StepUpTools

/// `stepup compile`
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Writes the bundle that services ask; refuses when any error stands.",
    discussion: """
      Examples:
        stepup compile policies -o policies.bundle
        stepup compile policies -o policies.bundle --sign-key release.pem
        stepup compile policies -o - --reproducible-check > policies.bundle
        stepup compile policies -o policies.json --format json
      """)

  @Argument(help: "A directory of the project.", completion: .directory)
  var path: String = "."

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  @Option(help: "What is written: the bundle, or what each policy comes to as JSON.")
  var format: CompiledFormat = .bundle

  @Option(
    help: "Sign with this Ed25519 key: PEM, PKCS #8, not encrypted.", completion: .file())
  var signKey: String?

  @Flag(help: "Also say which line of which file each value comes from, for `inspect` and `diff`.")
  var provenance = false

  @Flag(help: "Compile twice and refuse when the bytes differ.")
  var reproducibleCheck = false

  func validate() throws {
    if format == .json, signKey != nil || provenance {
      throw ValidationError("--sign-key and --provenance are for bundles, not for JSON")
    }
  }

  func run() throws {
    let key = try signKey.map { try loadKey($0, SigningKey.init(pem:)) }
    let bundle = try compiled()
    if reproducibleCheck, try compiled(jobs: 1) != bundle {
      throw Failure(.findings, "two compilations of the same files gave different bytes")
    }
    try write(try key?.sign(bundle) ?? bundle, to: output)
  }

  private func compiled(jobs: Int? = nil) throws -> [UInt8] {
    let project = try loadPolicies([path], jobs: jobs)
    return switch format {
    case .bundle: try project.compiled(withProvenance: provenance)
    case .json: Array(try project.compiledPolicies().json.utf8)
    }
  }
}
