import StepUpCompiler

extension CalendarDay {
  /// The day of every run of these tests.
  static let sample: CalendarDay = {
    guard let day = CalendarDay("2026-11-21") else { preconditionFailure("this is a day") }
    return day
  }()
}
