import Foundation
import Testing

/// `stepup check` for programs.
struct CheckJSONTests {
  @Test func `a finding has every member of the contract`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.run("check", "--format", "json", in: folder)
    #expect(run.status == 1)
    let document = try run.json()
    #expect(document.number("version") == 1)
    let counts = ["found": 1, "checked": 1, "excluded": 0, "errors": 1, "warnings": 0, "notes": 0]
    for (name, count) in counts {
      #expect(document.object("summary").number(name) == count, "\(name)")
    }
    let finding = try #require(document.objects("diagnostics").first)
    #expect(document.objects("diagnostics").count == 1)
    #expect(finding.text("id") == "duration-too-short")
    #expect(finding.text("severity") == "error")
    #expect(finding.text("message")?.contains("`mode_duration`") == true)
    #expect(finding.text("file") == "town.yaml")
    let range = finding.object("range")
    #expect(range.object("start").number("line") == 6)
    #expect(range.object("start").number("column") == 18)
    #expect(range.object("end").number("column") == 20)
    let offsets = [range.object("start"), range.object("end")].compactMap { $0.number("offset") }
    try #require(offsets.count == 2)
    let bytes = Array(Samples.shortWindow.utf8)[offsets[0]..<offsets[1]]
    #expect(String(decoding: bytes, as: UTF8.self) == "3m")
    #expect(finding["related"] is [Any])
    #expect(finding["fixes"] is [Any])
  }

  @Test func `columns count characters and offsets count bytes`() async throws {
    let folder = try Samples.folder(
      "kind: institution\nversion: 1\nid: town\nname: \"é🏦\"\nsegments: [\"é🏦\"]\n")
    let run = try await Tool.run("check", "--format", "json", in: folder)
    let finding = try #require(
      try run.json().objects("diagnostics").first { $0.text("id") == "invalid-value" })
    let range = finding.object("range")
    #expect(range.object("start").number("column") == 12)
    #expect(range.object("end").number("column") == 16)
    let start = try #require(range.object("start").number("offset"))
    #expect(range.object("end").number("offset") == start + 8)
  }

  @Test func `JSON Lines end with the summary`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    try folder.write(Samples.institution("village", modeDuration: "yes"), to: "village.yaml")
    let run = try await Tool.run("check", "--format", "jsonl", in: folder)
    #expect(run.lines.count == 3)
    let objects = try run.lines.map { try JSON.object($0) }
    #expect(objects.dropLast().map { $0.text("file") } == ["town.yaml", "village.yaml"])
    #expect(objects.last?.object("summary").number("errors") == 2)
  }

  @Test(arguments: ["json", "sarif", "gitlab", "rdjson"])
  func `a report is JSON also when nothing is found`(_ format: String) async throws {
    let run = try await Tool.run("check", "--format", format, in: Samples.folder())
    #expect(run.status == 0)
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    }
  }

  @Test func `the number of jobs does not change the report`() async throws {
    let folder = try Folder()
    for number in 0..<40 {
      try folder.write(
        Samples.institution("town-\(number)", modeDuration: number % 3 == 0 ? "1s" : "5m"),
        to: "towns/\(number % 4)/\(number).yaml")
    }
    let one = try await Tool.run("check", "--jobs", "1", in: folder)
    let eight = try await Tool.run("check", "--jobs", "8", in: folder)
    #expect(one.output.contains("14 errors"))
    #expect(one.output == eight.output)
  }
}
