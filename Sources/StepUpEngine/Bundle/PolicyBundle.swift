/// The compiled policies of a platform's institutions, used in place from their bytes.
///
/// Load a bundle once and keep it. It is immutable and takes no locks, so any number of tasks may
/// ask it at the same time.
public struct PolicyBundle: Sendable {
  @usableFromInline let loaded: LoadedBundle

  /// Loads a copy of the bytes.
  ///
  /// The structure is verified, so that no later question can fail. The digest is not: see
  /// ``digest``.
  ///
  /// - Throws: What is wrong with the bytes.
  /// - Complexity: O(bytes).
  public init(_ bytes: [UInt8]) throws(BundleError) {
    loaded = try LoadedBundle(BundleMemory(copying: bytes))
  }

  /// Loads a bundle in place, such as from a mapped file or a static array.
  ///
  /// - Parameters:
  ///   - bytes: Readable until `release` is called and never written to meanwhile; of any alignment.
  ///   - release: Called exactly once, when nothing needs the bytes any more or loading failed.
  /// - Throws: What is wrong with the bytes.
  /// - Complexity: O(bytes).
  @unsafe public init(
    borrowing bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void = {}
  ) throws(BundleError) {
    loaded = try LoadedBundle(unsafe BundleMemory(borrowing: bytes, release: release))
  }

  /// The SHA-256 digest the bundle states for its content, which loading does not compute.
  public var digest: BundleDigest {
    BundleDigest(loaded.bytes, at: BundleFormat.digestOffset)
  }

  /// The Ed25519 signature, 64 bytes, or nil when the bundle is not signed.
  ///
  /// Loading does not check it: the engine computes nothing but decisions.
  public var signature: [UInt8]? { attachment(of: BundleFormat.signatureKind) }

  /// The policy of the institution of an id, or nil when there is none.
  public func policy(for institution: String) -> Policy? {
    withRegion(institution) { loaded.institution(named: $0) }.map { Policy(self, $0) }
  }

  /// The policy of the institution whose id these UTF-8 bytes spell, or nil when there is none.
  public func policy(for institution: Span<UInt8>) -> Policy? {
    withRegion(institution) { loaded.institution(named: $0) }.map { Policy(self, $0) }
  }

  /// The feature or staff action of a name, or nil when there is none.
  public func action(named name: String) -> Action? {
    withRegion(name) { loaded.action(named: $0) }.map(kind)
  }

  /// The feature or staff action whose name these UTF-8 bytes spell, or nil when there is none.
  public func action(named name: Span<UInt8>) -> Action? {
    withRegion(name) { loaded.action(named: $0) }.map(kind)
  }

  private func kind(_ index: UInt32) -> Action {
    loaded.isFeature(index)
      ? .feature(Feature(index: index)) : .staffAction(StaffAction(index: index))
  }
}
