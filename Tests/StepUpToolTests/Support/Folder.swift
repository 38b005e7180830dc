import Foundation

/// A folder that lives as long as the test that made it.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "stepup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  /// A file with a text, in folders made as needed.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    let file = try makeFolder(of: name)
    try data.write(to: file)
    return file.path
  }

  /// A file that runs, such as a script.
  func writeExecutable(_ text: String, to name: String) throws {
    let path = try write(text, to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// A copy of a file or folder; links to it are followed.
  func copy(_ source: URL, to name: String) throws {
    let target = try makeFolder(of: name)
    try FileManager.default.copyItem(at: source.resolvingSymlinksInPath(), to: target)
  }

  /// A file opened for a process: to read what it holds, or to write into.
  func handle(of name: String, holding data: Data? = nil) throws -> FileHandle {
    try write(data ?? Data(), to: name)
    let file = url.appending(path: name)
    return try data == nil ? FileHandle(forWritingTo: file) : FileHandle(forReadingFrom: file)
  }

  /// The text of a file.
  func text(of name: String) throws -> String {
    String(decoding: try data(of: name), as: UTF8.self)
  }

  func data(of name: String) throws -> Data {
    try Data(contentsOf: url.appending(path: name))
  }

  func contains(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }

  private func makeFolder(of name: String) throws -> URL {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    return file
  }
}
