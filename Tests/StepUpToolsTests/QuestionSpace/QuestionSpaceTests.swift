import StepUpCompiler
import StepUpEngine
import StepUpTools
import StepUpWire
import Testing

/// The question space leaves nothing out: what any request shows, its questions show.
@Suite struct QuestionSpaceTests {
  private static let seeds: Range<UInt64> = 0..<400

  @Test(arguments: seeds)
  func `no random request shows a change that the question space does not`(seed: UInt64) throws {
    var change = RandomChange(seed: seed)
    let (old, new) = (try bundle(change.old), try bundle(change.new))
    let found = diff(old, new, jobs: 1)
    let verdicts = Set(found.institutions.flatMap(\.changes).map(\.verdict))
    for _ in 0..<200 {
      let request = change.request()
      let verdict = Verdict(
        from: evaluate(request, in: AnsweringBundle(old)),
        to: evaluate(request, in: AnsweringBundle(new)))
      // A change counts as its worst question.
      #expect(
        verdict == .none || verdicts.contains { $0 >= verdict },
        "seed \(seed): \(request.words) is \(verdict)")
      if verdict == .weaker { #expect(found.verdict == .weaker, "seed \(seed)") }
    }
  }

  @Test(arguments: seeds)
  func `the example of each change is answered as differently as it says`(seed: UInt64) throws {
    let change = RandomChange(seed: seed)
    let (old, new) = (try bundle(change.old), try bundle(change.new))
    for institution in diff(old, new, jobs: 1).institutions {
      #expect(!institution.changes.isEmpty)
      for change in institution.changes {
        let request = change.request(to: institution.id)
        let verdict = Verdict(
          from: evaluate(request, in: AnsweringBundle(old)),
          to: evaluate(request, in: AnsweringBundle(new)))
        #expect(change.questions > 0)
        #expect(verdict >= change.verdict, "seed \(seed): \(change.summary): \(request.words)")
      }
    }
  }

  @Test(arguments: seeds)
  func `the same questions show a change in either direction`(seed: UInt64) throws {
    let change = RandomChange(seed: seed)
    let (old, new) = (try bundle(change.old), try bundle(change.new))
    let (there, back) = (diff(old, new, jobs: 1), diff(new, old, jobs: 1))
    #expect(there.institutions.map(\.id) == back.institutions.map(\.id))
    #expect(questions(there) == questions(back), "seed \(seed)")
    if there.verdict == .stronger { #expect(back.verdict == .weaker) }
  }

  @Test(arguments: seeds)
  func `a policy is no change of itself`(seed: UInt64) throws {
    let contents = RandomChange(seed: seed).old
    let found = diff(try bundle(contents), try bundle(contents), jobs: 1)
    #expect(found.verdict == .none && found.institutions.isEmpty)
    #expect(found.added.isEmpty && found.removed.isEmpty)
  }

  @Test func `random changes are of every verdict`() throws {
    let verdicts = try Self.seeds.map { seed in
      let change = RandomChange(seed: seed)
      return diff(try bundle(change.old), try bundle(change.new), jobs: 1).verdict
    }
    #expect(Set(verdicts) == [.none, .stronger, .different, .weaker])
  }

  private func questions(_ diff: PolicyDiff) -> Int {
    diff.institutions.flatMap(\.changes).reduce(0) { $0 + $1.questions }
  }

  private func bundle(_ contents: BundleContents) throws -> PolicyBundle {
    try PolicyBundle(emit(contents))
  }
}
