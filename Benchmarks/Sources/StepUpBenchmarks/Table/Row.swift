/// One line of the table.
struct Row {
  let name: String
  let ours: String
  /// What it is held against; empty where it stands alone.
  let limit: String
  let measure: Measure

  /// What the target is about.
  enum Measure {
    /// How many times the limit it takes, and how many it may.
    case ratio(Double, atMost: Double?)
    /// The value itself, and the most it may be.
    case value(Double, atMost: Double)
    /// Nothing is asked.
    case information
  }

  /// Whether the target is met; nothing where there is none.
  var holds: Bool? {
    switch measure {
    case .ratio(let ratio, let most?): ratio <= most
    case .value(let value, let most): value <= most
    case .ratio(_, nil), .information: nil
    }
  }
}

/// Rows that belong together.
struct Section {
  let title: String
  let rows: [Row]
}
