/// Where the sections of a bundle lie: the header and the directory, checked.
struct BundleLayout: Sendable {
  let contentLength: Int
  let salt: UInt32
  let strings: SectionPlace
  let actions: SectionPlace
  let actionIndex: SectionPlace
  let obligations: SectionPlace
  let permissions: SectionPlace
  let settings: SectionPlace
  let roleSets: SectionPlace
  let roles: SectionPlace
  let institutions: SectionPlace
  let institutionIndex: SectionPlace
  /// How many of the actions, from the first, are features; the rest are staff actions.
  let featureCount: Int

  /// - Complexity: O(sections + actions).
  init(_ bytes: ByteRegion) throws(BundleError) {
    contentLength = try Self.checkHeader(bytes)
    salt = bytes.uint32(at: BundleFormat.saltOffset)
    var directory = try DirectoryReader(bytes, contentLength: contentLength)
    strings = try directory.place(of: .strings, recordSize: 1)
    actions = try directory.place(of: .actions, recordSize: BundleFormat.actionSize)
    featureCount = try Self.countFeatures(bytes, actions)
    actionIndex = try directory.indexPlace(of: .actionIndex, names: actions.count)
    obligations = try directory.place(
      of: .obligations, recordSize: BundleFormat.textReferenceSize)
    permissions = try directory.place(
      of: .permissions, recordSize: BundleFormat.textReferenceSize)
    settings = try directory.place(
      of: .settings, recordSize: BundleFormat.settingsSize(features: featureCount))
    roleSets = try directory.place(of: .roleSets, recordSize: BundleFormat.roleSetSize)
    roles = try directory.place(
      of: .roles, recordSize: BundleFormat.roleSize(permissions: permissions.count))
    institutions = try directory.place(
      of: .institutions, recordSize: BundleFormat.institutionSize)
    institutionIndex = try directory.indexPlace(
      of: .institutionIndex, names: institutions.count)
    try directory.skipOptionalSections()
  }

  private static func checkHeader(_ bytes: ByteRegion) throws(BundleError) -> Int {
    for (offset, expected) in BundleFormat.magic.enumerated() {
      guard offset < bytes.count, bytes.byte(at: offset) == expected else { throw .notABundle }
    }
    guard bytes.count >= BundleFormat.headerSize else {
      throw .truncated(expected: BundleFormat.headerSize, found: bytes.count)
    }
    let version = bytes.uint32(at: BundleFormat.versionOffset)
    guard version == BundleFormat.version else { throw .unsupportedVersion(version) }
    let length = Int(exactly: bytes.uint32(at: BundleFormat.contentLengthOffset)) ?? .max
    guard length <= bytes.count else { throw .truncated(expected: length, found: bytes.count) }
    guard length >= BundleFormat.headerSize else {
      throw .damaged(.valueOutOfRange, offset: BundleFormat.contentLengthOffset)
    }
    try checkTrailer(bytes, from: length)
    guard bytes.uint16(at: BundleFormat.platformNameLengthOffset &+ 2) == 0 else {
      throw .damaged(.paddingNotZero, offset: BundleFormat.platformNameLengthOffset &+ 2)
    }
    return length
  }

  /// Behind the content there is nothing, or exactly one signature.
  private static func checkTrailer(_ bytes: ByteRegion, from end: Int) throws(BundleError) {
    if bytes.count == end { return }
    guard bytes.count - end == BundleFormat.trailerSize,
      bytes.uint32(at: end) == BundleFormat.signatureKind,
      bytes.uint32(at: end &+ 4) == UInt32(BundleFormat.signatureSize)
    else { throw .trailingBytes(expected: end, found: bytes.count) }
  }

  private static func countFeatures(
    _ bytes: ByteRegion, _ actions: SectionPlace
  ) throws(BundleError) -> Int {
    var features = 0
    for index in 0..<actions.count {
      let kind = bytes.byte(at: actions.start &+ index &* BundleFormat.actionSize &+ 5)
      if kind == 0, features == index { features &+= 1 }
    }
    return features
  }
}

/// Where one section lies.
struct SectionPlace: Sendable {
  let start: Int
  /// Records, or bytes in the strings section.
  let count: Int
}
