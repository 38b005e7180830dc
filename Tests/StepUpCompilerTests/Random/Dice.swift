import SeededRandom

/// Random choices that depend on a seed alone.
struct Dice {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// The seed of a run: `STEPUP_SEED`, or the usual one.
  static let seed = environment("STEPUP_SEED").flatMap { UInt64($0) } ?? usualSeed

  /// The seed that is known to reach everything.
  static let usualSeed: UInt64 = 20_261_121

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// True so many times out of a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One of some values, of which there must be at least one.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

  /// Some of the values in random order, possibly none.
  mutating func some<Value>(of values: [Value], atLeast least: Int = 0) -> [Value] {
    Array(values.shuffled(using: &generator).prefix(number(least...max(least, values.count))))
  }

  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    values.shuffled(using: &generator)
  }

  /// A value, so many times out of a hundred.
  mutating func maybe<Value>(_ percent: Int, _ make: (inout Dice) -> Value) -> Value? {
    chance(percent) ? make(&self) : nil
  }
}
