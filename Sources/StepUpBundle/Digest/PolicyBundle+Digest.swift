public import StepUpEngine

extension PolicyBundle {
  /// Checks that the content is what the bundle's ``StepUpEngine/PolicyBundle/digest`` says.
  ///
  /// It finds what was damaged on the way. Who changes a bundle on purpose can write the digest anew:
  /// against that, see ``requireSignature(by:)``.
  ///
  /// - Throws: ``UntrustedBundle/digestMismatch``.
  /// - Complexity: O(bytes).
  public func requireDigest() throws(UntrustedBundle) {
    let computed = unsafe withContent { unsafe BundleDigest.computed(of: $0) }
    guard computed == digest.bytes else { throw .digestMismatch }
  }
}
