import StepUpCompiler
import StepUpEngine
import StepUpJSON
import StepUpWire
import Testing

/// Who a code says it comes from.
@Suite struct CallerIdentityTests {
  private func answer(
    _ institution: String, _ message: CodeMessage, _ line: PhoneLine, _ recipient: TargetKind
  ) throws -> String {
    let policy = try #require(try Sample.bundle().policy(for: institution))
    let delivery = try #require(CodeDelivery(message, to: line))
    return policy.callerIdentity(delivery, to: recipient).json.text()
  }

  @Test func `a text to a landline cannot be asked for`() {
    #expect(CodeDelivery(.text, to: .landline) == nil)
  }

  @Test(arguments: [TargetKind.customer, .staff])
  func `a text displays the institution's name and nothing is spoken`(
    recipient: TargetKind
  ) throws {
    #expect(
      try answer("harbor-federal", .text, .mobile, recipient)
        == #"{"displays":{"type":"name","text":"Harbor Federal Credit Union"},"spam_label":false}"#
    )
  }

  @Test func `a call to a landline displays the caller name`() throws {
    #expect(
      try answer("harbor-federal", .voice, .landline, .staff)
        == #"{"displays":{"type":"name","text":"HARBOR FEDERAL"},"#
        + #""spoken_name":"Harbor Federal Credit Union","spam_label":false}"#)
  }

  @Test func `a call to a mobile displays no name`() throws {
    #expect(
      try answer("harbor-federal", .voice, .mobile, .customer)
        == #"{"displays":{"type":"number_and_city"},"#
        + #""spoken_name":"Harbor Federal Credit Union","spam_label":false}"#)
  }

  @Test func `staff of an institution that only opens accounts see the platform's name`() throws {
    #expect(
      try answer("summit", .voice, .landline, .staff)
        == #"{"displays":{"type":"name","text":"Narmi"},"spoken_name":"Summit Bänk","#
        + #""spam_label":false}"#)
    #expect(
      try answer("summit", .voice, .landline, .customer)
        == #"{"displays":{"type":"name","text":"SUMMIT BNK"},"spoken_name":"Summit Bänk","#
        + #""spam_label":false}"#)
  }

  @Test(
    arguments: [
      ("Harbor Federal Credit Union", "HARBOR FEDERAL"), ("Bänk", "BNK"), ("Straße", "STRASSE"),
      ("A  B", "A B"), ("A é B", "A B"), ("é Bank", "BANK"),
      ("O'Neil & Sons, Inc.", "O'NEIL & SONS,"),
      ("First-National 1st", "FIRST-NATIONAL"), ("ABCDEFGHIJKLMNOPQ", "ABCDEFGHIJKLMNO"),
      ("銀行", nil), (" ", nil), ("ŉ", "N"),
    ] as [(String, String?)])
  func `a caller name is derived from the institution's`(name: String, derived: String?) {
    #expect(callerName(derivedFrom: name) == derived)
  }

  @Test func `a name that leaves nothing displays the number`() throws {
    var contents = Sample.contents
    contents.institutions = [.init(id: "ginko", name: "銀行")]
    let policy = try #require(try Sample.bundle(contents).policy(for: "ginko"))
    guard case .numberAndCity = policy.callerIdentity(.voice(.landline), to: .customer).display
    else {
      Issue.record("no name is left")
      return
    }
  }
}
