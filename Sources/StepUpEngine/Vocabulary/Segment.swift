/// The kind of customer an institution serves.
public enum Segment: UInt8, Vocabulary {
  case consumer
  case business

  /// The word for this segment in policy files and requests.
  public var name: String {
    switch self {
    case .consumer: "consumer"
    case .business: "business"
    }
  }
}

/// A set of segments.
public struct Segments: OptionSet, Hashable, Sendable {
  /// One bit for each segment, the lowest for ``Segment/consumer``.
  public let rawValue: UInt8

  /// The set of the segments whose bits are set.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one segment.
  @inlinable public init(_ segment: Segment) { self.init(rawValue: 1 << segment.rawValue) }

  /// Private persons.
  public static let consumer = Segments(rawValue: 1)
  /// Businesses.
  public static let business = Segments(rawValue: 2)
  /// Both segments.
  public static let all: Segments = [.consumer, .business]

  /// Whether the set holds a segment.
  @inlinable @inline(__always) public func contains(_ segment: Segment) -> Bool {
    rawValue &>> segment.rawValue & 1 != 0
  }
}
