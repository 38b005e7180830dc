/// A glob over paths from the project's root: `*` and `?` within a component, `**` over components.
package struct PathPattern: Hashable, Sendable {
  package let text: String
  private let components: [[Unicode.Scalar]]
  /// The components before the first with a wildcard: what every path that matches starts with.
  private let start: String

  /// Nothing when the pattern could never match a file; `fault` says why.
  package init?(_ text: String) {
    guard Self.fault(in: text) == nil else { return nil }
    self.text = text
    components = text.unicodeScalars.split(separator: "/").map(Array.init)
    start = text.split(separator: "/")
      .prefix { !$0.contains("*") && !$0.contains("?") }.joined(separator: "/")
  }

  /// Why a text cannot match any file below the root.
  package static func fault(in text: String) -> String? {
    if text.isEmpty { return "is empty" }
    if text.hasPrefix("/") { return "starts with `/`, but paths count from the project's root" }
    if text.hasSuffix("/") { return "ends with `/` and so matches no file" }
    let components = text.split(separator: "/", omittingEmptySubsequences: false)
    if components.contains("") { return "has an empty part between two `/`" }
    if components.contains(".") || components.contains("..") {
      return "has a part `.` or `..`, which no path has"
    }
    return nil
  }

  /// Whether the pattern matches a path relative to the root.
  ///
  /// - Complexity: O(pattern × path): stars never backtrack further than to the last one.
  package func matches(_ path: String) -> Bool {
    guard path.utf8.starts(with: start.utf8) else { return false }
    let parts = path.unicodeScalars.split(separator: "/").map(Array.init)
    return Self.matches(
      components, parts, isAny: { $0 == ["*", "*"] },
      fits: { pattern, part in
        Self.matches(pattern, part, isAny: { $0 == "*" }) {
          $0 == "?" || $0 == $1
        }
      })
  }

  private static func matches<Element>(
    _ pattern: [Element], _ text: [Element], isAny: (Element) -> Bool,
    fits: (Element, Element) -> Bool
  ) -> Bool {
    var p = 0
    var t = 0
    var star: (pattern: Int, text: Int)?
    while t < text.count {
      if p < pattern.count, isAny(pattern[p]) {
        star = (p, t)
        p += 1
      } else if p < pattern.count, fits(pattern[p], text[t]) {
        p += 1
        t += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        p = last.pattern + 1
        t = last.text + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy(isAny)
  }
}
