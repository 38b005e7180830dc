import ArgumentParser
import StepUpBundle
import StepUpCompiler
import StepUpEngine
import StepUpJSON
import StepUpWire

/// `stepup inspect`
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says what is in a bundle, and whether it is signed.",
    discussion: """
      Examples:
        stepup inspect policies.bundle
        stepup inspect policies.bundle --verify-key release.pub
      """)

  @Argument(help: "The bundle; - for standard input.", completion: .file())
  var file: String

  @Option(
    help: "Exit with 1 unless the owner of this Ed25519 key (PEM, public) signed the bundle.",
    completion: .file())
  var verifyKey: String?

  @Option(help: "How it is printed.")
  var format: AnswerFormat = .text

  func run() throws {
    let key = try verifyKey.map { try loadKey($0, VerificationKey.init(pem:)) }
    let isInput = file == "-"
    let bytes = isInput ? try FileSystem.standardInput() : try FileSystem.bytes(of: file)
    let bundle = try loadBundle(bytes, file)
    let listing = BundleListing(
      bundle, SignatureState(of: bundle, key), try loadProvenance(of: bundle, file)?.files)
    printLine(format == .json ? listing.json.text(.indented) : listing.text)
    if let fault = listing.signature.fault {
      throw Failure(.findings, "\(file): \(fault.message)")
    }
  }
}
