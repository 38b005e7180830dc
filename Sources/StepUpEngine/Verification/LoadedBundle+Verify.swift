extension LoadedBundle {
  /// Checks every number the bytes hold, so that no look-up can be led astray.
  ///
  /// - Complexity: O(bytes).
  func verify() throws(BundleError) {
    try verifyUTF8()
    try check(
      textAt: BundleFormat.platformNameOffset,
      length: Int(bytes.uint16(at: BundleFormat.platformNameLengthOffset)))
    try verifyNames(layout.obligations, ordered: false)
    try verifyNames(layout.permissions, ordered: true)
    try verifySlots(of: layout.actionIndex, names: layout.actions.count)
    try verifySlots(of: layout.institutionIndex, names: layout.institutions.count)
    try verifyActions()
    try verifySettings()
    try verifyRoles()
    try verifyInstitutions()
  }

  /// Checks that a text reference stays in the strings section and splits no character.
  @inline(__always) func check(textAt offset: Int, length: Int) throws(BundleError) {
    try check(text: bytes.uint32(at: offset), length: length, at: offset)
  }

  /// The same for a reference that has been read; `offset` is where it stands.
  @inline(__always) func check(
    text start: UInt32, length: Int, at offset: Int
  ) throws(BundleError) {
    let size = layout.strings.count
    guard length <= size, UInt64(start) <= UInt64(size &- length) else {
      throw .damaged(.textOutOfBounds, offset: offset)
    }
    if stringsAreASCII { return }
    let first = layout.strings.start &+ Int(start)
    let end = Int(start) &+ length
    // A text inside valid UTF-8 is valid when neither end falls inside a character.
    if length > 0, bytes.byte(at: first) & 0xC0 == 0x80 {
      throw .damaged(.textNotUTF8, offset: offset)
    }
    if end < size, bytes.byte(at: first &+ length) & 0xC0 == 0x80 {
      throw .damaged(.textNotUTF8, offset: offset)
    }
  }

  @inline(__always) func check(
    _ holds: Bool, _ fault: BundleFault, at offset: Int
  ) throws(BundleError) {
    if !holds { throw .damaged(fault, offset: offset) }
  }

  private func verifyUTF8() throws(BundleError) {
    if stringsAreASCII { return }
    let place = layout.strings
    let strings = bytes.part(at: place.start, count: place.count)
    if let fault = strings.firstByteThatIsNotUTF8() {
      throw .damaged(.textNotUTF8, offset: place.start &+ fault)
    }
  }

  private func verifyNames(_ table: RecordTable, ordered: Bool) throws(BundleError) {
    var last: ByteRegion?
    for number in 0..<table.count {
      let index = UInt32(truncatingIfNeeded: number)
      let place = table.place(index)
      let length = table[index].uint32(at: 4)
      try check(
        length > 0 && UInt64(length) <= UInt64(bytes.count), .textOutOfBounds, at: place &+ 4)
      try check(textAt: place, length: Int(length))
      if ordered {
        let name = longText(table[index], at: 0)
        if let last { try check(last.precedes(name), .namesOutOfOrder, at: place) }
        last = name
      }
    }
  }
}
