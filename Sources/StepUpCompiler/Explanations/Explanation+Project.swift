import StepUpDiagnostics

extension Explanation {
  /// Of what belongs where in a project.
  static let project = [
    Explanation(
      .misplacedProject, .project,
      summary: "The project's own file stands elsewhere than as `stepup.yaml` at the root.",
      why: """
        What it says would have no effect: rules it sets keep their defaults, and files it \
        excludes are checked. A `stepup.yaml` of another kind is reported in this way too.
        """,
      example: PolicyExample(
        """
        # file: platform/stepup.yaml
        kind: project
        version: 1
        profiles: [psd2]
        # file: stepup.yaml
        kind: project
        version: 1
        """),
      mend: "Move what it says into the `stepup.yaml` at the root.",
      mended: PolicyExample(
        """
        # file: stepup.yaml
        kind: project
        version: 1
        profiles: [psd2]
        """)),
    Explanation(
      .notPlatformOwned, .project, securitySeverity: 60,
      summary: "A catalog, baseline or entitlements file stands outside the platform's part.",
      why: """
        These files decide what institutions may do. Whoever may write an institution's file must \
        not be able to add one.
        """,
      example: PolicyExample(
        """
        # file: stepup.yaml
        kind: project
        version: 1
        platform: ["platform/**"]
        # file: institutions/entitlements.yaml
        kind: entitlements
        version: 1
        id: own-entitlements
        elevated_biometrics: []
        """),
      mend: "Move the file to where `platform` in `stepup.yaml` says, or take it out.",
      mended: PolicyExample(
        """
        # file: stepup.yaml
        kind: project
        version: 1
        platform: ["platform/**"]
        # file: platform/entitlements.yaml
        kind: entitlements
        version: 1
        id: own-entitlements
        elevated_biometrics: []
        """)),
    Explanation(
      .redefinesStandardCatalog, .project,
      summary: "A catalog defines an id that the standard catalog has.",
      why: """
        A standard name means the same in every project; a second meaning would be read as the \
        first.
        """,
      example: PolicyExample(
        """
        kind: catalog
        version: 1
        id: platform-2026
        features:
          wires: { title: Makes a wire transfer, segments: [business] }
        """),
      mend: "Give the definition another id.",
      mended: PolicyExample(
        """
        kind: catalog
        version: 1
        id: platform-2026
        features:
          rtp_payments: { title: Makes a real-time payment, segments: [business] }
        """)),
  ]

  /// Of comments that ask to keep quiet about a finding.
  static let suppressions = [
    Explanation(
      .invalidSuppression, .suppressions,
      summary: "A suppression names no rule, or no day of the calendar after `until`.",
      why: """
        It suppresses nothing, though it looks as if it did. Errors of the language cannot be \
        suppressed: a policy that has one has no meaning.
        """,
      example: PolicyExample(
        institution: """
          elevated_authentication:
            # stepup: ignore long-mode-duration until 2027-02-30 -- agreed with risk, RISK-112
            mode_duration: 1h
            features: [wires]
          """),
      mend: "Name rules as `stepup rule` lists them, and write the day as `2027-03-31`.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            # stepup: ignore long-mode-duration until 2027-02-28 -- agreed with risk, RISK-112
            mode_duration: 1h
            features: [wires]
          """))
  ]
}
