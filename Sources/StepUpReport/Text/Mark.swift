import StepUpDiagnostics

/// A range to underline in a snippet.
struct Mark {
  enum Role {
    /// Where to mend it: `^^^`.
    case primary
    /// A cause: `---`.
    case secondary
  }

  let role: Role
  let range: ByteRange
  let label: String?
}

extension Diagnostic {
  /// The marks of a finding, file by file, its own file first and the others as they are told of.
  var marks: [(file: FileID, marks: [Mark])] {
    var groups = [
      (file: place.file, marks: [Mark(role: .primary, range: place.range, label: label)])
    ]
    for related in related {
      let mark = Mark(role: .secondary, range: related.place.range, label: related.message)
      if let index = groups.firstIndex(where: { $0.file == related.place.file }) {
        groups[index].marks.append(mark)
      } else {
        groups.append((related.place.file, [mark]))
      }
    }
    return groups
  }
}
