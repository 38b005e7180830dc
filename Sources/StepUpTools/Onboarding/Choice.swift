import StepUpLanguage

/// An answer that a question offers.
package struct Choice: Hashable, Sendable {
  /// What stands for it in files and on the command line.
  package let word: String
  /// What it means.
  package let meaning: String
  /// Why it cannot be left out; nothing when it can.
  package let demand: String?

  init(_ word: String, _ meaning: String, demand: String? = nil) {
    self.word = word
    self.meaning = meaning
    self.demand = demand
  }

  init(_ word: some Word) { self.init(word.rawValue, word.summary) }
}
