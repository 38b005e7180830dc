package import StepUpEngine

extension PolicyBundle {
  /// Where the values of the policies stand, or nil when the bundle was compiled without it.
  ///
  /// - Complexity: O(bytes of the provenance).
  package func provenance() throws(DamagedProvenance) -> Provenance? {
    guard let bytes = attachment(of: BundleFormat.provenanceKind) else { return nil }
    return try Provenance(bytes, of: self)
  }
}

extension Provenance {
  fileprivate init(_ bytes: [UInt8], of bundle: PolicyBundle) throws(DamagedProvenance) {
    var reader = NumberReader(bytes)
    let places = try reader.places()
    var actions: [PlaceNumber] = []
    for _ in 0..<bundle.features.count + bundle.staffActions.count {
      actions.append(try reader.placeNumber(among: places))
    }
    var lists: [[PlaceNumber]] = []
    for _ in 0..<(try reader.count()) {
      var list: [PlaceNumber] = []
      for _ in 0..<(try reader.count()) { list.append(try reader.placeNumber(among: places)) }
      lists.append(list)
    }
    var institutions: [Institution] = []
    let featurePlaces = bundle.features.count * Self.placesOfFeature
    for policy in bundle.policies {
      let rolePlaces = policy.roles.reduce(0) { $0 + Self.placeCount(of: $1, in: policy) }
      institutions.append(
        Institution(
          settings: try reader.list(of: PolicySetting.allCases.count, among: lists),
          features: try reader.list(of: featurePlaces, among: lists),
          roles: try reader.list(of: rolePlaces, among: lists)))
    }
    guard reader.isAtEnd else { throw reader.damage }
    self.init(places: places, actions: actions, lists: lists, institutions: institutions)
  }
}

extension NumberReader {
  fileprivate mutating func places() throws(DamagedProvenance) -> [FileRange] {
    var places: [FileRange] = []
    for _ in 0..<(try count()) {
      let file = try text(count: count())
      for _ in 0..<(try count()) { places.append(try place(in: file)) }
    }
    return places
  }

  private mutating func place(in file: String) throws(DamagedProvenance) -> FileRange {
    let start = FileRange.Position(line: try number(), column: try number(), offset: try number())
    let end = FileRange.Position(
      line: start.line + (try number()), column: try number(),
      offset: start.offset + (try number()))
    return FileRange(file: file, start: start, end: end)
  }

  fileprivate mutating func placeNumber(
    among places: [FileRange]
  ) throws(DamagedProvenance) -> PlaceNumber {
    PlaceNumber(try number(below: places.count + 1))
  }

  /// The number of a list that has so many places.
  fileprivate mutating func list(
    of count: Int, among lists: [[PlaceNumber]]
  ) throws(DamagedProvenance) -> Int {
    let start = offset
    let number = try number(below: lists.count)
    guard lists[number].count == count else { throw DamagedProvenance(offset: start) }
    return number
  }
}
