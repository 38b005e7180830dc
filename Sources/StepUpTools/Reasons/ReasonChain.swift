/// How a decision comes about: the rows of the decision table that were passed, the row that
/// decides, and, where that asks for a challenge, the rules that make it.
package struct ReasonChain: Hashable, Sendable {
  package let passed: [ReasonStep]
  package let deciding: ReasonStep
  package let challenge: [ReasonStep]
  /// What the policy says that the answer follows from, the most direct first.
  package let grounds: [Ground]
}

/// A row of the decision table, or a rule of the challenge, as it applies to one request.
package struct ReasonStep: Hashable, Sendable {
  /// Rows count from 1 to 18, the challenge's rules from 1 to 4.
  package let number: Int
  /// A sentence in lower case without a period.
  package let words: String
  /// What in the policy makes it so; empty when the request alone does.
  package let grounds: [Ground]

  init(_ number: Int, _ words: String, _ grounds: [Ground] = []) {
    self.number = number
    self.words = words
    self.grounds = grounds
  }
}

/// Something that the policy, the catalog or the language says.
package struct Ground: Hashable, Sendable {
  /// What it settles, in a few words: `window`, `segments served`.
  package let what: String
  package let provenance: Provenance

  init(_ what: String, _ provenance: Provenance) {
    self.what = what
    self.provenance = provenance
  }
}
