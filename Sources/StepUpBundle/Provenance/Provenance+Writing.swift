import StepUpEngine

extension Provenance {
  /// The bytes of a bundle with this provenance in front of its signature.
  ///
  /// - Precondition: The bundle is unsigned and has no attachment.
  package func attached(to bundle: [UInt8]) -> [UInt8] {
    bundle + attachment(of: BundleFormat.provenanceKind, bytes)
  }

  /// The bytes as the format says.
  var bytes: [UInt8] {
    var writer = NumberWriter()
    let files = places.chunked { $0.file == $1.file }
    writer.append(files.count)
    for file in files {
      let path = Array(file[file.startIndex].file.utf8)
      writer.append(path.count)
      writer.bytes += path
      writer.append(file.count)
      for place in file { writer.append(place) }
    }
    for number in actions { writer.append(Int(number)) }
    writer.append(lists.count)
    for list in lists {
      writer.append(list.count)
      for number in list { writer.append(Int(number)) }
    }
    for institution in institutions {
      writer.append(institution.settings)
      writer.append(institution.features)
      writer.append(institution.roles)
    }
    return writer.bytes
  }
}

extension NumberWriter {
  fileprivate mutating func append(_ place: FileRange) {
    append(place.start.line)
    append(place.start.column)
    append(place.start.offset)
    append(place.end.line - place.start.line)
    append(place.end.column)
    append(place.end.offset - place.start.offset)
  }
}

extension Array {
  /// Its longest runs of neighbours that belong together.
  fileprivate func chunked(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices.dropFirst() where !belongTogether(self[index - 1], self[index]) {
      chunks.append(self[start..<index])
      start = index
    }
    if start < endIndex { chunks.append(self[start...]) }
    return chunks
  }
}
