import StepUpService
import Testing

/// W3C Trace Context as it comes.
@Suite struct TraceContextTests {
  private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
  private static let span = "00f067aa0ba902b7"

  @Test(arguments: [
    "00-\(trace)-\(span)-01", "00-\(trace)-\(span)-00", "cc-\(trace)-\(span)-01-what-comes",
  ])
  func `what is sound is taken`(text: String) {
    #expect(TraceContext(traceparent: text)?.trace == Self.trace)
    #expect(TraceContext(traceparent: text)?.parent == Self.span)
  }

  @Test(arguments: [
    "", "00", "00-\(trace)-\(span)", "00-\(trace)-\(span)-01-more", "ff-\(trace)-\(span)-01",
    "00-\(trace)-\(span)-1", "00-\(trace.uppercased())-\(span)-01",
    "00-00000000000000000000000000000000-\(span)-01", "00-\(trace)-0000000000000000-01",
    "0x-\(trace)-\(span)-01",
  ])
  func `what is not is left out`(text: String) {
    #expect(TraceContext(traceparent: text) == nil)
  }
}
