package import StepUpEngine

extension Instant {
  /// The moment an RFC 3339 date-time names, or nil when the text is none.
  ///
  /// An offset is required, a space and the second 60 are refused, and fractions are cut to
  /// microseconds. A moment that in UTC lies outside the years 0000 to 9999 is refused too.
  package init?(rfc3339 text: String) { self.init(rfc3339: Array(text.utf8)[...]) }

  /// The moment that the bytes of an RFC 3339 date-time name.
  init?(rfc3339 text: ArraySlice<UInt8>) {
    var fields = DateTimeFields(text)
    guard let year = fields.digits(4), fields.take("-"), let month = fields.digits(2),
      fields.take("-"), let day = fields.digits(2), fields.take("T") || fields.take("t"),
      let hour = fields.digits(2), fields.take(":"), let minute = fields.digits(2),
      fields.take(":"), let second = fields.digits(2), let fraction = fields.fraction(),
      let offset = fields.offset(), fields.isAtEnd
    else { return nil }
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let days = Self.days(toYear: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
    self.init(microseconds: seconds * 1_000_000 + fraction)
    guard self >= Self.firstPrintable, self <= Self.lastPrintable else { return nil }
  }

  /// The moment as an RFC 3339 date-time in UTC, with a fraction only when it is not zero.
  ///
  /// Years outside 0000 to 9999 have no such form; the nearest moment that has one stands for them.
  package var rfc3339: String {
    let moment = min(max(self, Self.firstPrintable), Self.lastPrintable)
    let (seconds, fraction) = moment.microseconds.flooredDivision(by: 1_000_000)
    let (days, second) = seconds.flooredDivision(by: 86_400)
    let (year, month, day) = Self.date(days)
    var text: [UInt8] = []
    text.reserveCapacity(27)
    text.append(year, digits: 4)
    text.append(month, digits: 2, behind: "-")
    text.append(day, digits: 2, behind: "-")
    text.append(second / 3_600, digits: 2, behind: "T")
    text.append(second / 60 % 60, digits: 2, behind: ":")
    text.append(second % 60, digits: 2, behind: ":")
    if fraction != 0 {
      text.append(fraction, digits: 6, behind: ".")
      while text.last == UInt8(ascii: "0") { text.removeLast() }
    }
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }

  private static let firstPrintable = Instant(seconds: days(toYear: 0, month: 1, day: 1) * 86_400)
  private static let lastPrintable = Instant(
    microseconds: days(toYear: 10_000, month: 1, day: 1) * 86_400_000_000 - 1)

  private static func days(inMonth month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from 1970-01-01 to a date of the Gregorian calendar.
  ///
  /// Years are taken to start in March, so that the leap day comes last.
  private static func days(toYear year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month > 2 ? year : year - 1
    let (era, yearOfEra) = year.flooredDivision(by: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date so many days after 1970-01-01.
  private static func date(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = (monthFromMarch + 2) % 12 + 1
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }
}

extension Int64 {
  /// The quotient rounded down, and what is left, never negative.
  fileprivate func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension [UInt8] {
  /// Writes the last digits of a number, zeros in front, behind a separator.
  fileprivate mutating func append(
    _ number: Int64, digits: Int, behind separator: Unicode.Scalar? = nil
  ) {
    if let separator { append(UInt8(ascii: separator)) }
    var rest = number
    append(contentsOf: repeatElement(0, count: digits))
    for place in 1...digits {
      self[count - place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}
