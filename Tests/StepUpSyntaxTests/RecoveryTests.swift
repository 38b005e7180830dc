import Testing

/// What is left of files with faults.
@Suite struct RecoveryTests {
  @Test(arguments: trees)
  func `reading goes on at the next top-level key`(_ example: Example) {
    #expect(outline(example.text) == example.expected)
  }

  private static let trees: [Example] = [
    Example(
      "a: 1\nb: \"x\nc: 3\nd: [y\ne: 5\nf: @\ng: 7\n",
      "mapping incomplete 1:1–7:5",
      "  plain 1:1–1:2 \"a\"",
      "    plain 1:4–1:5 \"1\"",
      "  plain 2:1–2:2 \"b\"",
      "    broken 2:4–2:5",
      "  plain 3:1–3:2 \"c\"",
      "    plain 3:4–3:5 \"3\"",
      "  plain 4:1–4:2 \"d\"",
      "    sequence flow incomplete 4:4–4:5",
      "  plain 5:1–5:2 \"e\"",
      "    plain 5:4–5:5 \"5\"",
      "  plain 6:1–6:2 \"f\"",
      "    broken 6:4–6:5",
      "  plain 7:1–7:2 \"g\"",
      "    plain 7:4–7:5 \"7\""),
    Example(
      "a:\n  b: 1\n  c: @\n  d: 2\ne: 3\n",
      "mapping incomplete 1:1–5:5",
      "  plain 1:1–1:2 \"a\"",
      "    mapping incomplete 2:3–3:7",
      "      plain 2:3–2:4 \"b\"",
      "        plain 2:6–2:7 \"1\"",
      "      plain 3:3–3:4 \"c\"",
      "        broken 3:6–3:7",
      "  plain 5:1–5:2 \"e\"",
      "    plain 5:4–5:5 \"3\""),
    Example(
      "a: [b, c\nd: e\n",
      "mapping incomplete 1:1–2:5",
      "  plain 1:1–1:2 \"a\"",
      "    sequence flow incomplete 1:4–1:6",
      "      - plain 1:5–1:6 \"b\"",
      "  plain 2:1–2:2 \"d\"",
      "    plain 2:4–2:5 \"e\""),
    Example(
      "a: {b: [c, d\ne: f\n",
      "mapping incomplete 1:1–2:5",
      "  plain 1:1–1:2 \"a\"",
      "    mapping flow incomplete 1:4–1:10",
      "      plain 1:5–1:6 \"b\"",
      "        sequence flow incomplete 1:8–1:10",
      "          - plain 1:9–1:10 \"c\"",
      "  plain 2:1–2:2 \"e\"",
      "    plain 2:4–2:5 \"f\""),
    Example(
      "a: {b: c d: e}\nf: g\n",
      "mapping incomplete 1:1–2:5",
      "  plain 1:1–1:2 \"a\"",
      "    mapping flow incomplete 1:4–1:14",
      "      plain 1:5–1:6 \"b\"",
      "        broken 1:8–1:14",
      "  plain 2:1–2:2 \"f\"",
      "    plain 2:4–2:5 \"g\""),
    Example(
      "a: b: c\nd: e\n",
      "mapping incomplete 1:1–2:5",
      "  plain 1:1–1:2 \"a\"",
      "    broken 1:4–1:8",
      "  plain 2:1–2:2 \"d\"",
      "    plain 2:4–2:5 \"e\""),
    Example(
      "a: b\n  c: d\ne: f\n",
      "mapping incomplete 1:1–3:5",
      "  plain 1:1–1:2 \"a\"",
      "    broken 1:4–1:5",
      "  plain 3:1–3:2 \"e\"",
      "    plain 3:4–3:5 \"f\""),
    Example(
      "kind x\nversion: 1\n",
      "mapping incomplete 2:1–2:11",
      "  plain 2:1–2:8 \"version\"",
      "    plain 2:10–2:11 \"1\""),
    Example(
      "a: \"b\" c\nd: e\n",
      "mapping incomplete 1:1–2:5",
      "  plain 1:1–1:2 \"a\"",
      "    doubleQuoted 1:4–1:7 \"b\"",
      "  plain 2:1–2:2 \"d\"",
      "    plain 2:4–2:5 \"e\""),
    Example(
      "a:\n  - b\n  c\n\"d\": e\n",
      "mapping incomplete 1:1–4:7",
      "  plain 1:1–1:2 \"a\"",
      "    sequence incomplete 2:3–2:6",
      "      - plain 2:5–2:6 \"b\"",
      "  doubleQuoted 4:1–4:4 \"d\"",
      "    plain 4:6–4:7 \"e\""),
    Example(
      "  a: b\nc: d\ne: f\n",
      "mapping incomplete 1:3–3:5",
      "  plain 1:3–1:4 \"a\"",
      "    plain 1:6–1:7 \"b\"",
      "  plain 3:1–3:2 \"e\"",
      "    plain 3:4–3:5 \"f\""),
    Example("- a\nb: c\nd: e\n", "sequence incomplete 1:1–1:4", "  - plain 1:3–1:4 \"a\""),
    Example(
      "a: @\n  b: c\nnot a key\n- d\n",
      "mapping incomplete 1:1–1:5",
      "  plain 1:1–1:2 \"a\"",
      "    broken 1:4–1:5"),
    Example(
      "a: [b: c: d]\ne: f\n",
      "mapping incomplete 1:1–2:5",
      "  plain 1:1–1:2 \"a\"",
      "    sequence flow incomplete 1:4–1:12",
      "      - mapping flow incomplete 1:5–1:12",
      "        plain 1:5–1:6 \"b\"",
      "          broken 1:8–1:12",
      "  plain 2:1–2:2 \"e\"",
      "    plain 2:4–2:5 \"f\""),
    Example(
      "{a: b\nc: d\n",
      "mapping flow incomplete 1:1–2:5",
      "  plain 1:2–1:3 \"a\"",
      "    broken 1:3–1:3",
      "  plain 2:1–2:2 \"c\"",
      "    plain 2:4–2:5 \"d\""),
    Example(
      "a: 1\n---\nb: 2\n",
      "mapping incomplete 1:1–1:5",
      "  plain 1:1–1:2 \"a\"",
      "    plain 1:4–1:5 \"1\""),
    Example(
      "a: [x, y: {z: \"w\nb: c\n",
      "mapping incomplete 1:1–2:5",
      "  plain 1:1–1:2 \"a\"",
      "    sequence flow incomplete 1:4–1:16",
      "      - plain 1:5–1:6 \"x\"",
      "      - mapping flow incomplete 1:8–1:16",
      "        plain 1:8–1:9 \"y\"",
      "          mapping flow incomplete 1:11–1:16",
      "            plain 1:12–1:13 \"z\"",
      "              broken 1:15–1:16",
      "  plain 2:1–2:2 \"b\"",
      "    plain 2:4–2:5 \"c\""),
  ]

  @Test(arguments: takenBack)
  func `what was read behind a quote that swallowed lines is taken back`(_ example: Example) {
    #expect(outline(example.text) == example.expected)
  }

  private static let takenBack: [Example] = [
    Example(
      "{\"\ne: \"k}",
      "mapping flow incomplete 1:1–2:5",
      "  broken 1:2–1:3",
      "    broken 1:3–1:3",
      "  plain 2:1–2:2 \"e\"",
      "    broken 2:4–2:5"),
    Example(
      "a: {\"x\ne: \"} k\nb: c\n",
      "mapping incomplete 1:1–3:5",
      "  plain 1:1–1:2 \"a\"",
      "    mapping flow incomplete 1:4–1:6",
      "      broken 1:5–1:6",
      "        broken 1:6–1:6",
      "  plain 2:1–2:2 \"e\"",
      "    broken 2:4–2:5",
      "  plain 3:1–3:2 \"b\"",
      "    plain 3:4–3:5 \"c\""),
    Example(
      "a: {[\"x\ne: \"] k\nb: c\n",
      "mapping incomplete 1:1–3:5",
      "  plain 1:1–1:2 \"a\"",
      "    mapping flow incomplete 1:4–1:7",
      "      broken 1:5–1:7",
      "        broken 1:7–1:7",
      "  plain 2:1–2:2 \"e\"",
      "    broken 2:4–2:5",
      "  plain 3:1–3:2 \"b\"",
      "    plain 3:4–3:5 \"c\""),
    Example(
      "a: [{b: \"c\ne: \", d: *f}, [] g\nh: i\n",
      "mapping incomplete 1:1–3:5",
      "  plain 1:1–1:2 \"a\"",
      "    sequence flow incomplete 1:4–1:10",
      "      - mapping flow incomplete 1:5–1:10",
      "        plain 1:6–1:7 \"b\"",
      "          broken 1:9–1:10",
      "  plain 2:1–2:2 \"e\"",
      "    broken 2:4–2:5",
      "  plain 3:1–3:2 \"h\"",
      "    plain 3:4–3:5 \"i\""),
    Example(
      "a:\n  - \"b\nc: d\ne: \"\n",
      "mapping incomplete 1:1–4:5",
      "  plain 1:1–1:2 \"a\"",
      "    sequence incomplete 2:3–2:6",
      "      - broken 2:5–2:6",
      "  plain 3:1–3:2 \"c\"",
      "    plain 3:4–3:5 \"d\"",
      "  plain 4:1–4:2 \"e\"",
      "    broken 4:4–4:5"),
  ]

  @Test(arguments: unsupported)
  func `what is not allowed leaves the rest of the tree alone`(_ example: Example) {
    #expect(outline(example.text) == example.expected)
  }

  private static let unsupported: [Example] = [
    Example(
      "a: &x b\nc: *x\n",
      "mapping 1:1–2:6",
      "  plain 1:1–1:2 \"a\"",
      "    plain 1:7–1:8 \"b\"",
      "  plain 2:1–2:2 \"c\"",
      "    broken 2:4–2:6"),
    Example(
      "a: !t {b: c}\n",
      "mapping 1:1–1:13",
      "  plain 1:1–1:2 \"a\"",
      "    mapping flow 1:7–1:13",
      "      plain 1:8–1:9 \"b\"",
      "        plain 1:11–1:12 \"c\""),
    Example(
      "<<: *x\na: b\n",
      "mapping incomplete 1:1–2:5",
      "  plain 1:1–1:3 \"<<\"",
      "    broken 1:5–1:7",
      "  plain 2:1–2:2 \"a\"",
      "    plain 2:4–2:5 \"b\""),
    Example(
      "a:\n  <<: [b, c]\n  d: e\n",
      "mapping 1:1–3:7",
      "  plain 1:1–1:2 \"a\"",
      "    mapping incomplete 2:3–3:7",
      "      plain 2:3–2:5 \"<<\"",
      "        broken 2:7–2:13",
      "      plain 3:3–3:4 \"d\"",
      "        plain 3:6–3:7 \"e\""),
    Example(
      "? a\n: b\nc: d\n",
      "mapping incomplete 1:1–3:5",
      "  broken 1:3–1:4",
      "    broken 2:3–2:4",
      "  plain 3:1–3:2 \"c\"",
      "    plain 3:4–3:5 \"d\""),
    Example(
      "[a]: b\nc: d\n",
      "mapping incomplete 1:1–2:5",
      "  broken 1:1–1:4",
      "    broken 1:6–1:7",
      "  plain 2:1–2:2 \"c\"",
      "    plain 2:4–2:5 \"d\""),
    Example("{? a}\n", "mapping flow incomplete 1:1–1:6", "  broken 1:4–1:5", "    broken 1:5–1:5"),
    Example(
      "a: b\n  c\nd: e\n",
      "mapping 1:1–3:5",
      "  plain 1:1–1:2 \"a\"",
      "    broken 1:4–2:4",
      "  plain 3:1–3:2 \"d\"",
      "    plain 3:4–3:5 \"e\""),
    Example(
      "a: &x\nb: !t\n",
      "mapping 1:1–2:6",
      "  plain 1:1–1:2 \"a\"",
      "    empty 1:6–1:6",
      "  plain 2:1–2:2 \"b\"",
      "    empty 2:6–2:6"),
    Example(
      "*x : b\nc: d\n",
      "mapping incomplete 1:1–2:5",
      "  broken 1:1–1:3",
      "    broken 1:6–1:7",
      "  plain 2:1–2:2 \"c\"",
      "    plain 2:4–2:5 \"d\""),
    Example(
      "a:\n  b: \"c\n\"d\": e\n",
      "mapping incomplete 1:1–3:7",
      "  plain 1:1–1:2 \"a\"",
      "    mapping incomplete 2:3–2:7",
      "      plain 2:3–2:4 \"b\"",
      "        broken 2:6–2:7",
      "  doubleQuoted 3:1–3:4 \"d\"",
      "    plain 3:6–3:7 \"e\""),
  ]
}
