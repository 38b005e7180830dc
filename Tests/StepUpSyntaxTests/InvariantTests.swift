import StepUpDiagnostics
import Testing

/// What holds of any bytes; the inputs are the same in every run.
@Suite struct InvariantTests {
  @Test(arguments: 0..<8)
  func `random pieces of YAML keep the tree in order`(_ batch: Int) {
    for seed in 0..<400 {
      var numbers = SeededNumbers(seed: UInt64(batch * 1_000 + seed))
      let bytes = soup(&numbers)
      let found = violations(of: bytes)
      #expect(found.isEmpty, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: 0..<8)
  func `a damaged policy file keeps the tree in order`(_ batch: Int) {
    for seed in 0..<400 {
      var numbers = SeededNumbers(seed: UInt64(100_000 + batch * 1_000 + seed))
      let bytes = mutated(&numbers)
      let found = violations(of: bytes)
      #expect(found.isEmpty, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test func `random bytes keep the tree in order`() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &numbers)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      #expect(violations(of: bytes).isEmpty, "\(bytes)")
    }
  }

  @Test func `every beginning of a policy file keeps the tree in order`() {
    let bytes = Array(ordinaryPolicy.utf8)
    for end in 0...bytes.count { #expect(violations(of: Array(bytes[..<end])).isEmpty, "\(end)") }
  }

  /// Found by fuzzing: a quote that ends in the first byte of the next top-level key, and nodes read
  /// behind one before its fault was met.
  @Test(arguments: [
    "s:\n  t:\n  i: \"\n\"u\":", "a: {b: [\"c\n\"]} x\n\"d\": e\n", "{\"\ne: \"k}",
    "{[\"\ne: \"] k}",
  ])
  func `what a quote swallowed is read once`(_ text: String) {
    #expect(violations(of: Array(text.utf8)).isEmpty)
  }

  /// Found by fuzzing: a quote that libyaml read and never handed out, because it stopped behind it.
  @Test(arguments: ["\"x #y\"`z #c", "\"\t#\"`\t#`", "\u{FEFF}'x #y'` #c", "a: [\"b #c\"` #d\n"])
  func `a number sign in a quote that was not handed out is no comment`(_ text: String) {
    #expect(violations(of: Array(text.utf8)).isEmpty)
  }
}
