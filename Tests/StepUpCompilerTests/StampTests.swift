import Foundation
import StepUpCompiler
import Testing

/// What tells that a file is another one.
@Suite struct StampTests {
  @Test func `a file in the place of one of the same size and moment is another`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let moment = Date(timeIntervalSince1970: 1_795_262_400)
    let (file, next) = (folder.appending(path: "bank"), folder.appending(path: "next"))
    for url in [file, next] {
      try Data(url.lastPathComponent.utf8).write(to: url)
      try FileManager.default.setAttributes([.modificationDate: moment], ofItemAtPath: url.path)
    }
    let before = try #require(FileSystem.stamp(of: file.path))
    #expect(FileSystem.stamp(of: file.path) == before)
    #expect(unsafe rename(next.path, file.path) == 0)
    let after = try #require(FileSystem.stamp(of: file.path))
    #expect(after.seconds == before.seconds)
    #expect(after != before)
  }
}
