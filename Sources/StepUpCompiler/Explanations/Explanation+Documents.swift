import StepUpDiagnostics

extension Explanation {
  /// Of faults of a document and its values.
  static let documentsAndValues = [
    Explanation(
      .missingKind, .documents,
      summary: "The file does not say what kind of policy file it is.",
      why: "Without `kind` nothing in the file can count, and nothing in it is checked.",
      example: PolicyExample(
        """
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        """),
      mend: """
        Add `kind`: one of `institution`, `baseline`, `catalog`, `entitlements`, `tests` and \
        `project`. A YAML file that is no policy is left out with `exclude` in `stepup.yaml`.
        """,
      mended: PolicyExample(institution: "")),
    Explanation(
      .unknownKind, .documents,
      summary: "There is no such kind of policy file.",
      why: "A misspelt kind must not switch a policy off in silence.",
      example: PolicyExample(
        """
        kind: instituton
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        """),
      mend: """
        Write one of `institution`, `baseline`, `catalog`, `entitlements`, `tests` and `project`.
        """,
      mended: PolicyExample(institution: "")),
    Explanation(
      .unsupportedVersion, .documents,
      summary: "The file is written for another version of the language.",
      why: "Keys may mean something else there. This tool reads version 1.",
      example: PolicyExample(
        """
        kind: institution
        version: 2
        id: harbor-federal
        name: Harbor Federal Credit Union
        """),
      mend: "Write `version: 1`, or use a tool that reads that version.",
      mended: PolicyExample(institution: "")),
    Explanation(
      .unknownKey, .documents,
      summary: "There is no such key here.",
      why: """
        A misspelt key would leave its setting at the default, which is usually the weaker one. \
        What the key was meant for counts as unknown until it is mended.
        """,
      example: PolicyExample(
        institution: """
          elevated_authentication:
            mode_durration: 5m
          """),
      mend: "Write the key as the language spells it, or move it to the group it belongs to.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            mode_duration: 5m
          """)),
    Explanation(
      .missingKey, .documents,
      summary: "A key that must be there is missing.",
      why: "There is no default that could stand for it.",
      example: PolicyExample(
        """
        kind: institution
        version: 1
        id: harbor-federal
        """),
      mend: "Add the key.",
      mended: PolicyExample(institution: "")),
    Explanation(
      .wrongType, .documents,
      summary:
        "A list, a group of settings or a single value stands where another of these is expected.",
      why: """
        What was meant cannot be told. Nothing at all after a colon is reported in this way too.
        """,
      example: PolicyExample(
        institution: """
          elevated_authentication:
            features: wires
          """),
      mend: "Write the value in the form the message names.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            features: [wires]
          """)),
    Explanation(
      .invalidValue, .documents,
      summary: "The key does not take this value.",
      why: """
        Values are read strictly, so that nothing depends on how a program guesses: a boolean is \
        `true` or `false` without quotes, a number is plain digits, a word is one of those the key \
        knows, and most lists have at least one item.
        """,
      example: PolicyExample(
        """
        # file: platform/entitlements.yaml
        kind: entitlements
        version: 1
        id: entitlements
        elevated_biometrics: [harbor-federal]
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        elevated_authentication:
          features: [wires]
          biometrics: { enabled: yes }
        """),
      mend: "Write a value that the message names.",
      mended: PolicyExample(
        """
        # file: platform/entitlements.yaml
        kind: entitlements
        version: 1
        id: entitlements
        elevated_biometrics: [harbor-federal]
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        elevated_authentication:
          features: [wires]
          biometrics: { enabled: true }
        """)),
    Explanation(
      .invalidID, .documents,
      summary: "The text is no id.",
      why: """
        Ids are 1 to 64 small letters a–z and digits, with single `-` or `_` between them. Other \
        letters look alike, and two ids that cannot be told apart by eye are two institutions.
        """,
      example: PolicyExample(
        """
        kind: institution
        version: 1
        id: Harbor Federal
        name: Harbor Federal Credit Union
        """),
      mend: "Write the id in small letters, digits and hyphens.",
      mended: PolicyExample(institution: "")),
    Explanation(
      .duplicateItem, .documents,
      summary: "An item stands in a list twice.",
      why: "The second one adds nothing, and often another was meant.",
      example: PolicyExample(
        institution: """
          elevated_authentication:
            features: [wires, external_transfers, wires]
          """),
      mend: "Take one of them out.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            features: [wires, external_transfers]
          """)),
    Explanation(
      .duplicateID, .documents,
      summary: "Two documents of one kind, or two definitions, have the same id.",
      why: """
        Whoever names the id could mean either. It is reported at every holder, so that checking \
        any of the files shows it.
        """,
      example: PolicyExample(
        """
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        # file: institutions/harbor.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Bank
        """),
      mend: "Give each an id of its own.",
      mended: PolicyExample(
        """
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        # file: institutions/harbor.yaml
        kind: institution
        version: 1
        id: harbor-bank
        name: Harbor Federal Bank
        """)),
  ]
}
