/// A moment as a date and time with an offset.
struct CalendarTime {
  let text: String

  /// - Parameters:
  ///   - moment: Microseconds since 1970, from then on.
  ///   - offset: Minutes east of UTC.
  init(_ moment: Int, _ offset: Int) {
    let local = moment + offset * 60_000_000
    let seconds = local / 1_000_000
    let fraction = local % 1_000_000
    var days = seconds / 86_400
    var year = 1970
    while days >= CalendarTime.days(in: year) {
      days -= CalendarTime.days(in: year)
      year += 1
    }
    var month = 1
    while days >= CalendarTime.days(in: month, of: year) {
      days -= CalendarTime.days(in: month, of: year)
      month += 1
    }
    let date = [(year, 4), (month, 2), (days + 1, 2)].map(CalendarTime.digits)
    let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map {
      CalendarTime.digits($0, 2)
    }
    let point = fraction == 0 ? "" : "." + CalendarTime.digits(fraction, 6)
    text =
      date.joined(separator: "-") + "T" + time.joined(separator: ":") + point
      + CalendarTime.zone(offset)
  }

  private static func zone(_ offset: Int) -> String {
    if offset == 0 { return "Z" }
    let sign = offset < 0 ? "-" : "+"
    return sign + digits(abs(offset) / 60, 2) + ":" + digits(abs(offset) % 60, 2)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  private static func days(in year: Int) -> Int {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: days(in: year) - 337
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
