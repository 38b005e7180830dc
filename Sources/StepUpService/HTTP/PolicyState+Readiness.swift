import StepUpEngine
import StepUpJSON
import StepUpWire

extension PolicyState {
  /// What `/readyz` says.
  func readiness(isStale: Bool, at now: Instant) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("status", isStale ? "stale" : "ready")
      writer.object("policy") { writer in
        writer.member("digest", answering.digest)
        writer.member("loaded_at", loadedAt.rfc3339)
        writer.member("age_seconds", now.seconds(since: loadedAt))
        writer.member("confirmed_at", confirmedAt.rfc3339)
        writer.member("confirmation_age_seconds", now.seconds(since: confirmedAt))
      }
      if let lastFailure {
        writer.object("last_failure") { writer in
          writer.member("at", lastFailure.at.rfc3339)
          writer.member("message", lastFailure.message)
        }
      }
    }
    return writer.bytes
  }
}
