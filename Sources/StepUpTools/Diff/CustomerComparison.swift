import StepUpEngine
import StepUpWire

/// Goes through the questions of customers that two policies may answer differently.
struct CustomerComparison {
  private let old: Policy
  private let new: Policy
  private let oldSettings: CustomerSettings
  private let newSettings: CustomerSettings
  private let catalog: SharedCatalog
  private let space: CustomerSpace
  private var tallies = Tallies()

  init(
    _ old: Policy, _ oldSettings: CustomerSettings, _ new: Policy, _ newSettings: CustomerSettings,
    _ catalog: SharedCatalog
  ) {
    self.old = old
    self.new = new
    self.oldSettings = oldSettings
    self.newSettings = newSettings
    self.catalog = catalog
    space = CustomerSpace(of: [old, new])
  }

  /// What differs, each topic with the questions that show it.
  ///
  /// - Complexity: O(features that may differ × the questions about one).
  mutating func compare() -> Tallies {
    let areChallengedAlike = oldSettings.challenges(as: newSettings)
    for feature in catalog.features.indices {
      for segment in Segment.allCases {
        let before = FeatureAccess(oldSettings, feature, segment)
        let after = FeatureAccess(newSettings, feature, segment)
        // Answers follow from these and, where elevation is required, from the challenge.
        if before == after, areChallengedAlike || before.window == nil { continue }
        compare(feature, segment, before, after)
      }
    }
    return tallies
  }

  private mutating func compare(
    _ feature: Int, _ segment: Segment, _ before: FeatureAccess, _ after: FeatureAccess
  ) {
    let names = catalog.features[feature]
    let topics = CustomerTopics(
      access: topic(names.name, segment, before, after), feature: names.name, oldSettings,
      newSettings)
    var found = Tallies()
    space.ask(segment, windows: [before, after].compactMap(\.window)) { customer, channel in
      let was = old.decide(names.old, for: customer, channel: channel, at: CustomerSpace.moment)
      let will = new.decide(names.new, for: customer, channel: channel, at: CustomerSpace.moment)
      if was == will { return }
      topics.sort(was, will, customer, channel) { topic, verdict, moves in
        found[topic].add(verdict, changesOutcome: moves, count: 1) {
          Tally.Example(
            action: names.name,
            question: .customer(customer, channel: channel, time: CustomerSpace.moment))
        }
      }
    }
    tallies.merge(found)
  }

  /// What it is about when not both policies require elevation here.
  private func topic(
    _ feature: String, _ segment: Segment, _ before: FeatureAccess, _ after: FeatureAccess
  ) -> Topic? {
    switch (before, after) {
    case (.required, .required): nil
    case (.notServed, _), (_, .notServed): .segment(segment)
    case (.notOffered, _), (_, .notOffered): .offer(feature: feature, segment)
    case (.notRequired, _), (_, .notRequired):
      .requirement(feature: feature, Segments(segment))
    }
  }
}
