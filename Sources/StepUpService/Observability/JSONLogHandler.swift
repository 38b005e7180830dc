import Logging
import StepUpCompiler
import StepUpEngine
import StepUpJSON
import StepUpWire

/// Writes each log message as a line of JSON to standard error.
struct JSONLogHandler: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("time", Instant.now.rfc3339)
      writer.member("level", event.level.rawValue)
      writer.member("message", "\(event.message)")
      let all = metadata.merging(event.metadata ?? [:]) { $1 }
      for (key, value) in all.sorted(by: { $0.key < $1.key }) {
        writer.member(key, "\(value)")
      }
      if let error = event.error { writer.member("error", "\(error)") }
    }
    // Nobody is left to tell when standard error is closed.
    try? FileSystem.writeToStandardError(Array((writer.text + "\n").utf8))
  }
}
