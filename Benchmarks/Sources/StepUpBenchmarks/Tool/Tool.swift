import Foundation

/// The programs measured from outside.
struct Tool {
  /// The `stepup` tool.
  let stepup: String
  /// What runs libyaml's events alone.
  let events: String
  /// Where corpora and bundles are written; taken away at the end.
  let directory: String

  init(stepup: String) throws {
    self.stepup = stepup
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    events = own.deletingLastPathComponent().appendingPathComponent("yaml-events").path
    let process = ProcessInfo.processInfo.processIdentifier
    directory = NSTemporaryDirectory() + "stepup-benchmarks-\(process)"
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
  }

  /// The ids of every rule there is, as the tool lists them.
  func ruleNames() throws -> [String] {
    struct Listing: Decodable {
      struct Rule: Decodable {
        let id: String
        let kind: String
      }
      let rules: [Rule]
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: stepup)
    process.arguments = ["rule", "--format", "json"]
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Listing.self, from: bytes).rules
      .filter { $0.kind != "error" }.map(\.id)
  }

  func corpus(_ shape: CorpusShape) throws -> Corpus { try Corpus(shape, below: directory) }

  /// Compiles a corpus.
  func bundle(of corpus: Corpus) throws -> [UInt8] {
    let file = corpus.directory + ".bundle"
    _ = ChildProcess([stepup, "compile", corpus.directory, "-o", file])
    return try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
  }

  func check(_ corpus: Corpus, jobs: Int, status: Int32 = 0) -> ChildProcess {
    ChildProcess(
      [stepup, "check", corpus.directory, "--jobs", "\(jobs)"], status: status)
  }

  /// Checks the whole project and reports about its catalog alone.
  func checkOneFile(of corpus: Corpus) -> ChildProcess {
    ChildProcess([stepup, "check", corpus.directory + "/platform/catalog.yaml", "--jobs", "1"])
  }

  func compile(_ corpus: Corpus) -> ChildProcess {
    ChildProcess([stepup, "compile", corpus.directory, "-o", corpus.directory + ".bundle"])
  }

  func diff(_ old: String, _ new: String) -> ChildProcess {
    ChildProcess([stepup, "diff", old, new])
  }

  func readEvents(_ corpus: Corpus, threads: Int) -> ChildProcess {
    ChildProcess([events, corpus.directory, "\(threads)"])
  }

  func removeFiles() { try? FileManager.default.removeItem(atPath: directory) }
}
