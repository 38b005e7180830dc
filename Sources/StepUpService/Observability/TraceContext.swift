/// Where a request belongs in a distributed trace, as W3C Trace Context's `traceparent` says it.
package struct TraceContext: Hashable, Sendable {
  /// 32 hexadecimal digits.
  package let trace: String
  /// 16 hexadecimal digits: the caller's part of the trace.
  package let parent: String

  /// Takes version 00 and what later versions begin with; nil for anything else.
  package init?(traceparent: String) {
    let parts = traceparent.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 4, Self.isHex(parts[0], 2), parts[0] != "ff",
      parts.count == 4 || parts[0] != "00", Self.isHex(parts[1], 32), Self.isHex(parts[2], 16),
      Self.isHex(parts[3], 2), parts[1].contains(where: { $0 != "0" }),
      parts[2].contains(where: { $0 != "0" })
    else { return nil }
    trace = String(parts[1])
    parent = String(parts[2])
  }

  private static func isHex(_ text: Substring, _ count: Int) -> Bool {
    text.utf8.count == count
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
