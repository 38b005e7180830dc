import StepUpDiagnostics

/// Who holds which name, to find names that more than one holds.
struct Holders {
  private var firsts: [String: Place] = [:]
  /// The further holders of names that have several.
  private var others: [String: [Place]] = [:]

  /// - Parameter capacity: How many names there probably are.
  init(capacity: Int = 0) { firsts.reserveCapacity(capacity) }

  mutating func add(_ name: String, at place: Place) {
    guard let first = firsts.updateValue(place, forKey: name) else { return }
    firsts[name] = first
    others[name, default: []].append(place)
  }

  /// One diagnostic at each holder of a name that has several, with the others as related places.
  func duplicates(_ what: String) -> [Diagnostic] {
    others.flatMap { name, places in
      let holders = ([firsts[name]].compactMap(\.self) + places).sorted()
      return holders.indices.map { index in
        Diagnostic.duplicateID(
          name, what, others: StepUpCompiler.others(holders, but: index), at: holders[index])
      }
    }
  }
}

/// The places but one, as many as a reader can use: a diagnostic at each of n places that named all
/// the others would cost n².
func others(_ places: [Place], but index: Int, limit: Int = 20) -> [Place] {
  var others: [Place] = []
  for (other, place) in places.enumerated() where other != index {
    if others.count == limit { break }
    others.append(place)
  }
  return others
}
