/// Makes up a tests document about the first institution of a random project.
struct RandomTests {
  private var dice: Dice
  private(set) var document = YAMLNode.mapping([])

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    let tests = (0..<dice.number(1...5)).map { test($0) }
    document = .mapping([
      ("kind", .text("tests")), ("version", .plain("1")), ("id", .text("bank-0-tests")),
      ("institution", .text("bank-0")), ("tests", .list(tests)),
    ])
  }

  private mutating func test(_ number: Int) -> YAMLNode {
    var request: [(key: String, value: YAMLNode)] = [
      (
        "subject",
        .mapping([
          ("type", .text("customer")), ("segment", oneOrMore(["consumer", "business"])),
          ("devices", list(["phone:mobile", "phone:landline", "email", "app"])),
        ])
      ),
      ("action", oneOrMore(["wires", "external_transfers", "add_member", "username_change"])),
    ]
    if dice.chance(50) { request.append(("channel", oneOrMore(["web", "mobile", "api"]))) }
    if dice.chance(50) {
      let elevation = YAMLNode.mapping([
        ("age", .plain(dice.pick(["2m", "-10s", "600"]))), ("verified", .plain("true")),
      ])
      request.append(("elevation", elevation))
    }
    var expect: [(key: String, value: YAMLNode)] = [("outcome", .text("elevate"))]
    if dice.chance(50) { expect.append(("reason", .text("elevation_required"))) }
    if dice.chance(50) { expect.append(("methods", list(["sms", "voice", "email", "app"]))) }
    return .mapping([
      ("name", .text("test \(number) of many")), ("request", .mapping(request)),
      ("expect", .mapping(expect)),
    ])
  }

  private mutating func list(_ words: [String]) -> YAMLNode {
    .list(dice.some(of: words).map(YAMLNode.text))
  }

  private mutating func oneOrMore(_ words: [String]) -> YAMLNode {
    let some = dice.some(of: words, atLeast: 1)
    return some.count == 1 ? .text(some[0]) : .list(some.map(YAMLNode.text))
  }
}
