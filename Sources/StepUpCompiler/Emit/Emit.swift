import StepUpBundle
import StepUpEngine

/// The bytes of the bundle that says these contents, unsigned, with its digest.
///
/// The same contents give the same bytes, whatever the order of their lists, the machine or the day.
///
/// - Precondition: The contents keep what ``BundleContents`` says of names, indexes and ranges, and
///   the bundle stays below 4 GiB.
package func emit(_ contents: BundleContents) -> [UInt8] {
  let contents = contents.inCanonicalOrder()
  var sections = SectionWriter(salt: 0)
  // Names that collide under one salt do not under the next; in practice the first will do.
  while !sections.write(contents) { sections = SectionWriter(salt: sections.salt + 1) }
  var bytes = sections.assemble()
  bytes.replaceSubrange(BundleDigest.range, with: BundleDigest.computed(of: bytes))
  return bytes
}
