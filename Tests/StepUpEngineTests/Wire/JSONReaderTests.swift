import SeededRandom
import StepUpJSON
import StepUpWire
import Testing

/// JSON texts in and out.
@Suite struct JSONReaderTests {
  private func rewritten(_ text: String) throws -> String {
    try JSONReader.read(Array(text.utf8)).text()
  }

  private func fault(_ bytes: [UInt8]) -> JSONFault? {
    do {
      _ = try JSONReader.read(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("null", "null"), (" true ", "true"), ("[]", "[]"), ("{}", "{}"),
    ("[ 1 , -2.50e+3 ]", "[1,-2.50e+3]"),
    (#"{"b":1,"a":[{}]}"#, #"{"b":1,"a":[{}]}"#), (#""é\u00e9\ud83d\ude00""#, #""éé😀""#),
    (#""\"\\\/\b\f\n\r\t\u0000""#, #""\"\\/\u0008\u000c\n\r\t\u0000""#),
    ("\"\u{2028}\u{7F}\"", #""\u2028\u007f""#), ("0", "0"), ("-0", "-0"), ("\t\n\r 1", "1"),
  ])
  func `what is read can be written again`(text: String, expected: String) throws {
    #expect(try rewritten(text) == expected)
  }

  @Test(arguments: [
    ("", "the JSON text ends where a value is expected at line 1, column 1"),
    ("{", "a member's name is expected at line 1, column 2"),
    ("[1,]", "a JSON value is expected at line 1, column 4"),
    ("{\n  \"é\" 1}", "`:` is expected at line 2, column 7"),
    ("{\"a\":1,}", "a member's name is expected at line 1, column 8"),
    ("{\"a\":1 \"b\":2}", "`,` or `}` is expected at line 1, column 8"),
    ("[1 2]", "`,` or `]` is expected at line 1, column 4"),
    ("01", "only one value is expected at line 1, column 2"),
    ("1 1", "only one value is expected at line 1, column 3"),
    ("1.", "a digit is expected at line 1, column 3"),
    (".5", "a JSON value is expected at line 1, column 1"),
    ("+1", "a JSON value is expected at line 1, column 1"),
    ("-", "a digit is expected at line 1, column 2"),
    ("1e", "a digit is expected at line 1, column 3"),
    ("nul", "a JSON value is expected at line 1, column 1"),
    ("NaN", "a JSON value is expected at line 1, column 1"),
    ("'a'", "a JSON value is expected at line 1, column 1"),
    ("[\"a]", "a string is not closed at line 1, column 2"),
    ("\"\\x\"", "this escape is not one of JSON's at line 1, column 3"),
    ("\"\\u12G4\"", "four hexadecimal digits are expected at line 1, column 6"),
    ("\"a\tb\"", "a control character in a string is written as an escape at line 1, column 3"),
    ("\u{FEFF}1", "a JSON value is expected at line 1, column 1"),
    ("// no\n1", "a JSON value is expected at line 1, column 1"),
  ])
  func `what is no JSON is refused at the root`(text: String, message: String) {
    let error = fault(Array(text.utf8))
    #expect(error?.path == "$")
    #expect(error?.message == message)
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x22, 0x80, 0x22],
      [0x22, 0xE0, 0x80, 0x80, 0x22], [0x22, 0xF0, 0x80, 0x80, 0x80, 0x22],
    ] as [[UInt8]])
  func `what is no UTF-8 is refused where it stands`(bytes: [UInt8]) {
    #expect(fault(bytes)?.message == "this is not UTF-8 text at line 1, column 2")
  }

  @Test(arguments: [
    (#"{"a":1,"a":2}"#, "$.a"), (#"{"a":{"b":[{"c":1,"\u0063":1}]}}"#, "$.a.b[0].c"),
    (#"{"a b":[0,{"1":0,"1":0}]}"#, #"$["a b"][1]["1"]"#),
  ])
  func `a member that stands twice is refused at its path`(text: String, path: String) {
    let error = fault(Array(text.utf8))
    #expect(error?.path == path)
    #expect(error?.message == "this member stands twice")
  }

  @Test func `members that only look alike are two`() throws {
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
    #expect(try rewritten(text).utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: [#"["\ud800"]"#, #"["\udc00"]"#, #"["\ud800x"]"#, #"["\ud800\u0041"]"#])
  func `half a surrogate pair is refused at its path`(text: String) {
    #expect(fault(Array(text.utf8))?.path == "$[0]")
  }

  @Test func `sixty-four levels are read and one more is refused`() {
    let open = String(repeating: "[", count: 64)
    let close = String(repeating: "]", count: 64)
    #expect(fault(Array((open + close).utf8)) == nil)
    #expect(
      fault(Array(("[" + open + close + "]").utf8))?.message
        == "more than 64 arrays and objects stand inside each other at line 1, column 65")
    #expect(fault(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) != nil)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("0.000", 0), ("0e99999999999999999999", 0), ("1.0", 1), ("10e-1", 1),
      ("0.1e1", 1), ("1E2", 100), ("100", 100), ("9007199254740991", 9_007_199_254_740_991),
      ("9007199254740992", nil), ("1.5", nil), ("-1", nil), ("1e16", nil), ("1e-1", nil),
      ("1e99999999999999999999", nil), ("1e-99999999999999999999", nil),
      ("900719925474099.1e1", 9_007_199_254_740_991),
    ] as [(String, Int64?)])
  func `a count is a whole number however it is written`(text: String, count: Int64?) throws {
    guard case .number(let number) = try JSONReader.read(Array(text.utf8)) else {
      Issue.record("\(text) is a number")
      return
    }
    #expect(number.count == count)
  }

  @Test func `the pretty layout puts a member a line`() throws {
    let value = try JSONReader.read(Array(#"{"a":[1,{"b":[]}],"c":{}}"#.utf8))
    #expect(
      value.text(.indented) == """
        {
          "a": [
            1,
            {
              "b": []
            }
          ],
          "c": {}
        }
        """)
  }

  @Test func `random texts are read or refused`() {
    var generator = SeededGenerator(seed: 3)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "a", "1", "-", "e", ".", "\\u", "d800", " ", "true",
      "\u{E9}",
    ]
    var read = 0
    for _ in 0..<50_000 {
      let count = Int.random(in: 0...8, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      if let value = try? JSONReader.read(Array(text.utf8)) {
        read += 1
        #expect((try? rewritten(value.text())) == value.text(), "\(text)")
      }
    }
    #expect(read > 0)
  }
}
