import StepUpReport
import StepUpTools
import Testing

/// What running the tests of a project says.
struct TestRunTests {
  private static func run() throws -> (run: TestRun, coverage: Coverage) {
    let (policies, files) = try Policies.load(Policies.riverTown)
    let tests = policies.tests(in: files)
    return (policies.run(tests), policies.coverage(of: tests, in: files))
  }

  @Test func `text says what was asked, expected and got, and why`() throws {
    try Golden("tests.txt").expect(Self.run().run.text(.plain))
  }

  @Test func `colors mark what failed`() throws {
    let text = try Self.run().run.text(TerminalOptions(color: .ansi))
    #expect(text.hasPrefix("\u{1b}[1;31mfailed\u{1b}[0m"))
  }

  @Test func `JSON says the same for programs`() throws {
    let (run, coverage) = try Self.run()
    try Golden("tests.json").expect(run.json(coverage))
  }

  @Test func `JUnit XML escapes what XML would take for its own`() throws {
    try Golden("tests.xml").expect(Self.run().run.junit)
  }

  @Test func `TAP escapes what TAP would take for its own`() throws {
    try Golden("tests.tap").expect(Self.run().run.tap)
  }

  @Test func `coverage says what no test asks about`() throws {
    try Golden("coverage.txt").expect(Self.run().coverage.text)
  }

  @Test func `lists stand for every combination of their members`() throws {
    let run = try Self.run().run
    let result = try #require(run.results.first { $0.name.hasPrefix("businesses alone") })
    #expect(result.questions == 4)
    #expect(result.failures == 2)
  }

  @Test(arguments: [("LARGE payment", 1), ("a", 11), ("nothing", 0)])
  func `a filter looks for its text in names, in either case`(
    _ filter: String, _ count: Int
  ) throws {
    let (policies, files) = try Policies.load(Policies.riverTown)
    #expect(policies.tests(in: files, matching: filter).flatMap(\.tests).count == count)
  }

  @Test func `a share is below a threshold by the smallest bit`() throws {
    let coverage = try Self.run().coverage
    #expect(!coverage.isBelow(percent: coverage.percent))
    #expect(coverage.isBelow(percent: coverage.percent + 1))
  }
}
