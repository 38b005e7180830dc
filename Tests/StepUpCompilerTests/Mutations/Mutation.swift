import Testing

/// A known way to break a sound project.
struct Mutation: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The error that must come out.
  let id: String
  /// Breaks the project; the files in which the error must stand, once for each.
  let apply: @Sendable (inout Draft) -> [String]

  init(_ id: String, _ name: String, _ apply: @escaping @Sendable (inout Draft) -> [String]) {
    self.id = id
    testDescription = "\(id): \(name)"
    self.apply = apply
  }

  static let all = ofFiles + ofDocuments + ofValues + ofNames + ofSettings + ofPlatform
}
