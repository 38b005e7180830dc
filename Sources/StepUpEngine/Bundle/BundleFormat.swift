/// The numbers of the bundle format, shared by the writer and the reader.
///
/// <doc:BundleFormat> says what each means.
package enum BundleFormat {
  /// The first eight bytes: like PNG's, they show a transfer that changed line ends.
  package static let magic: [UInt8] = [0x89, 0x53, 0x54, 0x50, 0x55, 0x0D, 0x0A, 0x1A]
  package static let version: UInt32 = 1

  package static let headerSize = 64
  package static let versionOffset = 8
  package static let contentLengthOffset = 12
  package static let digestOffset = 16
  package static let digestSize = 32
  package static let sectionCountOffset = 48
  package static let saltOffset = 52
  package static let platformNameOffset = 56
  package static let platformNameLengthOffset = 60

  package static let directoryEntrySize = 16
  package static let slotSize = 8
  package static let actionSize = 24
  package static let textReferenceSize = 8
  package static let settingsHeadSize = 8
  package static let roleSetSize = 8
  package static let roleHeadSize = 12
  package static let institutionSize = 28

  package static let attachmentHeadSize = 8
  /// Kinds below this are sections, kinds from it on attachments.
  package static let firstAttachmentKind: UInt32 = 0x8000_0000
  /// Where each value comes from: never read at run time.
  package static let provenanceKind: UInt32 = 0x8000_0001
  /// The highest kind of all, so that a signature stands behind all it covers.
  package static let signatureKind: UInt32 = 0xFFFF_FFFF
  package static let signatureSize = 64

  /// The index an unused slot of a name index holds.
  package static let unusedSlot: UInt32 = .max
  /// A name is found within this many slots of its own, or the writer takes another salt.
  package static let probeLimit = 64

  /// The longest window in seconds a settings word has room for.
  package static let longestWindow = 0xFF_FFFF

  /// The size of one record of the settings section.
  package static func settingsSize(features: Int) -> Int { settingsHeadSize + 4 * features }

  /// The size of one record of the roles section.
  package static func roleSize(permissions: Int) -> Int {
    roleHeadSize + 4 * ((permissions + 31) / 32)
  }

  /// The number of slots of an index of so many names: a power of two, at most half full.
  package static func slotCount(names: Int) -> Int {
    var slots = 2
    while slots / 2 < names { slots *= 2 }
    return slots
  }
}

/// The sections every bundle has, in this order; the raw value is the kind in the directory.
package enum BundleSection: UInt32, CaseIterable, Sendable {
  case strings = 1
  case actions
  case actionIndex
  case obligations
  case permissions
  case settings
  case roleSets
  case roles
  case institutions
  case institutionIndex
}
