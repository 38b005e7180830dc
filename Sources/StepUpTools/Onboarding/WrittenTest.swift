/// One test as it is written.
struct WrittenTest {
  let name: String
  let subject: String
  let actions: [String]
  var circumstances: [String] = []
  let expect: [String]

  var text: String {
    var lines = ["  - name: \(yamlText(name))", "    request:", "      subject: \(subject)"]
    if actions.count == 1 {
      lines.append("      action: \(yamlText(actions[0]))")
    } else {
      lines.append("      action:")
      lines += actions.map { "        - \(yamlText($0))" }
    }
    lines += circumstances.map { "      " + $0 }
    lines.append("    expect: { \(expect.joined(separator: ", ")) }")
    return lines.joined(separator: "\n") + "\n"
  }
}
