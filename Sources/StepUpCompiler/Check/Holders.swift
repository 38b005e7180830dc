import StepUpDiagnostics

/// Who holds which name, to find names that more than one holds.
struct Holders {
  private var places: [String: [Place]] = [:]

  mutating func add(_ name: String, at place: Place) {
    places[name, default: []].append(place)
  }

  /// One diagnostic at each holder of a name that has several, with the others as related places.
  func duplicates(_ what: String) -> [Diagnostic] {
    places.filter { $0.value.count > 1 }.flatMap { name, places in
      let holders = places.sorted()
      return holders.indices.map { index in
        Diagnostic.duplicateID(
          name, what, others: others(holders, but: index), at: holders[index])
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
