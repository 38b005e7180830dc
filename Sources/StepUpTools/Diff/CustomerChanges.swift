import StepUpEngine
import StepUpReport

import func StepUpLanguage.durationInWords
import func StepUpLanguage.listing

/// Puts into words what changes for customers between two settings.
struct CustomerChanges {
  let old: CustomerSettings
  let new: CustomerSettings
  /// The features both sides have.
  let features: [String]

  /// The changes that some tallies show.
  func changes(_ tallies: Tallies) -> [Change] {
    let topics = tallies.entries.map(\.topic)
    var merged = Tallies()
    for (topic, tally) in tallies.entries { merged[whole(topic, among: topics)].merge(tally) }
    return merged.entries.compactMap { topic, tally in
      Change(topic, tally, summary: summary(of: topic), origins: origins(of: topic))
    }
  }

  /// The topic that a reader takes some topics for: a feature's segments are one, and so are features
  /// whose windows change alike.
  private func whole(_ topic: Topic, among topics: [Topic]) -> Topic {
    switch topic {
    case .requirement(let feature, let segments):
      let isNew = requires(new, feature, segments)
      var all = Segments()
      for case .requirement(feature, let some) in topics
      where requires(new, feature, some) == isNew {
        all.formUnion(some)
      }
      return .requirement(feature: feature, all)
    case .window(let names):
      let change = windows(of: names[0])
      var all: [String] = []
      for case .window(let some) in topics where windows(of: some[0]) == change { all += some }
      return .window(features: all.sorted())
    default: return topic
    }
  }

  private func windows(of feature: String) -> [Int] {
    let position = position(of: feature)
    return [old.features[position].window, new.features[position].window]
  }

  private func position(of feature: String) -> Int { features.firstIndex(of: feature) ?? 0 }

  private func requires(
    _ settings: CustomerSettings, _ feature: String, _ segments: Segments
  ) -> Bool {
    settings.features[position(of: feature)].required.isSuperset(of: segments)
  }
}

// MARK: Words

extension CustomerChanges {
  private func summary(of topic: Topic) -> String {
    switch topic {
    case .segment(let segment):
      let isServed = new.segments.contains(segment)
      return "\(segment.name) customers are \(isServed ? "now" : "no longer") served"
    case .offer(let feature, let segment):
      let isOffered = new.features[position(of: feature)].offered.contains(segment)
      return
        "`\(feature)` is \(isOffered ? "now" : "no longer") offered to \(segment.name) customers"
    case .requirement(let feature, let segments):
      let who = customers(segments, of: feature)
      return requires(new, feature, segments)
        ? "\(who) now have to confirm who they are for `\(feature)`"
        : "\(who) no longer have to confirm who they are for `\(feature)`"
    case .window(let names): return windowSummary(names)
    case .methods:
      return listChange("customers", from: old.methods, to: new.methods)
        ?? "customers are offered methods in another order: \(words(new.methods)), "
        + "before \(words(old.methods))"
    case .fallback:
      return "after failed biometrics, customers are now offered \(fallbackWords(new)), "
        + "before \(fallbackWords(old))"
    case .biometrics:
      return new.attempts.map {
        "customers can now confirm by biometrics in the mobile app, in \(counted($0, "attempt"))"
      } ?? "customers can no longer confirm by biometrics"
    case .attempts:
      let attempts = counted(new.attempts ?? 0, "attempt")
      return "customers now have \(attempts) at biometrics, before \(old.attempts ?? 0)"
    case .conditions, .obligations, .roles, .pairs:
      preconditionFailure("a topic about customers")
    }
  }

  private func windowSummary(_ names: [String]) -> String {
    let windows = windows(of: names[0])
    let (before, after) = (windows[0], windows[1])
    let elevated = features.indices.filter {
      !old.features[$0].required.isEmpty && !new.features[$0].required.isEmpty
    }
    let which =
      if names.count <= 4 {
        listing(names, "and")
      } else if names.count == elevated.count {
        "every elevated feature"
      } else {
        names.prefix(3).map { "`\($0)`" }.joined(separator: ", ") + " and \(names.count - 3) more"
      }
    return after > before
      ? "customers can now use \(which) for \(durationInWords(after)) after confirming, "
        + "before \(durationInWords(before))"
      : "customers can now use \(which) for only \(durationInWords(after)) after confirming, "
        + "before \(durationInWords(before))"
  }

  /// `customers` when it is all that can ask for the feature, else who they are.
  private func customers(_ segments: Segments, of feature: String) -> String {
    let setting = new.features[position(of: feature)]
    if segments.isSuperset(of: setting.offered.intersection(new.segments)) { return "customers" }
    let names = Segment.allCases.filter(segments.contains).map(\.name)
    return names.joined(separator: " and ") + " customers"
  }

  /// What a list has gained and lost; nothing when it has only changed its order.
  private func listChange(_ who: String, from old: MethodList, to new: MethodList) -> String? {
    let gained = new.filter { !old.contains($0) }.map(\.name)
    let lost = old.filter { !new.contains($0) }.map(\.name)
    switch (gained.isEmpty, lost.isEmpty) {
    case (true, true): return nil
    case (false, true): return "\(who) can now also confirm by \(listing(gained, "or"))"
    case (true, false): return "\(who) can no longer confirm by \(listing(lost, "or"))"
    case (false, false):
      return "\(who) can now confirm by \(listing(gained, "or")), and no longer by "
        + listing(lost, "or")
    }
  }

  private func fallbackWords(_ settings: CustomerSettings) -> String {
    settings.fallback.isEmpty ? "whatever is offered without them" : words(settings.fallback)
  }

  private func words(_ methods: MethodList) -> String { listing(methods.map(\.name), "and") }

  private func origins(of topic: Topic) -> [OriginKey] {
    switch topic {
    case .segment: [.segments]
    case .offer(let feature, _): [.catalogFeature(feature)]
    case .requirement(let feature, _): [.requirement(feature: feature)]
    case .window(let names): names.map { .window(feature: $0) }
    case .methods: [.methods]
    case .fallback: [.fallback]
    case .biometrics: [.biometrics]
    case .attempts: [.attempts]
    case .conditions, .obligations, .roles, .pairs: []
    }
  }
}
