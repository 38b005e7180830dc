import StepUpLanguage
import StepUpReport

extension PolicyOverview {
  /// The policy in a few sentences, for somebody who has a minute.
  var summary: [Sheet.Item] {
    ([served] + confirmations + [biometrics, staff].compactMap(\.self)).map { Sheet.Item($0) }
  }

  private var served: String {
    let segments = customers.segments.value
    let names = Segment.allCases.filter(segments.contains).map(\.customers)
    let only = names.count == 1 ? "only " : ""
    return (only + listed(names, "and")).capitalizedSentence + " are served."
  }

  /// What has to be confirmed, by what, for how long, and what need not be.
  private var confirmations: [String] {
    let available = features.filter { $0.cells.contains { $0.cell.isAvailable } }
    let required = available.filter { !$0.windows.isEmpty }
    let free = available.filter { $0.windows.isEmpty }.map { "`\($0.id)`" }
    guard !required.isEmpty else {
      return ["Nothing that customers do requires them to confirm who they are."]
    }
    let all = "\(required.count) of \(counted(available.count, "thing")) that customers can do"
    let verb = required.count == 1 ? "requires" : "require"
    let first =
      "\(all) \(verb) them to confirm who they are first, by \(customers.methods.value.spoken)."
    let standard = spokenDuration(customers.modeDuration.value)
    let others = required.filter { $0.windows != [customers.modeDuration.value] }
    let exceptions = others.map { feature in
      "\(listed(feature.windows.map(spokenDuration), "or")) for `\(feature.id)`"
    }
    let window =
      "Once confirmed, they can go on for \(standard)"
      + (exceptions.isEmpty ? "." : ", but \(listed(exceptions, "and")).")
    let rest = free.isEmpty ? [] : ["Nothing need be confirmed for \(listed(free, "and"))."]
    return [first, window] + rest
  }

  private var biometrics: String? {
    guard customers.biometricsEnabled.value else { return nil }
    let attempts = counted(customers.biometricAttempts.value, "failure")
    let fallback = customers.biometricFallback.value
    let then = fallback.isEmpty ? customers.methods.value : fallback
    return "In the mobile app a fingerprint or a face will do; after \(attempts), \(then.spoken)."
  }

  private var staff: String {
    guard !roles.isEmpty else { return "There are no staff roles." }
    let actions = counted(staffActions.count, "staff action")
    let counts = roles.enumerated().map { index, role in
      "`\(role.id)`\(index == 0 ? " may do" : "") \(role.cells.count { !$0.targets.isEmpty })"
    }
    return "Of \(actions), \(listed(counts, "and"))."
  }
}

extension FeatureOverview {
  /// The windows in seconds, each once; empty when elevation is not required of anybody.
  var windows: [Int] {
    var windows: [Int] = []
    for case .required(_, let window) in cells.map(\.cell) where !windows.contains(window.value) {
      windows.append(window.value)
    }
    return windows
  }
}

extension FeatureOverview.Cell {
  /// Whether customers of the segment can use the feature at all.
  var isAvailable: Bool {
    switch self {
    case .notServed, .notOffered: false
    case .notRequired, .required: true
    }
  }
}
