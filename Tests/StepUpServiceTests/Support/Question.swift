/// The bodies of requests.
enum Question {
  /// A customer of the first bank wants to do something.
  static func customer(
    _ action: String = "wires", segment: String = "consumer", subject: String = "u-1",
    context: String = #","institution":"first-bank""#
  ) -> String {
    #"{"subject":{"type":"customer","id":"\#(subject)","properties":{"segment":"\#(segment)"}},"#
      + #""action":{"name":"\#(action)"},"resource":{"type":"account","id":"a-1"},"#
      + #""context":{"channel":"web"\#(context)}}"#
  }

  /// Somebody on the staff of the first bank wants to do something.
  static func staff(
    _ action: String = "generate_backup_codes", roles: String = #""supervisor""#,
    target: String = "customer"
  ) -> String {
    #"{"subject":{"type":"staff","id":"s-1","properties":{"roles":[\#(roles)]}},"#
      + #""action":{"name":"\#(action)"},"resource":{"type":"\#(target)","id":"c-1"},"#
      + #""context":{"institution":"first-bank"}}"#
  }

  /// A batch of items.
  static func batch(_ items: [String], rest: String = "") -> String {
    #"{"evaluations":[\#(items.joined(separator: ","))]\#(rest)}"#
  }
}
