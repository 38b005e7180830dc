import Foundation
import StepUpBundle
import StepUpEngine
import Testing

/// What the documentation shows is compiled, and does what it says.
@Suite struct ExampleTests {
  @Test func `a desk takes over a signed bundle and no other`() throws {
    let key = try SigningKey(pem: Sample.key("ed25519.pem"))
    let desk = PaymentDesk(
      try #require(Desk(PolicyBundle(Sample.bundle))), trusting: key.verificationKey)
    let customer = Customer(segment: .consumer)
    let noon = Instant(seconds: 1_795_262_400)
    #expect(desk.answer(customer, at: noon).reason == .elevationNotRequired)
    #expect(throws: UntrustedBundle.notSigned) { try desk.takeOver(Sample.strictBundle) }
    #expect(desk.answer(customer, at: noon).reason == .elevationNotRequired)
    try desk.takeOver(key.sign(Sample.strictBundle))
    #expect(desk.answer(customer, at: noon).reason == .elevationRequired)
  }

  @Test(arguments: [
    "StepUpBundle/StepUpBundle.docc/StepUpBundle.md",
    "StepUpEngine/StepUpEngine.docc/Embedding.md",
  ])
  func `the Swift of a page is part of an example`(_ page: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
    let sources = root.appending(path: "../../../Sources").standardized
    let example = lines(of: try text(of: root.appending(path: "PaymentDesk.swift")))
    let blocks = try text(of: sources.appending(path: page)).split(separator: "```swift\n")
      .dropFirst()
    #expect(!blocks.isEmpty)
    for block in blocks {
      let shown = lines(of: String(block.prefix { $0 != "`" }))
      #expect(example.firstRange(of: shown) != nil, "\(shown.joined(separator: "\n"))")
    }
  }

  private func text(of file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// The lines without indentation, since a page shows parts of what stands in functions.
  private func lines(of text: String) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
