import Foundation
import Testing

/// A folder under git, with a first commit of what it was made with.
struct Repository {
  let folder: Folder

  /// What keeps git to this folder, whoever runs the tests and wherever temporary files lie.
  static let environment = [
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CEILING_DIRECTORIES": FileManager.default.temporaryDirectory
      .resolvingSymlinksInPath().path,
    "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
    "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
  ]

  init(_ files: [String: String]) async throws {
    folder = try Folder()
    for (name, text) in files { try folder.write(text, to: name) }
    try await git("init -q . && git add . && git commit -q -m first")
  }

  /// Runs git, which has to succeed.
  func git(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let run = try await Tool.shell("git " + line, in: folder, environment: Self.environment)
    try #require(run.status == 0, "\(run.error)", sourceLocation: sourceLocation)
  }

  /// What `stepup check` says of the changes since a revision.
  func check(_ options: String = "", since revision: String = "HEAD") async throws -> Run {
    try await Tool.shell(
      "stepup check --changed-since '\(revision)' \(options)", in: folder,
      environment: Self.environment)
  }
}
