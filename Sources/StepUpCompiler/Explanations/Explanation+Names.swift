import StepUpDiagnostics

extension Explanation {
  /// Of names that stand for nothing.
  static let names = [
    Explanation(
      .unknownFeature, .names,
      summary: "There is no such feature in the standard catalog or in one of the project.",
      why: "A requirement for a feature that does not exist protects nothing.",
      example: PolicyExample(
        institution: """
          elevated_authentication:
            features: [wire]
          """),
      mend: "Write the feature as the catalog names it; `stepup catalog` lists them all.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            features: [wires]
          """)),
    Explanation(
      .unknownPermission, .names,
      summary: "There is no such permission in the standard catalog or in one of the project.",
      why: "The role would not hold what its author believes it holds.",
      example: PolicyExample(
        institution: """
          roles:
            support:
              permissions: [can_view_notifications]
          """),
      mend: "Write the permission as the catalog names it; `stepup catalog` lists them all.",
      mended: PolicyExample(
        institution: """
          roles:
            support:
              permissions: [can_view_notification_history]
          """)),
    Explanation(
      .unknownAction, .names,
      summary: "A test asks about an action that is neither a feature nor a staff action.",
      why: """
        The question would always be denied, so that the test would hold for the wrong reason. A \
        test may ask for an action that does not exist when it expects the reason \
        `unknown_action`.
        """,
      example: PolicyExample(
        """
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        # file: tests/harbor-federal.yaml
        kind: tests
        version: 1
        id: harbor-federal-tests
        institution: harbor-federal
        tests:
          - name: wires need no second factor
            request:
              subject: { type: customer, segment: consumer }
              action: wire
            expect: { outcome: permit }
        """),
      mend: "Write the action as the catalog names it; `stepup catalog` lists them all.",
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
        id: harbor-federal-tests
        institution: harbor-federal
        tests:
          - name: wires need no second factor
            request:
              subject: { type: customer, segment: consumer }
              action: wires
            expect: { outcome: permit }
        """)),
    Explanation(
      .unknownRole, .names,
      summary: "There is no such role in the institution or the baselines it builds on.",
      why: "What the role was to inherit is missing from it.",
      example: PolicyExample(
        institution: """
          roles:
            support:
              permissions: [can_view_notification_history]
            supervisor:
              inherits: [suport]
          """),
      mend: "Write the role's id as it is defined.",
      mended: PolicyExample(
        institution: """
          roles:
            support:
              permissions: [can_view_notification_history]
            supervisor:
              inherits: [support]
          """)),
    Explanation(
      .unknownProfile, .names,
      summary: "There is no such profile.",
      why: "The rules that the project means to switch on do not run.",
      example: PolicyExample(
        """
        # file: stepup.yaml
        kind: project
        version: 1
        profiles: [nist-800-63]
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        """),
      mend: "Write `nist-800-63b` or `psd2`.",
      mended: PolicyExample(
        """
        # file: stepup.yaml
        kind: project
        version: 1
        profiles: [nist-800-63b]
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        """)),
  ]
}
