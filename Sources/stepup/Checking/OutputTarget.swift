import ArgumentParser
import StepUpReport

/// `--output FORMAT=FILE`: one more format, written to a file.
struct OutputTarget: ExpressibleByArgument {
  let format: ReportFormat
  let file: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let format = ReportFormat(rawValue: parts[0]) else { return nil }
    self.format = format
    file = parts[1]
  }
}
