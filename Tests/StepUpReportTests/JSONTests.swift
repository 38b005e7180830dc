import StepUpDiagnostics
import StepUpJSON
import Testing

@testable import StepUpReport

struct JSONTests {
  @Test func `json is one document`() throws {
    try expectGolden(Project.mixed().rendered(as: .json), "json.json")
  }

  @Test func `jsonl is a finding a line and the summary last`() throws {
    try expectGolden(Project.mixed().rendered(as: .jsonl), "jsonl.jsonl")
  }

  @Test func `columns are scalars and offsets are bytes`() {
    let project = Project(["a.yaml": "n: é🏦 bad\n"])
    let report = project.report(Diagnostic(.invalidValue, "no", at: project.place(0, "bad")))
    let text = report.rendered(as: .jsonl)
    #expect(text.contains(#""start":{"line":1,"column":7,"offset":10}"#))
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\t\r\u{1}", #""\n\t\r\u0001""#),
    ("é🏦", #""é🏦""#), ("\u{202e}\u{2028}", #""\u202e\u2028""#),
    ("\u{e0001}", #""\udb40\udc01""#),
  ])
  func `strings are escaped`(value: String, json: String) {
    var writer = JSONWriter(.compact)
    writer.write(value)
    #expect(writer.text == json)
  }
}
