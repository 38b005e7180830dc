import StepUpDiagnostics

extension Explanation {
  /// Of what stands between institutions and baselines.
  static let baselines = [
    Explanation(
      .weakensBaseline, .baselines, securitySeverity: 70,
      summary: "An institution's policy is weaker than a baseline it builds on requires.",
      why: """
        An institution may tighten what the platform requires, never loosen it. What counts is the \
        resolved value, wherever it comes from; values are never bent to fit.
        """,
      example: PolicyExample(
        """
        # file: platform/us-retail.yaml
        kind: baseline
        version: 1
        id: us-retail
        require:
          elevated_authentication:
            features: [wires]
            mode_duration: { max: 15m }
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        extends: us-retail
        elevated_authentication:
          mode_duration: 30m
          features: [wires]
        """),
      mend: """
        Write a value the baseline allows. The related places show each floor that is breached.
        """,
      mended: PolicyExample(
        """
        # file: platform/us-retail.yaml
        kind: baseline
        version: 1
        id: us-retail
        require:
          elevated_authentication:
            features: [wires]
            mode_duration: { max: 15m }
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        extends: us-retail
        elevated_authentication:
          mode_duration: 15m
          features: [wires]
        """)),
    Explanation(
      .conflictingFloors, .baselines,
      summary: "Floors of a chain of baselines leave no value that meets them all.",
      why: "Every institution that builds on the chain would be in breach, whatever it says.",
      example: PolicyExample(
        """
        # file: platform/global.yaml
        kind: baseline
        version: 1
        id: global
        require:
          elevated_authentication:
            mode_duration: { max: 5m }
        # file: platform/us-retail.yaml
        kind: baseline
        version: 1
        id: us-retail
        extends: global
        require:
          elevated_authentication:
            mode_duration: { min: 10m }
        """),
      mend: "Change the nearer baseline's floor so that both can be met.",
      mended: PolicyExample(
        """
        # file: platform/global.yaml
        kind: baseline
        version: 1
        id: global
        require:
          elevated_authentication:
            mode_duration: { max: 5m }
        # file: platform/us-retail.yaml
        kind: baseline
        version: 1
        id: us-retail
        extends: global
        require:
          elevated_authentication:
            mode_duration: { min: 4m }
        """)),
    Explanation(
      .missingRequiredBaseline, .baselines, securitySeverity: 70,
      summary: "An institution does not build on the baseline that the project requires.",
      why: "Without it in the chain, the platform's floors do not hold for the institution.",
      example: PolicyExample(
        """
        # file: stepup.yaml
        kind: project
        version: 1
        required_baseline: global
        # file: platform/global.yaml
        kind: baseline
        version: 1
        id: global
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        """),
      mend: "Write `extends` with the required baseline, or with one that builds on it.",
      mended: PolicyExample(
        """
        # file: stepup.yaml
        kind: project
        version: 1
        required_baseline: global
        # file: platform/global.yaml
        kind: baseline
        version: 1
        id: global
        # file: institutions/harbor-federal.yaml
        kind: institution
        version: 1
        id: harbor-federal
        name: Harbor Federal Credit Union
        extends: global
        """)),
  ]
}
