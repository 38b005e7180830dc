import Foundation
import Testing

/// What somebody who waits at a terminal sees of a run that takes its time.
struct ProgressTests {
  /// A folder with a `git` that takes its time: until there is a file `go`, or for two seconds.
  private static func slowGit(_ wait: String) throws -> Folder {
    let tools = try Folder()
    try tools.writeExecutable(
      """
      #!/bin/sh
      \(wait)
      case "$*" in *" diff "*) printf 'town.yaml\\0' ;; esac
      """, to: "git")
    return tools
  }

  private static let done = "1 file changed since HEAD, 1 institution affected"

  @Test func `progress is told on a terminal and erased at the end`() async throws {
    let folder = try Samples.folder()
    let tools = try Self.slowGit("while [ ! -e go ]; do sleep 0.1; done")
    let terminal = try Screen()
    let tool = try RunningTool(
      "check", "--changed-since", "HEAD", in: folder, first: tools,
      environment: ["TERM": "xterm"], error: terminal)
    try #require(
      try await tool.waits { terminal.output().hasPrefix("\r\u{1B}[Kasking git what changed") })
    try folder.write("", to: "go")
    #expect(try await tool.ends())
    #expect(terminal.output().hasSuffix("asking git what changed\r\u{1B}[K\(Self.done)\r\n"))
    #expect(try tool.output() == "1 file checked, nothing found\n")
  }

  @Test(arguments: [["TERM": "xterm", "CI": "true"], ["TERM": "dumb"]])
  func `there is no progress in CI and where it cannot be erased`(_ environment: [String: String])
    async throws
  {
    let terminal = try Screen()
    let tool = try RunningTool(
      "check", "--changed-since", "HEAD", in: Samples.folder(), first: Self.slowGit("sleep 1"),
      environment: environment, error: terminal)
    #expect(try await tool.ends())
    #expect(terminal.output() == Self.done + "\r\n")
  }

  @Test func `there is no progress in a file`() async throws {
    let tools = try Self.slowGit("sleep 1")
    let run = try await Tool.shell(
      "stepup check --changed-since HEAD", in: Samples.folder(), first: [tools.url],
      environment: ["TERM": "xterm"])
    withExtendedLifetime(tools) {}
    #expect(run.error == Self.done + "\n")
  }
}
