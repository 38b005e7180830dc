/// A sound project that a mutation is about to break.
struct Draft {
  var documents: [String: YAMLNode]
  /// Files that are written as they are.
  var texts: [String: String] = [:]
  /// What happens to the bytes of a file after it is written.
  var damages: [(path: String, damage: (inout [UInt8], inout Dice) -> Void)] = []
  var dice: Dice

  init(seed: UInt64) {
    documents = RandomProject(seed: seed).project.documents
    dice = Dice(seed: seed)
  }

  /// A random file whose path starts so.
  mutating func path(_ prefix: String = "") -> String {
    dice.pick(documents.keys.filter { $0.hasPrefix(prefix) }.sorted())
  }

  /// A random institution's file.
  mutating func institution() -> String { path("institutions/") }

  /// Changes one document.
  mutating func edit(_ path: String, _ change: (inout YAMLNode) -> Void) {
    var document = documents[path] ?? .mapping([])
    change(&document)
    documents[path] = document
  }

  /// Adds an institution of its own, without a baseline.
  mutating func addInstitution(_ text: String) -> String {
    let path = "institutions/probe.yaml"
    texts[path] = "kind: institution\nversion: 1\nid: probe\nname: Probe\n" + text
    return path
  }

  /// Adds a baseline.
  mutating func addBaseline(_ id: String, _ text: String) -> String {
    let path = "platform/baselines/\(id).yaml"
    texts[path] = "kind: baseline\nversion: 1\nid: \(id)\n" + text
    return path
  }

  /// The project's files.
  mutating func files() -> [String: [UInt8]] {
    var files = texts.mapValues { Array($0.utf8) }
    for path in documents.keys.sorted() {
      files[path] = (documents[path]?.document(&dice)).map { Array($0.utf8) }
    }
    for (path, damage) in damages { damage(&files[path, default: []], &dice) }
    return files
  }
}
