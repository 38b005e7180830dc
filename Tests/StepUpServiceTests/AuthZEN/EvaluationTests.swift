import StepUpJSON
import Testing

/// One question, one decision.
@Suite struct EvaluationTests {
  @Test func `a permit, a step-up and a denial are decisions of the standard`() async throws {
    let service = try await Service()
    let permit = try await service.ask(Question.customer("email_change"))
    #expect(permit.status == 200)
    #expect(permit["Content-Type"] == "application/json")
    #expect(try permit.json["decision"]?.text() == "true")
    #expect(try permit.json["context"]?["reason"]?.text() == #""elevation_not_required""#)

    let deny = try await service.ask(Question.customer("nothing"))
    #expect(try deny.json["decision"]?.text() == "false")
    #expect(try deny.json["context"]?["reason"]?.text() == #""unknown_action""#)
    #expect(try deny.json["context"]?["www_authenticate"] == nil)
  }

  @Test func `a step-up says what a resource server answers`() async throws {
    let service = try await Service("--acr-values", "urn:example:loa:3")
    let context = try #require(try await service.ask(Question.customer()).json["context"])
    #expect(context["outcome"]?.text() == #""elevate""#)
    #expect(context["acr_values"]?.text() == #""urn:example:loa:3""#)
    #expect(context["max_age"]?.text() == "600")
    #expect(context["challenge"]?["mode_duration"]?.text() == "600")
    guard case .string(let header) = context["www_authenticate"] else {
      Issue.record("the header is a string")
      return
    }
    #expect(header.hasPrefix(#"Bearer error="insufficient_user_authentication", "#))
    #expect(header.contains(#"acr_values="urn:example:loa:3", max_age="600""#))
  }

  @Test func `every decision says which policy it comes from`() async throws {
    let service = try await Service()
    let questions = [
      Question.customer(), Question.customer("email_change"), Question.staff(),
      Question.customer(context: #","institution":"nowhere""#),
    ]
    for question in questions {
      let policy = try await service.ask(question).json["context"]?["policy"]
      #expect(policy?["digest"]?.text().hasPrefix(#""sha256:"#) == true)
      #expect(policy?["institution"] != nil)
    }
  }

  @Test func `the id of a request comes back, whatever the answer`() async throws {
    let service = try await Service()
    let headers = ["X-Request-ID": "bfe9eb29 ü"]
    #expect(
      try await service.ask(Question.customer(), headers: headers)["X-Request-ID"]
        == "bfe9eb29 ü")
    #expect(try await service.ask("{", headers: headers)["X-Request-ID"] == "bfe9eb29 ü")
    #expect(try await service.get("/", headers: headers)["X-Request-ID"] == "bfe9eb29 ü")
    #expect(try await service.ask(Question.customer())["X-Request-ID"] == nil)
  }

  @Test func `members nobody knows are ignored`() async throws {
    let service = try await Service()
    let body = Question.customer().dropLast() + #","foo":"bar","future":{"nested":[true]}}"#
    #expect(try await service.ask(String(body)).status == 200)
  }

  @Test(arguments: [
    (4, "elevated"), (5, "elevated"), (6, "elevation_in_future"),
  ])
  func `a selection may lie as far ahead as clocks differ`(
    seconds: Int, reason: String
  ) async throws {
    let service = try await Service("--clock-skew", "5s")
    let context =
      #","institution":"first-bank","time":"2026-11-21T12:00:00Z","elevation":"#
      + #"{"method_selected_at":"2026-11-21T12:00:0\#(seconds)Z","verified":true}"#
    let answer = try await service.ask(Question.customer(context: context))
    #expect(try answer.json["context"]?["reason"]?.text() == "\"\(reason)\"")
  }

  @Test func `a selection ahead counts from the time of the request`() async throws {
    let service = try await Service()
    let context =
      #","institution":"first-bank","time":"2026-11-21T12:00:00Z","elevation":"#
      + #"{"method_selected_at":"2026-11-21T12:00:03Z","verified":true}"#
    let answer = try await service.ask(Question.customer(context: context))
    #expect(try answer.json["context"]?["expires_at"]?.text() == #""2026-11-21T12:10:00Z""#)
  }
}
