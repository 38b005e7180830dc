extension [Ground] {
  /// Each place once, with what it settles where there are several.
  var places: [String] { told { $0.place } }

  /// The same with the baselines and catalogs that the places belong to.
  var documentsAndPlaces: [String] { told { $0.words } }

  private func told(_ words: (Provenance) -> String) -> [String] {
    var distinct: [Ground] = []
    for ground in self where !distinct.contains(ground) { distinct.append(ground) }
    return distinct.map { ground in
      (distinct.count > 1 ? "\(ground.what): " : "") + words(ground.provenance)
    }
  }
}
