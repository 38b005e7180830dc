/// Numbers that look random and are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Pieces of YAML that change the meaning of what stands around them.
let pieces: [String] = [
  "[", "]", "{", "}", ",", ": ", ":", "\n", "\n  ", "\n    ", "- ", "-", "? ", "#", " #", "'", "\"",
  "&a ", "*a", "!t ", "<<: ", "|", ">", "|\n", "---\n", "\n---\n", "\n...\n", "%YAML 1.2\n", "\t",
  " ", "  ", "a", "b: c\n", "\nd: e", "é", "😀", "\\", "\\q", "\\x41", "\r\n", "@", "`", "''",
  "\"\"",
  "x: y: z", "- - ", "[[", "]]", "{}", "[]", "a:\n", "\n\n",
]

/// A policy file as people write it.
let ordinaryPolicy = """
  # An institution.
  kind: institution
  version: 1
  id: harbor-federal   # the id
  name: "Harbor Féderal"
  segments: [consumer, business]
  elevated_authentication:
    mode_duration: 10m
    features:
      wires: required
      external_transfers: { elevation: required, segments: [business] }
  second_factor:
    methods:
    - sms
    - 'voice'
  roles:
    support:
      title: >-
        First-line
        support
      permissions: []
    admin:

  """

/// A text of random pieces.
func soup(_ numbers: inout SeededNumbers) -> [UInt8] {
  var text: [UInt8] = []
  for _ in 0..<Int.random(in: 1...25, using: &numbers) {
    text += Array((pieces.randomElement(using: &numbers) ?? "").utf8)
  }
  return text
}

/// The ordinary policy with a few pieces put in, taken out or doubled.
func mutated(_ numbers: inout SeededNumbers) -> [UInt8] {
  var text = Array(ordinaryPolicy.utf8)
  for _ in 0..<Int.random(in: 1...4, using: &numbers) {
    let start = Int.random(in: 0...text.count, using: &numbers)
    let end = min(text.count, start + Int.random(in: 0...6, using: &numbers))
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: text.removeSubrange(start..<end)
    case 1: text.insert(contentsOf: Array(text[start..<end]), at: start)
    case 2: text.replaceSubrange(start..<end, with: Array("\n".utf8))
    default:
      let piece = pieces.randomElement(using: &numbers) ?? ""
      text.insert(contentsOf: Array(piece.utf8), at: start)
    }
  }
  return text
}
