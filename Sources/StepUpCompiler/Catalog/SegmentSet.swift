package import StepUpLanguage

/// A set of segments.
package struct SegmentSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let consumer = SegmentSet(rawValue: 1)
  package static let business = SegmentSet(rawValue: 2)
  package static let all: SegmentSet = [.consumer, .business]

  package init(_ segment: Segment) {
    switch segment {
    case .consumer: self = .consumer
    case .business: self = .business
    }
  }

  package init(_ segments: some Sequence<Segment>) {
    self = segments.reduce(into: []) { $0.formUnion(SegmentSet($1)) }
  }

  /// The members in the order of the language.
  package var members: [Segment] { Segment.allCases.filter { contains(SegmentSet($0)) } }
}
