/// Why bytes are not a bundle this engine can use.
public enum BundleError: Error, Hashable, Sendable {
  /// The bytes do not start as a bundle does.
  case notABundle
  /// The bundle is of another version of the format.
  case unsupportedVersion(UInt32)
  /// A part of the bundle that may not be skipped is of a kind this engine does not know.
  case unsupportedSection(kind: UInt32)
  /// There are fewer bytes than the bundle says it has.
  case truncated(expected: Int, found: Int)
  /// There are more bytes than the bundle says it has, and they are no signature.
  case trailingBytes(expected: Int, found: Int)
  /// The bytes contradict themselves; `offset` is the place of the fault, from 0.
  case damaged(BundleFault, offset: Int)

  /// One plain sentence without a period.
  public var message: String {
    switch self {
    case .notABundle: "this is not a policy bundle"
    case .unsupportedVersion(let version):
      "the bundle has format version \(version), but this engine reads version "
        + "\(BundleFormat.version)"
    case .unsupportedSection(let kind):
      "the bundle has a part of kind \(kind), which this engine does not know"
    case .truncated(let expected, let found):
      "the bundle is cut off: \(expected) bytes expected, \(found) found"
    case .trailingBytes(let expected, let found):
      "the bundle ends after \(expected) bytes, but \(found) were found"
    case .damaged(let fault, let offset):
      "the bundle is damaged at byte \(offset): \(fault.message)"
    }
  }
}

/// What is wrong at a place of a damaged bundle.
public enum BundleFault: UInt8, Hashable, Sendable {
  case sectionMissing
  case sectionMisplaced
  case sectionSizeWrong
  case paddingNotZero
  case textNotUTF8
  case textOutOfBounds
  case referenceOutOfBounds
  case valueOutOfRange
  case namesOutOfOrder
  case hashWrong
  case nameIndexWrong

  /// A few plain words.
  public var message: String {
    switch self {
    case .sectionMissing: "a required part is missing"
    case .sectionMisplaced: "a part does not follow the one before it"
    case .sectionSizeWrong: "the size of a part does not fit its content"
    case .paddingNotZero: "unused bytes are not zero"
    case .textNotUTF8: "a text is not UTF-8"
    case .textOutOfBounds: "a text lies outside its part"
    case .referenceOutOfBounds: "something points outside its part"
    case .valueOutOfRange: "a value is outside its range"
    case .namesOutOfOrder: "names are not in order"
    case .hashWrong: "a name and its hash do not belong together"
    case .nameIndexWrong: "a name cannot be found by its hash"
    }
  }
}
