import Testing

/// What Prometheus reads.
@Suite struct MetricsTests {
  private let service: Service

  init() async throws { service = try await Service() }

  private func lines() async throws -> [Substring] {
    let answer = try await service.get("/metrics")
    #expect(answer["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
    return answer.body.split(separator: "\n")
  }

  @Test func `decisions are counted by outcome, reason and institution`() async throws {
    for _ in 0..<3 { _ = try await service.ask(Question.customer()) }
    _ = try await service.ask(
      Question.batch([Question.customer(), Question.staff()]), at: "/access/v1/evaluations")
    let lines = try await lines()
    #expect(
      lines.contains(
        #"stepup_decisions_total{outcome="elevate",reason="elevation_required","#
          + #"institution="first-bank"} 4"#))
    #expect(
      lines.contains(
        #"stepup_decisions_total{outcome="permit",reason="permission_granted","#
          + #"institution="first-bank"} 1"#))
  }

  @Test func `what callers write never becomes a label`() async throws {
    for word in ["mallory", "a\\\"b"] {
      _ = try await service.ask(
        Question.customer(word, subject: word, context: #","institution":"\#(word)""#))
      _ = try await service.get("/institutions/\(word)/step-up/\(word)")
    }
    let text = try await lines().joined(separator: "\n")
    #expect(!text.contains("mallory"))
    #expect(
      text.contains(
        #"stepup_decisions_total{outcome="deny",reason="unknown_institution",institution=""} 2"#))
  }

  @Test func `requests are counted by endpoint and status`() async throws {
    _ = try await service.ask("{")
    _ = try await service.get("/nothing")
    let lines = try await lines()
    #expect(lines.contains(#"stepup_requests_total{endpoint="evaluation",status="400"} 1"#))
    #expect(lines.contains(#"stepup_requests_total{endpoint="none",status="404"} 1"#))
  }

  @Test func `the buckets of a histogram add up`() async throws {
    for _ in 0..<5 { _ = try await service.ask(Question.customer()) }
    let prefix = #"stepup_request_duration_seconds_bucket{endpoint="evaluation",le=""#
    let counts = try await lines().filter { $0.hasPrefix(prefix) }
      .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    #expect(counts == counts.sorted())
    #expect(counts.last == 5)
    #expect(
      try await lines().contains(
        #"stepup_request_duration_seconds_count{endpoint="evaluation"} 5"#))
  }

  @Test func `every metric says what it is, once`() async throws {
    _ = try await service.ask(Question.customer())
    let lines = try await lines()
    let types = lines.filter { $0.hasPrefix("# TYPE ") }.compactMap {
      $0.split(separator: " ").dropFirst(2).first
    }
    #expect(Set(types).count == types.count)
    let helped = lines.filter { $0.hasPrefix("# HELP ") }.compactMap {
      $0.split(separator: " ").dropFirst(2).first
    }
    #expect(types == helped)
    for line in lines where !line.hasPrefix("#") {
      #expect(types.contains { line.hasPrefix($0) }, "\(line)")
    }
  }
}
