import StepUpCompiler
import StepUpDiagnostics
import StepUpJSON
import StepUpLanguage
import StepUpWire

extension Explanation {
  /// The explanation for programs.
  var json: JSONValue {
    var members = [
      JSONMember("id", .string(id.rawValue)),
      JSONMember("kind", .string(id.isRule ? "rule" : "error")),
      JSONMember("severity", .string(severity.rawValue)),
      JSONMember("tags", .array(tags.map { .string($0) })),
      JSONMember("summary", .string(summary)),
      JSONMember("why", .string(why)),
      JSONMember("example", .string(example.text)),
      JSONMember("mend", .string(mend)),
    ]
    if let mended { members.append(JSONMember("mended", .string(mended.text))) }
    if let profile { members.append(JSONMember("profile", .string(profile.rawValue))) }
    if let securitySeverity {
      // Tenths as a decimal: 75 is 7.5.
      let text = "\(securitySeverity / 10).\(securitySeverity % 10)"
      members.append(JSONMember("security_severity", .string(text)))
    }
    if let source {
      members.append(
        JSONMember(
          "source",
          [
            "title": .string(source.title), "url": .string(source.url),
            "says": .string(source.says), "reach": .string(source.reach),
          ]))
    }
    return .object(members)
  }

  /// All explanations for programs.
  static var allJSON: JSONValue {
    ["version": .number(JSONNumber(1)), "rules": .array(all.map(\.json))]
  }
}
