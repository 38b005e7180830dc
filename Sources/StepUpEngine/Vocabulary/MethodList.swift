/// Up to four methods in order, held in two bytes.
///
/// Each method takes four bits, the first in the lowest, as its raw value plus one; zero ends the
/// list. The bundle stores lists the same way.
public struct MethodList: Hashable, Sendable {
  @usableFromInline package let packed: UInt16

  @inlinable package init(packed: UInt16) { self.packed = packed }

  /// The biometric check alone, without an array literal on the way of a decision.
  static var biometricOnly: MethodList {
    MethodList(packed: UInt16(Method.biometric.rawValue) + 1)
  }

  /// No methods.
  public init() { packed = 0 }

  /// The first four of the methods, each once, in the order given.
  public init(_ methods: some Sequence<Method>) {
    var list = MethodList()
    for method in methods { list = list.appending(method) }
    self = list
  }

  /// The list with one more method at its end; unchanged when it is full or holds the method.
  public func appending(_ method: Method) -> MethodList {
    if packed > 0x0FFF || contains(method) { return self }
    return MethodList(packed: packed | UInt16(method.rawValue + 1) << UInt16(count * 4))
  }

  /// Whether the list holds a method.
  public func contains(_ method: Method) -> Bool {
    var rest = packed
    while rest != 0 {
      if rest & 0xF == UInt16(method.rawValue) + 1 { return true }
      rest >>= 4
    }
    return false
  }

  /// The methods that can be used with a user's devices, in the same order.
  @inline(__always) public func limited(to devices: Devices) -> MethodList {
    if devices == .all { return self }
    // A device's bit stands at the raw value of its method, one below the four bits of the list.
    let usable = UInt16(devices.rawValue) << 1
    var kept: UInt16 = 0
    var place: UInt16 = 0
    // Always four steps without branches, since which method is kept cannot be predicted.
    var step: UInt16 = 0
    while step < 16 {
      let item = packed &>> step & 0xF
      let keep = usable &>> item & 1
      kept |= (item &* keep) &<< place
      place &+= keep &* 4
      step &+= 4
    }
    return MethodList(packed: kept)
  }

  /// Whether two bytes from a bundle are a list of second factors, each at most once.
  ///
  /// Without a branch, since a bundle holds two lists for each institution.
  package static func isListOfSecondFactors(_ packed: UInt16) -> Bool {
    // One bit for each of the four places that holds a method.
    let used = (packed | packed >> 1 | packed >> 2 | packed >> 3) & 0x1111
    // A place may be used when the one before it is.
    let gaps = used & ~(used << 4 | 1)
    // Only 1 to 4 are second factors.
    let high = packed & 0x8888
    let aboveFour = (packed >> 2) & (packed | packed >> 1) & 0x1111
    // How often each value stands there, in four bits each; the lowest count the places left free.
    var counts: UInt64 = 0
    for place: UInt16 in 0..<4 {
      counts &+= 1 &<< (UInt64(packed &>> (place &* 4) & 0xF) &* 4)
    }
    let repeated = counts >> 4 & 0x0EEE_EEEE_EEEE_EEEE
    return gaps | high | aboveFour == 0 && repeated == 0
  }
}

extension MethodList: RandomAccessCollection {
  /// Whether there are no methods.
  @inlinable public var isEmpty: Bool { packed == 0 }

  /// The position of the first method.
  @inlinable public var startIndex: Int { 0 }

  /// How many methods there are, at most four.
  @inlinable public var endIndex: Int { (19 &- packed.leadingZeroBitCount) &>> 2 }

  /// The method at a position, which must be below ``endIndex``.
  public subscript(position: Int) -> Method {
    precondition(position >= 0 && position < endIndex, "a position inside the list")
    switch packed >> UInt16(position * 4) & 0xF {
    case 1: return .sms
    case 2: return .voice
    case 3: return .email
    case 4: return .app
    default: return .biometric
    }
  }
}

extension MethodList: ExpressibleByArrayLiteral {
  /// The list of the methods written, each once, four at most.
  public init(arrayLiteral methods: Method...) { self.init(methods) }
}
