import StepUpJSON
import StepUpTools
import Testing

/// The file of known findings, as it is written and read.
struct KnownFindingsTests {
  private static let text = """
    {"version": 1, "findings": [
      {"file": "b.yaml", "id": "sms-only", "message": "z", "count": 2},
      {"file": "b.yaml", "id": "sms-only", "message": "a", "count": 1},
      {"file": "a.yaml", "id": "sms-only", "message": "z", "count": 1},
      {"file": "b.yaml", "id": "long-mode-duration", "message": "z", "count": 1}
    ]}
    """

  @Test func `entries are in the order of file, rule and words`() throws {
    let known = try KnownFindings(json: Array(Self.text.utf8))
    let order = known.entries.map { "\($0.entry.file) \($0.entry.message) \($0.count)" }
    #expect(order == ["a.yaml z 1", "b.yaml z 1", "b.yaml a 1", "b.yaml z 2"])
  }

  @Test func `what is written is read as the same`() throws {
    let known = try KnownFindings(json: Array(Self.text.utf8))
    let again = try KnownFindings(json: Array(known.json.text(.indented).utf8))
    #expect(again.counts == known.counts)
    #expect(again.json.text(.indented) == known.json.text(.indented))
  }

  @Test(arguments: [(nil, 4), (["a.yaml"], 1), (["c.yaml"], 0)] as [(Set<String>?, Int)])
  func `entries are gone only where was looked`(_ files: Set<String>?, _ count: Int) throws {
    let known = try KnownFindings(json: Array(Self.text.utf8))
    let compared = known.compare([], of: files) { _ in fatalError("no finding has a file") }
    #expect(compared.gone.count == count)
    #expect(compared.new.isEmpty && compared.known.isEmpty)
  }
}
