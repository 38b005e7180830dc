/// The base of the URLs by which callers reach the service.
///
/// It is configured and never taken from a request: whoever writes a `Host` header would otherwise
/// decide where callers send their questions.
package struct PublicURL: Hashable, Sendable {
  /// The URL without a slash at its end.
  package let text: String
  /// The part of it behind the host; empty, or with a slash at its start.
  let path: String

  /// Takes a URL of https without user, query and fragment; http will do for this machine.
  package init?(_ url: String) {
    guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      !url.utf8.contains(where: { Array(#"?#@"\<>^`{|}"#.utf8).contains($0) }),
      let scheme = url.firstRange(of: "://")
    else { return nil }
    let rest = url[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    let host =
      authority.hasPrefix("[") ? authority.prefix { $0 != "]" } : authority.prefix { $0 != ":" }
    switch url[..<scheme.lowerBound] {
    case "https": guard !host.isEmpty else { return nil }
    case "http": guard ["localhost", "127.0.0.1", "[::1"].contains(host) else { return nil }
    default: return nil
    }
    text = url.hasSuffix("/") ? String(url.dropLast()) : url
    path = String(text.dropFirst(url[..<authority.endIndex].count))
  }
}
