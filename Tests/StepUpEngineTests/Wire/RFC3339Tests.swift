import StepUpEngine
import StepUpWire
import Testing

/// Date-times as requests and decisions write them.
@Suite struct RFC3339Tests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.000001Z", 1),
    ("1970-01-01t00:00:01z", 1_000_000), ("1969-12-31T23:59:59.5Z", -500_000),
    ("1970-01-01T01:00:00+01:00", 0), ("1969-12-31T18:30:00-05:30", 0),
    ("1970-01-01T00:00:00-00:00", 0), ("2000-02-29T00:00:00Z", 951_782_400_000_000),
    ("2026-11-21T12:00:00Z", 1_795_262_400_000_000),
    ("1970-01-01T00:00:00.1234569Z", 123_456), ("1970-01-01T00:00:00.1Z", 100_000),
    ("1970-01-01T00:00:00.00000099999Z", 0), ("0000-01-01T00:00:00Z", -62_167_219_200_000_000),
    ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
  ] as [(String, Int64)])
  func `a date-time names a moment`(text: String, microseconds: Int64) {
    #expect(Instant(rfc3339: text)?.microseconds == microseconds)
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T12:00:00", "2026-11-21 12:00:00Z", "2026-11-21T12:00Z",
    "2026-11-21T12:00:60Z", "2026-11-21T23:59:60Z", "2026-11-21T24:00:00Z", "2026-11-21T12:60:00Z",
    "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z", "2026-01-00T00:00:00Z", "2026-11-21T12:00:00.Z",
    "2026-11-21T12:00:00+24:00", "2026-11-21T12:00:00+01:60", "2026-11-21T12:00:00+0100",
    "2026-11-21T12:00:00+1:00", "2026-11-21T12:00:00Z ", " 2026-11-21T12:00:00Z",
    "26-11-21T12:00:00Z", "+2026-11-21T12:00:00Z", "2026-11-21T12:00:00,5Z",
    "２026-11-21T12:00:00Z", "2026-11-21T12:00:00\u{2212}01:00", "2026-W47-6T12:00:00Z",
    "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
  ])
  func `anything else names none`(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (1, "1970-01-01T00:00:00.000001Z"),
    (100_000, "1970-01-01T00:00:00.1Z"), (-1, "1969-12-31T23:59:59.999999Z"),
    (1_795_262_400_000_000, "2026-11-21T12:00:00Z"),
    (Int64.max, "9999-12-31T23:59:59.999999Z"), (.min, "0000-01-01T00:00:00Z"),
  ] as [(Int64, String)])
  func `a moment is written in UTC, its fraction only as far as needed`(
    microseconds: Int64, text: String
  ) {
    #expect(Instant(microseconds: microseconds).rfc3339 == text)
  }

  @Test func `every day of four centuries and more is written as it is read`() {
    var day = Instant(rfc3339: "1599-12-31T12:34:56Z") ?? Instant(seconds: 0)
    for _ in 0..<200_000 {
      #expect(Instant(rfc3339: day.rfc3339) == day)
      day = day.advanced(bySeconds: 86_400)
    }
    #expect(day.rfc3339 == "2147-07-31T12:34:56Z")
  }
}
