/// Where the sections of a bundle lie: the header and the directory, checked.
@usableFromInline struct BundleLayout: Sendable {
  let contentLength: Int
  /// What stands behind the content.
  let attachments: Attachments
  let salt: UInt32
  /// Each byte is a record of its own.
  let strings: RecordTable
  /// Features, then staff actions.
  let actions: RecordTable
  @usableFromInline let features: RecordTable
  @usableFromInline let staffActions: RecordTable
  let actionIndex: RecordTable
  let obligations: RecordTable
  let permissions: RecordTable
  @usableFromInline let permissionCount: Int
  let settings: RecordTable
  let roleSets: RecordTable
  @usableFromInline let roles: RecordTable
  let institutions: RecordTable
  let institutionIndex: RecordTable

  /// - Complexity: O(sections + actions).
  init(_ bytes: ByteRegion) throws(BundleError) {
    contentLength = try Self.checkHeader(bytes)
    attachments = try Attachments(bytes, from: contentLength)
    salt = bytes.uint32(at: BundleFormat.saltOffset)
    var directory = try DirectoryReader(bytes, contentLength: contentLength)
    strings = try directory.place(of: .strings, recordSize: 1)
    actions = try directory.place(of: .actions, recordSize: BundleFormat.actionSize)
    let featureCount = Self.countFeatures(actions)
    features = actions.part(from: 0, count: featureCount, of: bytes)
    staffActions = actions.part(
      from: featureCount, count: actions.count - featureCount, of: bytes)
    actionIndex = try directory.indexPlace(of: .actionIndex, names: actions.count)
    obligations = try directory.place(
      of: .obligations, recordSize: BundleFormat.textReferenceSize)
    permissions = try directory.place(
      of: .permissions, recordSize: BundleFormat.textReferenceSize)
    permissionCount = permissions.count
    settings = try directory.place(
      of: .settings, recordSize: BundleFormat.settingsSize(features: features.count))
    roleSets = try directory.place(of: .roleSets, recordSize: BundleFormat.roleSetSize)
    roles = try directory.place(
      of: .roles, recordSize: BundleFormat.roleSize(permissions: permissionCount))
    institutions = try directory.place(
      of: .institutions, recordSize: BundleFormat.institutionSize)
    institutionIndex = try directory.indexPlace(
      of: .institutionIndex, names: institutions.count)
    try directory.checkEnd()
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
    guard bytes.uint16(at: BundleFormat.platformNameLengthOffset &+ 2) == 0 else {
      throw .damaged(.paddingNotZero, offset: BundleFormat.platformNameLengthOffset &+ 2)
    }
    return length
  }

  /// The staff action of a number among all actions; nil when it is none.
  @inlinable @inline(__always) func staffAction(_ index: UInt32) -> StaffActionRecord? {
    let (number, isFeature) = index.subtractingReportingOverflow(
      UInt32(truncatingIfNeeded: features.count))
    if isFeature { return nil }
    return staffActions.record(number).map(StaffActionRecord.init)
  }

  /// How many of the actions, from the first, are features.
  private static func countFeatures(_ actions: RecordTable) -> Int {
    (0..<actions.count).first { actions[UInt32($0)].byte(at: 5) != 0 } ?? actions.count
  }
}
