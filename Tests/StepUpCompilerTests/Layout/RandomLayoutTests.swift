import StepUpCompiler
import StepUpDiagnostics
import StepUpTools
import Testing

/// Random projects, laid out at random with comments at random places, and then by the tool.
struct RandomLayoutTests {
  /// A hundred projects a test: tests run beside each other.
  @Test(arguments: 0..<10)
  func `laying out keeps the meaning, the comments and what is suppressed`(_ hundred: Int) {
    for number in 0..<100 {
      let seed = Dice.seed &+ UInt64(hundred * 100 + number)
      var before: [String: [UInt8]] = [:]
      var after: [String: [UInt8]] = [:]
      for (path, document) in documents(seed: seed, withFaults: number % 4 == 0) {
        let isInOrder = number % 2 == 1 && path != "stepup.yaml"
        let wild = WildLayout(document, seed: seed &+ UInt64(path.utf8.count), shuffles: !isInOrder)
        let bytes = Array(wild.text.utf8)
        guard let once = laidOut(bytes), let twice = laidOut(once) else { return }
        #expect(once == twice, "seed \(seed), \(path): laying out twice is not laying out once")
        expectComments(of: wild, in: once, inOrder: isInOrder)
        before[path] = bytes
        after[path] = once
      }
      let (old, new) = (checked(before), checked(after))
      let title: Comment = "seed \(seed)"
      #expect(words(old.diagnostics) == words(new.diagnostics), title)
      #expect(
        words(old.suppressed.map(\.diagnostic)) == words(new.suppressed.map(\.diagnostic)), title)
      #expect((try? compile(old)) == (try? compile(new)), title)
    }
  }

  @Test func `a file without comments has one layout, however it was written`() {
    for number in 0..<60 {
      let seed = Dice.seed &+ UInt64(number)
      for (path, document) in documents(seed: seed, withFaults: false) {
        // Shuffling would put features and roles, whose order is their author's, in another one.
        let layouts = (1...3).map { style in
          WildLayout(document, seed: seed &* style, hasComments: false, shuffles: false).text
        }
        let laidOut = layouts.map { self.laidOut(Array($0.utf8)) }
        #expect(Set(laidOut.map { $0.map(withoutEmptyLines) }).count == 1, "seed \(seed), \(path)")
      }
    }
  }

  private func documents(seed: UInt64, withFaults: Bool) -> [String: YAMLNode] {
    let random = RandomProject(seed: seed)
    var project = random.project
    if withFaults { project.institutions += random.faulty.prefix(3) }
    let ids = Set(project.institutions.map(\.id))
    project.entitlements = project.entitlements.map { $0.filter(ids.contains) }
    var documents = project.documents
    documents["tests/bank-0.yaml"] = RandomTests(seed: seed).document
    return documents
  }

  private func laidOut(_ bytes: [UInt8]) -> [UInt8]? {
    switch format(Source(id: FileID(0), path: "policy.yaml", bytes: bytes)) {
    case .laidOut(let bytes): return bytes
    case .refused(let faults):
      Issue.record("\(faults.map(\.message)):\n\(String(decoding: bytes, as: UTF8.self))")
      return nil
    }
  }

  private func expectComments(of wild: WildLayout, in bytes: [UInt8], inOrder: Bool) {
    let text = String(decoding: bytes, as: UTF8.self)
    let found = text.split(separator: "\n").compactMap { line in
      line.firstIndex(of: "#").map { String(line[$0...]) }
    }
    let isSame = inOrder ? found == wild.comments : found.sorted() == wild.comments.sorted()
    #expect(isSame, "\(wild.text)\n-- became --\n\(text)")
  }

  /// Empty lines are their author's, as far as there is one and not several.
  private func withoutEmptyLines(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.split(separator: UInt8(ascii: "\n")).joined(separator: [UInt8(ascii: "\n")]))
  }

  private func words(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.id.rawValue): \($0.message)" }.sorted()
  }
}
