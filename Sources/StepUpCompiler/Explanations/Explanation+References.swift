import StepUpDiagnostics

extension Explanation {
  /// Of references to documents and rules that lead nowhere, or in circles.
  static let references = [
    Explanation(
      .unknownBaseline, .names,
      summary: "There is no such baseline in the project.",
      why: "The institution would be held to no floor at all.",
      example: PolicyExample(
        institution: """
          extends: us-retail
          """),
      mend: "Write the baseline's id as its file does, or add the baseline.",
      mended: PolicyExample(
        """
        # file: platform/us-retail.yaml
        kind: baseline
        version: 1
        id: us-retail
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        extends: us-retail
        """)),
    Explanation(
      .unknownInstitution, .names,
      summary: "A tests file speaks of an institution that is not in the project.",
      why: """
        Its tests check nothing. Tests that expect the reason `unknown_institution` may name one \
        that does not exist.
        """,
      example: PolicyExample(
        """
        kind: tests
        version: 1
        id: harbor-tests
        institution: harbor
        tests:
          - name: wires need no second factor
            request:
              subject: { type: customer, segment: consumer }
              action: wires
            expect: { outcome: permit }
        """),
      mend: "Write the institution's id as its file does.",
      mended: PolicyExample(
        """
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        # file: tests/harbor-federal.yaml
        kind: tests
        version: 1
        id: harbor-tests
        institution: harbor-federal
        tests:
          - name: wires need no second factor
            request:
              subject: { type: customer, segment: consumer }
              action: wires
            expect: { outcome: permit }
        """)),
    Explanation(
      .unknownRule, .names,
      summary: "The project sets a rule that does not exist, or an error of the language.",
      why: """
        The rule that was meant keeps its default. Errors of the language cannot be set: a policy \
        that has one has no meaning.
        """,
      example: PolicyExample(
        """
        # file: stepup.yaml
        kind: project
        version: 1
        rules:
          sms-olny: error
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        """),
      mend: "Write the rule's id; `stepup rule` lists them all.",
      mended: PolicyExample(
        """
        # file: stepup.yaml
        kind: project
        version: 1
        rules:
          sms-only: error
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        """)),
    Explanation(
      .inheritanceCycle, .names,
      summary: "A role or a baseline inherits from itself, directly or through others.",
      why: """
        There is no order in which the circle could be resolved. It is reported at every link of \
        the circle, so that checking any of the files shows it.
        """,
      example: PolicyExample(
        institution: """
          roles:
            support:
              inherits: [supervisor]
            supervisor:
              inherits: [support]
          """),
      mend: "Take one of the links out.",
      mended: PolicyExample(
        institution: """
          roles:
            support: {}
            supervisor:
              inherits: [support]
          """)),
    Explanation(
      .inheritanceTooDeep, .names,
      summary: "A link leads through more than 16 roles or baselines.",
      why: "Nobody can tell any more where a value comes from.",
      example: PolicyExample(
        """
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        roles:
          step-0: {}
        …
          step-17: { inherits: [step-16] }
        """, "…",
        standsFor: (1...16).map { "  step-\($0): { inherits: [step-\($0 - 1)] }" }
          .joined(separator: "\n")),
      mend: "Shorten the chain: let roles inherit from few others directly."),
  ]
}
