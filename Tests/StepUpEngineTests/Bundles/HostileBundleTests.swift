import SeededRandom
import StepUpCompiler
import StepUpEngine
import Testing

/// No bytes, however hostile, get past loading and then lead a look-up astray.
@Suite struct HostileBundleTests {
  let bytes = emit(Sample.contents)

  private func fault(_ bytes: [UInt8]) -> BundleError? {
    do {
      _ = try PolicyBundle(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a bundle cut off anywhere is refused`() {
    for length in bytes.indices {
      let error = fault(Array(bytes[..<length]))
      switch error {
      case .notABundle: #expect(length < 8)
      case .truncated(let expected, let found):
        #expect(found == length)
        #expect(expected == (length < 64 ? 64 : bytes.count))
      default: Issue.record("\(length): \(String(describing: error))")
      }
    }
  }

  @Test func `bytes behind the content are refused unless they are attachments`() {
    let end = bytes.count
    #expect(fault(bytes + [0]) == .trailingBytes(expected: end, found: end + 1))
    #expect(
      fault(bytes + [1, 0, 0, 0, 0, 0, 0, 0]) == .trailingBytes(expected: end, found: end + 8))
    #expect(
      fault(bytes + attachment(0x8000_0005, [1]) + [0])
        == .trailingBytes(expected: end + 9, found: end + 10))
    #expect(
      fault(bytes + attachment(0x8000_0005, [1, 2, 3]).dropLast())
        == .truncated(expected: end + 11, found: end + 10))
    #expect(
      fault(bytes + attachment(0x8000_0005, [1]) + attachment(0x8000_0005, []))
        == .damaged(.sectionMisplaced, offset: end + 9))
    #expect(
      fault(bytes + attachment(0xFFFF_FFFF, [1])) == .damaged(.sectionSizeWrong, offset: end + 4))
  }

  @Test func `attachments are passed over whatever they hold`() throws {
    let signature = (0..<64).map { UInt8($0) }
    let more = attachment(0x8000_0005, [1, 2, 3]) + attachment(0x9000_0000, [])
    let bundle = try PolicyBundle(bytes + more + attachment(0xFFFF_FFFF, signature))
    #expect(bundle.signature == signature)
    #expect(bundle.policy(for: "harbor-federal") != nil)
    #expect(try PolicyBundle(bytes + more).signature == nil)
    #expect(try PolicyBundle(bytes).signature == nil)
  }

  /// An attachment as it stands behind the content.
  private func attachment(_ kind: UInt32, _ content: [UInt8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 8) + content
    put(kind, &bytes, at: 0)
    put(UInt32(content.count), &bytes, at: 4)
    return bytes
  }

  @Test func `another file is not a bundle`() {
    #expect(fault([]) == .notABundle)
    #expect(fault(Array("kind: institution\nversion: 1\n".utf8)) == .notABundle)
    #expect(fault(Array(repeating: 0, count: 4_096)) == .notABundle)
  }

  @Test func `another version says so`() {
    var changed = bytes
    changed[8] = 2
    #expect(fault(changed) == .unsupportedVersion(2))
    #expect(fault(changed)?.message.contains("version 2") == true)
  }

  @Test func `no single bit flipped makes a bundle that leads astray`() {
    var refused = 0
    for offset in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[offset] ^= 1 << UInt8(bit)
        do {
          askEverything(of: try PolicyBundle(changed))
        } catch {
          refused += 1
          #expect(!error.message.isEmpty)
        }
      }
    }
    // Texts, windows, methods and bits of permissions can change and still be a bundle.
    #expect(refused > bytes.count * 3)
  }

  @Test func `random changes never lead astray`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let offset = Int.random(in: changed.indices, using: &generator)
        changed[offset] =
          [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &generator)]
          .randomElement(using: &generator) ?? 0
      }
      if let bundle = try? PolicyBundle(changed) { askEverything(of: bundle) }
    }
  }

  @Test func `random bytes behind a true header never lead astray`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<5_000 {
      var changed = bytes
      let start = Int.random(in: 48..<bytes.count, using: &generator)
      for offset in start..<bytes.count {
        changed[offset] = UInt8.random(in: 0...255, using: &generator)
      }
      if let bundle = try? PolicyBundle(changed) { askEverything(of: bundle) }
    }
  }

  @Test(arguments: [11, 0x8000_0001])
  func `a part that decisions may depend on is refused when it is not known`(_ kind: UInt32) {
    #expect(throws: BundleError.unsupportedSection(kind: kind)) { try withSection(kind: kind) }
  }

  /// The sample with one more section of four bytes behind the others.
  private func withSection(kind: UInt32) throws -> PolicyBundle {
    var changed = bytes
    let directoryEnd = 64 + 10 * 16
    changed.insert(contentsOf: Array(repeating: 0, count: 16), at: directoryEnd)
    for entry in 0..<10 { shift(&changed, at: 64 + entry * 16 + 4, by: 16) }
    while changed.count % 8 != 0 { changed.append(0) }
    let start = UInt32(changed.count)
    changed.append(contentsOf: [1, 2, 3, 4])
    put(kind, &changed, at: directoryEnd)
    put(start, &changed, at: directoryEnd + 4)
    put(4, &changed, at: directoryEnd + 8)
    put(11, &changed, at: 48)
    put(UInt32(changed.count), &changed, at: 12)
    return try PolicyBundle(changed)
  }

  private func put(_ number: UInt32, _ bytes: inout [UInt8], at offset: Int) {
    for place in 0..<4 {
      bytes[offset + place] = UInt8(truncatingIfNeeded: number >> UInt32(place * 8))
    }
  }

  private func shift(_ bytes: inout [UInt8], at offset: Int, by step: UInt32) {
    let number = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[offset + $1]) << UInt32($1 * 8) }
    put(number + step, &bytes, at: offset)
  }
}
