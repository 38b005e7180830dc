import StepUpEngine

/// Writes the sections of a bundle under one salt.
struct SectionWriter {
  let salt: UInt32
  var strings = StringPool()
  private var platformName = (offset: 0, count: 0)
  private var sections: [BundleSection: (bytes: [UInt8], count: Int)] = [:]

  init(salt: UInt32) { self.salt = salt }

  /// Writes all sections; false when names collide too much under the salt.
  mutating func write(_ contents: BundleContents) -> Bool {
    platformName = strings.place(of: contents.platformName)
    precondition(platformName.count <= UInt16.max, "a name is at most 100 characters")
    writeActions(contents)
    writePermissions(contents.permissions)
    writeInstitutions(contents)
    sections[.strings] = (strings.bytes, strings.bytes.count)
    return writeIndex(
      .actionIndex, names: contents.features.map(\.name) + contents.staffActions.map(\.name))
      && writeIndex(.institutionIndex, names: contents.institutions.map(\.id))
  }

  mutating func set(_ section: BundleSection, _ bytes: [UInt8], count: Int) {
    sections[section] = (bytes, count)
  }

  private mutating func writePermissions(_ names: [String]) {
    var writer = ByteWriter()
    for name in names { append(name, to: &writer) }
    set(.permissions, writer.bytes, count: names.count)
  }

  /// Appends a reference to a text: its offset and its length, four bytes each.
  mutating func append(_ text: String, to writer: inout ByteWriter) {
    let place = strings.place(of: text)
    writer.append32(place.offset)
    writer.append32(place.count)
  }

  private mutating func writeIndex(_ section: BundleSection, names: [String]) -> Bool {
    var table = SlotTable(names: names.count)
    for (index, name) in names.enumerated() {
      guard table.insert(name, index: index, salt: salt) else { return false }
    }
    let bytes = table.bytes
    set(section, bytes, count: bytes.count / BundleFormat.slotSize)
    return true
  }

  /// The header with a digest of zeros, the directory, and the sections.
  func assemble() -> [UInt8] {
    let kinds = BundleSection.allCases
    var directory = ByteWriter()
    var body = ByteWriter()
    let bodyStart = BundleFormat.headerSize + kinds.count * BundleFormat.directoryEntrySize
    for kind in kinds {
      let section = sections[kind] ?? ([], 0)
      let end = bodyStart + body.bytes.count
      body.appendZeros((end + 7) / 8 * 8 - end)
      directory.append(kind.rawValue)
      directory.append32(bodyStart + body.bytes.count)
      directory.append32(section.bytes.count)
      directory.append32(section.count)
      body.append(section.bytes)
    }
    return header(length: bodyStart + body.bytes.count, sections: kinds.count)
      + directory.bytes + body.bytes
  }

  private func header(length: Int, sections: Int) -> [UInt8] {
    var header = ByteWriter()
    header.append(BundleFormat.magic)
    header.append(BundleFormat.version)
    header.append32(length)
    header.appendZeros(BundleFormat.digestSize)
    header.append32(sections)
    header.append(salt)
    header.append32(platformName.offset)
    header.append(UInt16(platformName.count))
    header.append(UInt16(0))
    return header.bytes
  }
}
