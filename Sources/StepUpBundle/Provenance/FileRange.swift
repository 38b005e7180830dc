/// A range of a policy file, as reports show it.
package struct FileRange: Hashable, Sendable {
  /// The file's path, relative to the project's root and separated by `/`.
  package let file: String
  package let start: Position
  /// Behind the last character.
  package let end: Position

  package init(file: String, start: Position, end: Position) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// A position in a file.
  package struct Position: Hashable, Sendable {
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
    /// From 0, in bytes.
    package let offset: Int

    package init(line: Int, column: Int, offset: Int) {
      self.line = line
      self.column = column
      self.offset = offset
    }
  }
}
