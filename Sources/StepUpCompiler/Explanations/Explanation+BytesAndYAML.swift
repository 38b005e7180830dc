import StepUpDiagnostics

extension Explanation {
  /// Of faults of a file as bytes and as YAML.
  static let bytesAndYAML = [
    Explanation(
      .invalidEncoding, .yaml, securitySeverity: 60,
      summary: "The file holds bytes that are not UTF-8, or characters that cannot be seen.",
      why: """
        Control characters, characters that turn the direction of writing, and line ends that only \
        some programs know can hide a setting from a reader or smuggle one in. A file that has any \
        is not read further.
        """,
      example: PolicyExample(
        """
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor␇Federal
        """, "␇", standsFor: "\u{7}"),
      mend: """
        Save the file as UTF-8 and take the character out. Where a text may hold it, write it as \
        an escape in double quotes.
        """,
      mended: PolicyExample(
        """
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal
        """)),
    Explanation(
      .fileTooLarge, .yaml,
      summary: "The file is larger than 1,048,576 bytes and is not read.",
      why: """
        A policy file has a few kilobytes. One of this size is something else, or was made to keep \
        the tool busy.
        """,
      example: PolicyExample(
        """
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        # …
        """, "…", standsFor: String(repeating: "a comment without end ", count: 50_000)),
      mend: """
        Split the file, or leave it out with `exclude` in `stepup.yaml` when it is no policy.
        """),
    Explanation(
      .nestingTooDeep, .yaml,
      summary: "Lists and groups of keys stand inside each other more than 64 levels deep.",
      why: "No policy needs more than seven levels. Reading of the file ends here.",
      example: PolicyExample(
        """
        kind: institution
        version: 1
        id: harbor-federal
        name: …
        """, "…", standsFor: String(repeating: "[", count: 65) + String(repeating: "]", count: 65)),
      mend: "Look for brackets or indentation that were repeated by mistake."),
    Explanation(
      .tooManyNodes, .yaml,
      summary: "The file holds more than 50,000 values, keys and collections.",
      why: "Reading of the file ends here, so that no file can keep the tool busy.",
      example: PolicyExample(
        """
        kind: entitlements
        version: 1
        id: entitlements
        elevated_biometrics: [harbor-federal, …]
        """, "…", standsFor: (1...50_000).map { "bank-\($0)" }.joined(separator: ", ")),
      mend: "Split the file: several catalogs or entitlements files add up."),
    Explanation(
      .invalidYAML, .yaml,
      summary: """
        The file is not YAML here: a quote, a bracket, a colon or the indentation is wrong.
        """,
      why: """
        What stands between this place and the next key at the start of a line cannot be read. The \
        rest of the file is checked all the same.
        """,
      example: PolicyExample(
        institution: """
          elevated_authentication:
            features: [wires, external_transfers
          """),
      mend:
        "Close what is open, and indent keys that belong together by the same number of spaces.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            features: [wires, external_transfers]
          """)),
    Explanation(
      .unsupportedYAML, .yaml,
      summary: "Policies do without this part of YAML: anchors, aliases, `<<`, tags and the like.",
      why: """
        These let a value stand somewhere else than where it counts. A reader of a policy has to \
        see what holds without following references through the file.
        """,
      example: PolicyExample(
        institution: """
          second_factor:
            methods: &offered [sms, email]
            biometric_fallback: *offered
          """),
      mend: """
        Write the value out where it counts. What many institutions share belongs in a baseline.
        """,
      mended: PolicyExample(
        institution: """
          second_factor:
            methods: [sms, email]
            biometric_fallback: [sms, email]
          """)),
    Explanation(
      .multilinePlainScalar, .yaml,
      summary: "A text without quotes runs over several lines.",
      why: """
        YAML would join the lines to one text, which is how a list item with too few spaces or a \
        forgotten colon disappears without a word.
        """,
      example: PolicyExample(
        """
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal
          Credit Union
        """),
      mend: "Write the text on one line, or put it in quotes.",
      mended: PolicyExample(
        """
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        """)),
    Explanation(
      .duplicateKey, .yaml,
      summary: "A key stands twice in the same group.",
      why: """
        Programs disagree on which of the two counts, so that the policy a reviewer reads need not \
        be the one in force. Neither counts here.
        """,
      example: PolicyExample(
        institution: """
          elevated_authentication:
            mode_duration: 5m
            mode_duration: 1h
          """),
      mend: "Take one of them out.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            mode_duration: 5m
          """)),
    Explanation(
      .emptyDocument, .yaml,
      summary: "The file says nothing.",
      why: "An empty file is more often a lost policy than a wanted one.",
      example: PolicyExample("# nothing here yet"),
      mend: "Start with `kind`, `version` and `id`, or delete the file.",
      mended: PolicyExample(institution: "")),
    Explanation(
      .multipleDocuments, .yaml,
      summary: "The file holds more than one document.",
      why: "One file is one policy: a second document after `---` is easily overlooked.",
      example: PolicyExample(
        """
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        ---
        kind: institution
        version: 1
        id: river-community
        name: River Community Bank
        """),
      mend: "Give each document a file of its own.",
      mended: PolicyExample(
        """
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        # file: institutions/river-community.yaml
        kind: institution
        version: 1
        id: river-community
        name: River Community Bank
        """)),
  ]
}
