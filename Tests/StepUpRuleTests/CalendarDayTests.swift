import StepUpCompiler
import Testing

struct CalendarDayTests {
  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (58, "1970-02-28"), (59, "1970-03-01"),
    (789, "1972-02-29"), (11_016, "2000-02-29"), (11_017, "2000-03-01"), (20_778, "2026-11-21"),
    (47_540, "2100-02-28"), (47_541, "2100-03-01"),
  ])
  func `days are counted from the first of January 1970`(days: Int, text: String) {
    #expect(CalendarDay(daysSince1970: days).description == text)
    #expect(CalendarDay(daysSince1970: days) == CalendarDay(text))
  }

  @Test(arguments: [
    "", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1",
    "26-01-01", "2026/01/01", "2026-01-0１", "0000-01-01", "2026-01-01 ", "+026-01-01",
  ])
  func `what is no day of the calendar is none`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `days come in the order of the calendar`() {
    let days = (-400...800).map(CalendarDay.init(daysSince1970:))
    #expect(days == days.sorted())
    #expect(Set(days).count == days.count)
  }
}
