import Foundation
import Testing

/// What a format gives, kept in a file.
///
/// With `UPDATE_GOLDEN` in the environment the file is written, and the test fails so that somebody
/// reads the difference.
struct Golden {
  private let file: URL

  init(_ name: String) {
    file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  }

  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == nil else {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("wrote \(file.lastPathComponent)", sourceLocation: sourceLocation)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, sourceLocation: sourceLocation)
  }
}
