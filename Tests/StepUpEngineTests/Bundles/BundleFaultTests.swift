import StepUpCompiler
import StepUpEngine
import Testing

/// Each kind of damage is called what it is, at the byte that shows it.
@Suite struct BundleFaultTests {
  /// Changes a bundle and says at which byte the fault shows.
  typealias Damage = @Sendable (inout Bundle) -> Int

  private static let damages: [(BundleFault, Damage)] = [
    (.sectionMissing, { $0.put(3, at: 64 + 16) }),
    (.sectionMisplaced, { $0.put($0.start(of: .actions) + 8, at: 64 + 16 + 4) }),
    (.sectionSizeWrong, { $0.put($0.number(at: 64 + 16 + 12) + 1, at: 64 + 16 + 12) - 4 }),
    (.paddingNotZero, { $0.put(byte: 1, at: 62) }),
    (.textNotUTF8, { $0.put(byte: 0xFF, at: $0.start(of: .strings)) }),
    (.textOutOfBounds, { $0.put(0xFFFF_FFFF, at: $0.start(of: .actions)) }),
    (.referenceOutOfBounds, { $0.put(9, at: $0.start(of: .institutions) + 8) }),
    (.valueOutOfRange, { $0.put(byte: 4, at: $0.start(of: .settings)) }),
    (.namesOutOfOrder, { $0.swap(8, at: $0.start(of: .permissions)) }),
    (.hashWrong, { $0.put(7, at: $0.start(of: .roles) + 4) }),
    (.nameIndexWrong, { $0.emptySlot(of: .institutionIndex) }),
  ]

  @Test(arguments: damages.indices)
  func `damage is called what it is, where it is`(_ number: Int) {
    let (fault, damage) = Self.damages[number]
    var bundle = Bundle(bytes: emit(Sample.contents))
    let offset = damage(&bundle)
    #expect(throws: BundleError.damaged(fault, offset: offset)) {
      try PolicyBundle(bundle.bytes)
    }
  }

  @Test func `no two kinds of damage are called the same`() {
    #expect(Set(Self.damages.map(\.0.message)).count == 11)
    #expect(BundleFault(rawValue: 11) == nil)
  }

  @Test func `an index whose names all crowd one slot is refused, not searched for ever`() {
    var bundle = Bundle(bytes: emit(Sample.contents))
    let index = bundle.start(of: .institutionIndex)
    for slot in 0..<4 { bundle.put(0, at: index + slot * 8 + 4) }
    #expect(throws: BundleError.damaged(.nameIndexWrong, offset: index)) {
      try PolicyBundle(bundle.bytes)
    }
  }
}

/// The bytes of a bundle to be damaged.
struct Bundle {
  var bytes: [UInt8]

  func number(at offset: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
  }

  func start(of section: BundleSection) -> Int {
    number(at: 64 + (Int(section.rawValue) - 1) * 16 + 4)
  }

  @discardableResult
  mutating func put(_ number: Int, at offset: Int) -> Int {
    for place in 0..<4 {
      bytes[offset + place] = UInt8(truncatingIfNeeded: number >> (place * 8))
    }
    return offset
  }

  mutating func put(byte: UInt8, at offset: Int) -> Int {
    bytes[offset] = byte
    return offset
  }

  /// Exchanges a record and the next; the second of them is then out of order.
  mutating func swap(_ size: Int, at offset: Int) -> Int {
    for byte in offset..<offset + size { bytes.swapAt(byte, byte + size) }
    return offset + size
  }

  /// Empties the first used slot of an index, which then has one name too few.
  mutating func emptySlot(of section: BundleSection) -> Int {
    let start = start(of: section)
    var slot = start
    while number(at: slot + 4) == 0xFFFF_FFFF { slot += 8 }
    put(0, at: slot)
    put(0xFFFF_FFFF, at: slot + 4)
    return start
  }
}
