import StepUpEngine

extension SectionWriter {
  /// Writes institutions, and the settings and roles they share.
  mutating func writeInstitutions(_ contents: BundleContents) {
    var settings = RecordPool<[UInt8]>()
    var roleSets = RecordPool<[[UInt8]]>()
    var institutions = ByteWriter()
    for institution in contents.institutions {
      let id = strings.place(of: institution.id)
      let name = strings.place(of: institution.name)
      let caller = strings.place(
        of: institution.callerName ?? callerName(derivedFrom: institution.name) ?? "")
      precondition((1...255).contains(id.count), "an id is 1 to 64 bytes")
      precondition(name.count <= UInt16.max, "a name is at most 100 characters")
      precondition(caller.count <= 255, "a caller name is at most 15 characters")
      institutions.append32(id.offset)
      institutions.append32(name.offset)
      institutions.append32(
        settings.index(of: record(institution, features: contents.features.count)))
      institutions.append32(
        roleSets.index(of: records(institution.roles, permissions: contents.permissions.count)))
      institutions.append32(caller.offset)
      institutions.append(UInt16(name.count))
      institutions.append(UInt8(id.count))
      institutions.append(UInt8(caller.count))
      institutions.append(
        UInt8(institution.opensAccountsOnly ? 1 : 0)
          | UInt8(institution.callerName == nil ? 0 : 2))
      institutions.appendZeros(3)
    }
    set(.institutions, institutions.bytes, count: contents.institutions.count)
    set(.settings, Array(settings.records.joined()), count: settings.records.count)
    write(roleSets: roleSets.records)
  }

  private mutating func write(roleSets: [[[UInt8]]]) {
    var sets = ByteWriter()
    var roles = ByteWriter()
    var roleCount = 0
    for set in roleSets {
      sets.append32(roleCount)
      sets.append32(set.count)
      for record in set { roles.append(record) }
      roleCount += set.count
    }
    set(.roleSets, sets.bytes, count: roleSets.count)
    set(.roles, roles.bytes, count: roleCount)
  }

  private func record(_ institution: BundleContents.Institution, features: Int) -> [UInt8] {
    var words = [UInt32](repeating: 0, count: features)
    for elevated in institution.elevated where !elevated.segments.isEmpty {
      precondition(words[elevated.feature] == 0, "a feature stands once")
      precondition((1...BundleFormat.longestWindow).contains(elevated.window), "a window fits")
      words[elevated.feature] =
        UInt32(elevated.segments.rawValue) << 24 | UInt32(elevated.window)
    }
    var record = ByteWriter()
    record.append(institution.segments.rawValue)
    switch institution.biometrics {
    case .disabled: record.append(UInt8(0))
    case .enabled(let maxAttempts):
      precondition((1...255).contains(maxAttempts), "1 to 10 attempts are allowed")
      record.append(UInt8(maxAttempts))
    }
    record.append(institution.methods.packed)
    record.append(institution.fallback.packed)
    record.append(UInt16(0))
    for word in words { record.append(word) }
    return record.bytes
  }

  /// The records of roles in the order of their hashes, then of their names' bytes.
  private mutating func records(
    _ roles: [BundleContents.Role], permissions: Int
  ) -> [[UInt8]] {
    // Roles come in the order of their names, so a stable sort by hash alone is enough.
    let hashed = roles.enumerated().map {
      (hash: BundleFormat.hash($1.name, salt: salt), position: $0, role: $1)
    }
    return hashed.sorted { ($0.hash, $0.position) < ($1.hash, $1.position) }.map {
      record($0.role, hash: $0.hash, permissions: permissions)
    }
  }

  private mutating func record(
    _ role: BundleContents.Role, hash: UInt32, permissions: Int
  ) -> [UInt8] {
    let name = strings.place(of: role.name)
    precondition((1...255).contains(name.count), "an id is 1 to 64 bytes")
    var words = [UInt32](repeating: 0, count: (permissions + 31) / 32)
    for permission in role.permissions { words[permission / 32] |= 1 << UInt32(permission % 32) }
    var record = ByteWriter()
    record.append32(name.offset)
    record.append(hash)
    record.append(UInt8(name.count))
    record.append(role.level.rawValue)
    record.append(UInt16(0))
    for word in words { record.append(word) }
    return record.bytes
  }
}
