import Foundation
import Testing

/// Files that are no policy by any stretch: one finding each, status 1, and no crash.
struct HostileFileTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let id: String
    let bytes: @Sendable () -> Data

    init(_ name: String, _ id: String, _ bytes: @escaping @Sendable () -> Data) {
      testDescription = name
      self.id = id
      self.bytes = bytes
    }

    static let all = [
      Sample("bytes that are no UTF-8", "invalid-encoding") {
        Data("name: ".utf8) + Data([0xC3, 0x28, 0xFF, 0x0A])
      },
      Sample("UTF-16, least significant byte first", "invalid-encoding") {
        Data([0xFF, 0xFE])
          + Samples.institution().utf16.reduce(into: Data()) {
            $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
          }
      },
      Sample("UTF-16, most significant byte first", "invalid-encoding") {
        Data([0xFE, 0xFF])
          + Samples.institution().utf16.reduce(into: Data()) {
            $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)]
          }
      },
      Sample("a NUL in a value", "invalid-encoding") { Data("kind: insti\0tution\n".utf8) },
      Sample("one byte more than 1 MiB", "file-too-large") {
        Data(repeating: UInt8(ascii: "#"), count: 1_048_577)
      },
      Sample("100,000 brackets", "nesting-too-deep") {
        Data(repeating: UInt8(ascii: "["), count: 100_000)
      },
      Sample("100,000 keys", "too-many-nodes") {
        Data((0..<100_000).map { "k\($0): 1" }.joined(separator: "\n").utf8)
      },
      Sample("nothing at all", "empty-document") { Data() },
      Sample("prose", "missing-kind") { Data("dear: reader\n".utf8) },
    ]
  }

  @Test(arguments: Sample.all)
  func `a file that is no policy is named with what is wrong`(_ sample: Sample) async throws {
    let folder = try Samples.folder()
    try folder.write(sample.bytes(), to: "strange.yaml")
    let run = try await Tool.run("check", "--format", "json", folder.path)
    #expect(run.status == 1)
    let findings = try run.json().objects("diagnostics")
    #expect(findings.contains { $0.text("id") == sample.id }, "\(findings)")
    #expect(findings.allSatisfy { $0.text("file") == "strange.yaml" })
    #expect(try run.json().object("summary").number("checked") == 2)
  }

  @Test(arguments: Sample.all)
  func `a file that is no policy can be shown to people`(_ sample: Sample) async throws {
    let folder = try Folder()
    try folder.write(sample.bytes(), to: "strange.yaml")
    let run = try await Tool.run("check", folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("error[\(sample.id)]"))
  }

  @Test func `a compiled bundle in place of policies is called one`() async throws {
    let folder = try Folder()
    try folder.write(Samples.institution(), to: "town.yaml")
    let bundle = folder.path + "/town.bundle"
    let compiled = try await Tool.run("compile", folder.path, "-o", bundle)
    #expect(compiled.status == 0)
    let run = try await Tool.run("check", "--format", "concise", bundle)
    #expect(run.status == 1)
    let line = run.output.split(separator: "\n").first
    #expect(line?.hasSuffix("the file is a compiled bundle, not policies") == true, "\(run.output)")
  }

  @Test func `a file of exactly 1 MiB is read`() async throws {
    let folder = try Folder()
    let policy = Samples.institution()
    let padding = String(repeating: "#", count: 1_048_576 - policy.utf8.count)
    try folder.write(policy + padding, to: "town.yaml")
    let run = try await Tool.run("check", folder.path)
    #expect(run.status == 0)
  }
}
