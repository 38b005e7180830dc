import Foundation
import Testing

/// `stepup check --watch`: a report for every change until Ctrl-C.
struct WatchTests {
  @Test func `a change is reported on, and so is its mend`() async throws {
    let folder = try Samples.folder()
    let tool = try RunningTool("check", "--watch", in: folder)
    let sound = "1 file checked, nothing found\n"
    try #require(try await tool.waits { try tool.output() == sound })
    try folder.write(Samples.shortWindow, to: "town.yaml")
    try #require(try await tool.waits { try tool.output().hasSuffix("0 excluded)\n") })
    #expect(try tool.output().contains("town.yaml:6:18"))
    try folder.write(Samples.institution("other"), to: "other.yaml")
    try folder.write(Samples.institution(), to: "town.yaml")
    #expect(
      try await tool.waits { try tool.output().hasSuffix("2 files checked, nothing found\n") })
    #expect(try tool.error().contains("end with Ctrl-C"))
    #expect(try await tool.interrupt())
  }

  @Test func `a file that goes and comes back does not end the watch`() async throws {
    let folder = try Samples.folder()
    try folder.write(Samples.institution("other"), to: "other.yaml")
    let tool = try RunningTool("check", "--watch", "town.yaml", in: folder)
    try #require(try await tool.waits { try tool.error().contains("watching") })
    try FileManager.default.removeItem(at: folder.url.appending(path: "town.yaml"))
    try #require(
      try await tool.waits { try tool.error().contains("error: town.yaml: no such file") })
    try folder.write(Samples.shortWindow, to: "town.yaml")
    #expect(try await tool.waits { try tool.output().contains("error[duration-too-short]") })
    #expect(try await tool.interrupt())
  }
}
