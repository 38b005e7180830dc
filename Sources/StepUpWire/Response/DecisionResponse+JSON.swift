import StepUpEngine
package import StepUpJSON

extension DecisionResponse {
  /// Writes the response as the AuthZEN evaluation API gives it; members that do not apply are
  /// absent.
  ///
  /// - Parameter more: Writes what a service adds to the context, before the policy.
  package func write(
    to writer: inout JSONWriter, more: (inout JSONWriter) -> Void = { _ in }
  ) {
    writer.object { writer in
      writer.member("decision", outcome == .permit)
      writer.object("context") { writer in
        writeContext(to: &writer)
        more(&writer)
        writer.object("policy") { writer in
          writer.member("institution", institution)
          writer.member("digest", digest)
        }
      }
    }
  }

  /// The response as JSON text.
  package func text(_ layout: JSONWriter.Layout = .compact) -> String {
    var writer = JSONWriter(layout)
    write(to: &writer)
    return writer.text
  }

  private func writeContext(to writer: inout JSONWriter) {
    writer.member("outcome", outcome.name)
    writer.member("reason", reason.name)
    if let userMessage {
      writer.object("reason_user") { $0.member("en", userMessage) }
    }
    if let challenge { writer.object("challenge", challenge.writeMembers) }
    if let expiresAt { writer.member("expires_at", expiresAt.rfc3339) }
    if let obligations {
      writer.array("obligations", of: obligations) { writer, id in
        writer.object { $0.member("id", id) }
      }
    }
    if let permission { writer.member("permission", permission) }
    if let requiredLevel { writer.member("required_level", requiredLevel.name) }
  }
}

extension Challenge {
  /// Writes the members of the challenge as a decision carries it.
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    methods.write("methods", to: &writer)
    if let biometric {
      biometric.fallback.write("fallback", to: &writer)
      writer.member("attempts_remaining", biometric.attemptsRemaining)
    }
    writer.member("mode_duration", modeDuration)
  }
}

extension MethodList {
  fileprivate func write(_ key: String, to writer: inout JSONWriter) {
    writer.array(key) { writer in
      for method in self {
        writer.startElement()
        writer.write(method.name)
      }
    }
  }
}
