import StepUpCompiler
import StepUpEngine
import StepUpJSON
import StepUpWire
import Testing

/// Requests in JSON: what is answered, what is refused, and where.
@Suite struct RequestTests {
  let bundle: PolicyBundle

  init() throws { bundle = try Sample.bundle() }

  private func answer(_ json: String) -> String {
    switch evaluate(requestJSON: Array(json.utf8), in: bundle, now: Sample.noon) {
    case .success(let response): response.text()
    case .failure(let error): error.json.text()
    }
  }

  private func fault(_ json: String) -> String? {
    switch evaluate(requestJSON: Array(json.utf8), in: bundle, now: Sample.noon) {
    case .success: nil
    case .failure(let error): error.path
    }
  }

  private func reason(_ json: String) -> String? {
    switch evaluate(requestJSON: Array(json.utf8), in: bundle, now: Sample.noon) {
    case .success(let response): response.reason.name
    case .failure: nil
    }
  }

  private func customer(
    properties: String = #"{"segment":"consumer"}"#, action: String = "wires",
    context: String = "", extra: String = ""
  ) -> String {
    #"{"subject":{"type":"customer","properties":\#(properties)},"action":{"name":"\#(action)"},"#
      + #""context":{"institution":"harbor-federal"\#(context)}\#(extra)}"#
  }

  private func staff(
    properties: String = #"{"roles":["supervisor"]}"#, action: String = "update_device_number_type",
    resource: String = #","resource":{"type":"customer","properties":{"device":{"type":"phone"}}}"#,
    context: String = ""
  ) -> String {
    #"{"subject":{"type":"staff","properties":\#(properties)},"action":{"name":"\#(action)"}"#
      + #"\#(resource),"context":{"institution":"harbor-federal"\#(context)}}"#
  }

  private var policy: String {
    #""policy":{"institution":"harbor-federal","digest":"sha256:\#(bundle.digest.hexadecimal)"}"#
  }

  @Test func `an elevation with biometrics is written in full`() {
    let request = customer(
      properties: #"{"segment":"consumer","biometrics_enrolled":true,"#
        + #""failed_biometric_attempts":1.0,"devices":[{"type":"phone","number_type":"mobile"},"#
        + #"{"type":"email"}]}"#,
      context: #","channel":"mobile","environment":"production","time":"2026-11-21T12:00:00Z","#
        + #""elevation":{"method_selected_at":"2026-11-21T11:50:00Z","verified":true}"#)
    #expect(
      answer(request)
        == #"{"decision":false,"context":{"outcome":"elevate","reason":"elevation_expired","#
        + #""reason_user":{"en":"Confirm it's you to make a wire transfer."},"#
        + #""challenge":{"methods":["biometric"],"fallback":["email","sms"],"#
        + #""attempts_remaining":1,"mode_duration":600},\#(policy)}}"#)
  }

  @Test func `a permit in elevated mode says when it ends, in UTC`() {
    let request = customer(
      context: #","time":"2026-11-21T12:00:00Z","elevation":{"verified":true,"#
        + #""method_selected_at":"2026-11-21T12:55:00.25+01:00"}"#)
    #expect(
      answer(request)
        == #"{"decision":true,"context":{"outcome":"permit","reason":"elevated","#
        + #""expires_at":"2026-11-21T12:05:00.25Z",\#(policy)}}"#)
  }

  @Test func `obligations stand with every permission granted`() {
    #expect(
      answer(staff())
        == #"{"decision":true,"context":{"outcome":"permit","reason":"permission_granted","#
        + #""obligations":[],\#(policy)}}"#)
    #expect(
      answer(staff(action: "generate_backup_codes"))
        == #"{"decision":true,"context":{"outcome":"permit","reason":"permission_granted","#
        + #""obligations":[{"id":"verify_identity"},{"id":"log_reason"}],\#(policy)}}"#)
  }

  @Test func `denials say what is missing`() {
    #expect(
      answer(staff(properties: #"{"roles":["admin"]}"#))
        == #"{"decision":false,"context":{"outcome":"deny","reason":"missing_permission","#
        + #""reason_user":{"en":"You don't have permission to do this."},"#
        + #""permission":"can_update",\#(policy)}}"#)
    #expect(
      answer(staff(action: "generate_backup_codes", resource: #","resource":{"type":"staff"}"#))
        == #"{"decision":false,"context":{"outcome":"deny","reason":"insufficient_level","#
        + #""reason_user":{"en":"Only an admin can do this."},"#
        + #""required_level":"admin",\#(policy)}}"#)
  }

  @Test func `an unknown institution is handed back as it was asked for`() {
    let request =
      #"{"subject":{"type":"staff"},"action":{"name":"x"},"context":{"institution":"é"}}"#
    #expect(
      answer(request)
        == #"{"decision":false,"context":{"outcome":"deny","reason":"unknown_institution","#
        + #""reason_user":{"en":"We don't know this institution."},"#
        + #""policy":{"institution":"é","digest":"sha256:\#(bundle.digest.hexadecimal)"}}}"#)
  }

  @Test(arguments: [
    ("[]", "$"), ("null", "$"), ("{}", "$.subject"), (#"{"subject":1}"#, "$.subject"),
    (#"{"subject":{}}"#, "$.action"), (#"{"subject":{},"action":{}}"#, "$.context"),
    (#"{"subject":{},"action":{},"context":null}"#, "$.context"),
    (#"{"subject":{},"action":{},"context":{}}"#, "$.context.institution"),
    (#"{"subject":{},"action":{},"context":{"institution":1}}"#, "$.context.institution"),
    (#"{"subject":{},"action":{},"context":{"institution":"x"}}"#, "$.action.name"),
    (#"{"subject":{},"action":{"name":null},"context":{"institution":"x"}}"#, "$.action.name"),
    (#"{"subject":{},"action":{"name":""},"context":{"institution":"x"}}"#, "$.subject.type"),
    (
      #"{"subject":{"type":"user"},"action":{"name":""},"context":{"institution":"x"}}"#,
      "$.subject.type"
    ),
    (#"{"subject":{},"subject":{}}"#, "$.subject"), ("{", "$"),
  ])
  func `what every request has is checked first`(json: String, path: String) {
    #expect(fault(json) == path)
  }

  @Test func `unknown names are answered before the rest is looked at`() {
    let rest = #""properties":7},"context":{"institution":"harbor-federal","time":0},"resource":0"#
    #expect(
      reason(#"{"action":{"name":"nothing"},"subject":{"type":"customer",\#(rest)}"#)
        == "unknown_action")
    #expect(
      reason(#"{"action":{"name":"wires"},"subject":{"type":"staff",\#(rest)}"#)
        == "wrong_subject_type")
    #expect(
      fault(#"{"action":{"name":"wires"},"subject":{"type":"customer",\#(rest)}"#)
        == "$.subject.properties")
  }

  @Test(arguments: [
    ("7", "$.subject.properties"), ("{}", "$.subject.properties.segment"),
    (#"{"segment":"Consumer"}"#, "$.subject.properties.segment"),
    (
      #"{"segment":"consumer","biometrics_enrolled":null}"#,
      "$.subject.properties.biometrics_enrolled"
    ),
    (
      #"{"segment":"consumer","biometrics_enrolled":"true"}"#,
      "$.subject.properties.biometrics_enrolled"
    ),
    (
      #"{"segment":"consumer","failed_biometric_attempts":-1}"#,
      "$.subject.properties.failed_biometric_attempts"
    ),
    (
      #"{"segment":"consumer","failed_biometric_attempts":1.5}"#,
      "$.subject.properties.failed_biometric_attempts"
    ),
    (#"{"segment":"consumer","devices":{}}"#, "$.subject.properties.devices"),
    (#"{"segment":"consumer","devices":null}"#, "$.subject.properties.devices"),
    (#"{"segment":"consumer","devices":["email"]}"#, "$.subject.properties.devices[0]"),
    (
      #"{"segment":"consumer","devices":[{"type":"email"},{"type":"phone"}]}"#,
      "$.subject.properties.devices[1].number_type"
    ),
    (
      #"{"segment":"consumer","devices":[{"type":"fax"}]}"#,
      "$.subject.properties.devices[0].type"
    ),
  ])
  func `a customer's properties are checked`(properties: String, path: String) {
    #expect(fault(customer(properties: properties)) == path)
  }

  @Test(arguments: [
    (#","channel":null"#, "$.context.channel"), (#","channel":"phone""#, "$.context.channel"),
    (#","environment":"test""#, "$.context.environment"), (#","time":0"#, "$.context.time"),
    (#","time":"2026-11-21 12:00:00Z""#, "$.context.time"),
    (#","elevation":null"#, "$.context.elevation"),
    (#","elevation":{"verified":true}"#, "$.context.elevation.method_selected_at"),
    (
      #","elevation":{"method_selected_at":"2026-11-21T12:00:00Z"}"#,
      "$.context.elevation.verified"
    ),
    (
      #","elevation":{"method_selected_at":"2026-11-21T12:00:00Z","verified":1}"#,
      "$.context.elevation.verified"
    ),
  ])
  func `all of the context is checked, whoever asks`(context: String, path: String) {
    #expect(fault(customer(context: context)) == path)
    #expect(fault(staff(context: context)) == path)
  }

  @Test(arguments: [
    ("{}", "$.subject.properties.roles"), (#"{"roles":null}"#, "$.subject.properties.roles"),
    (#"{"roles":"admin"}"#, "$.subject.properties.roles"),
    (#"{"roles":["admin",1]}"#, "$.subject.properties.roles[1]"),
  ])
  func `a staff user's roles are checked`(properties: String, path: String) {
    #expect(fault(staff(properties: properties)) == path)
  }

  @Test(arguments: [
    ("", "$.resource"), (#","resource":[]"#, "$.resource"), (#","resource":{}"#, "$.resource.type"),
    (#","resource":{"type":"account"}"#, "$.resource.type"),
    (#","resource":{"type":"staff"}"#, "$.resource.properties"),
    (#","resource":{"type":"staff","properties":{}}"#, "$.resource.properties.device"),
    (
      #","resource":{"type":"staff","properties":{"device":{}}}"#,
      "$.resource.properties.device.type"
    ),
    (
      #","resource":{"type":"staff","properties":{"device":{"type":"mobile"}}}"#,
      "$.resource.properties.device.type"
    ),
  ])
  func `a staff action's resource is checked`(resource: String, path: String) {
    #expect(fault(staff(resource: resource)) == path)
  }

  @Test func `what a question does not need is not looked at`() {
    #expect(reason(customer(extra: #","resource":7,"options":null"#)) == "elevation_required")
    #expect(
      reason(
        staff(
          action: "generate_backup_codes",
          resource: #","resource":{"type":"customer","properties":7}"#)) == "permission_granted")
    #expect(
      reason(customer(properties: #"{"segment":"consumer","roles":7,"age":null}"#))
        == "elevation_required")
  }

  @Test func `names are as long and as many as anybody needs`() {
    func institution(_ length: Int) -> String {
      customer().replacing("harbor-federal", with: String(repeating: "a", count: length))
    }
    #expect(reason(institution(255)) == "unknown_institution")
    #expect(fault(institution(256)) == "$.context.institution")
    func roles(_ count: Int) -> String {
      let names = Array(repeating: #""supervisor""#, count: count).joined(separator: ",")
      return staff(properties: #"{"roles":[\#(names)]}"#)
    }
    #expect(fault(roles(256)) == nil)
    #expect(fault(roles(257)) == "$.subject.properties.roles")
  }

  @Test func `an empty list of roles is a question`() {
    #expect(reason(staff(properties: #"{"roles":[]}"#)) == "unknown_role")
  }

  @Test func `an empty list of devices leaves no method`() {
    #expect(
      reason(customer(properties: #"{"segment":"consumer","devices":[]}"#)) == "no_second_factor")
  }

  @Test func `the time is now when none is stated`() {
    let elevation =
      #","elevation":{"method_selected_at":"2026-11-21T12:00:00Z","verified":true}"#
    #expect(reason(customer(context: elevation)) == "elevated")
  }

  @Test func `a question put together by hand is answered the same`() {
    let request = EvaluationRequest(
      institution: "harbor-federal", action: "update_device_number_type",
      question: .staff(
        roles: ["supervisor"], StaffRequest(target: .customer, device: .phone)))
    #expect(evaluate(request, in: AnsweringBundle(bundle)).text() == answer(staff()))
  }

  @Test func `an error is written with its path`() {
    #expect(
      answer(customer(context: #","channel":"fax""#))
        == #"{"error":{"path":"$.context.channel","message":"this must be `web`, `mobile` or `api`"}}"#
    )
  }
}
