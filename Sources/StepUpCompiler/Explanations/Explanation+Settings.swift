import StepUpDiagnostics

extension Explanation {
  /// Of settings that cannot hold.
  static let settings = [
    Explanation(
      .durationTooShort, .settings,
      summary: "A window is shorter than 200 seconds.",
      why: """
        The window starts when the customer selects a method. In less than 200 seconds a code does \
        not reliably arrive and get entered, and the customer is asked again without end.
        """,
      example: PolicyExample(
        institution: """
          elevated_authentication:
            mode_duration: 3m
          """),
      mend: "Write 200 seconds or more.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            mode_duration: 200s
          """)),
    Explanation(
      .durationTooLong, .settings,
      summary: "A window is longer than 24 hours.",
      why: "A proof that old proves nothing about who sits at the device now.",
      example: PolicyExample(
        institution: """
          elevated_authentication:
            mode_duration: 48h
          """),
      mend: "Write 24 hours or less; ten minutes are usual.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            mode_duration: 10m
          """)),
    Explanation(
      .featureDurationExceedsModeDuration, .settings,
      summary: "A feature's own window is longer than the institution's `mode_duration`.",
      why: """
        A feature's window can only shorten the time a proof counts. Where the feature's window is \
        inherited, the institution's `mode_duration` is what does not fit.
        """,
      example: PolicyExample(
        institution: """
          elevated_authentication:
            mode_duration: 10m
            features:
              wires: { mode_duration: 15m }
          """),
      mend: "Shorten the feature's window, or lengthen `mode_duration`.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            mode_duration: 10m
            features:
              wires: { mode_duration: 5m }
          """)),
    Explanation(
      .featureNotOfferedToSegment, .settings,
      summary: "A feature is required for a segment it is not offered to.",
      why: "Those customers cannot use the feature, so that the requirement protects nobody.",
      example: PolicyExample(
        institution: """
          elevated_authentication:
            features:
              ach_payments: { segments: [consumer] }
          """),
      mend: "Name segments the feature is offered to, or leave `segments` out for all of them.",
      mended: PolicyExample(
        institution: """
          elevated_authentication:
            features:
              ach_payments: { segments: [business] }
          """)),
    Explanation(
      .biometricsNotEntitled, .settings, securitySeverity: 40,
      summary: "Biometrics are enabled without the platform's entitlement.",
      why: """
        Elevated biometrics are the platform's to grant; an institution cannot switch them on \
        alone.
        """,
      example: PolicyExample(
        institution: """
          elevated_authentication:
            features: [wires]
            biometrics: { enabled: true }
          """),
      mend: """
        Ask the platform to add the institution to `elevated_biometrics` in its entitlements, or \
        write `enabled: false`.
        """,
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
      .fallbackNotOffered, .settings,
      summary: "The fallback of biometrics names a method that `methods` does not offer.",
      why: """
        A customer whose biometrics failed would be offered what the institution does not offer.
        """,
      example: PolicyExample(
        institution: """
          second_factor:
            methods: [app, email]
            biometric_fallback: [sms]
          """),
      mend: "Fall back to methods that are offered, or offer the method.",
      mended: PolicyExample(
        institution: """
          second_factor:
            methods: [app, email]
            biometric_fallback: [email]
          """)),
    Explanation(
      .roleLevelEscalation, .roles, securitySeverity: 70,
      summary: "A role of level `staff` inherits from a role of level `admin`.",
      why: """
        Ordinary staff would hold what was given to administrators, without a line that says so.
        """,
      example: PolicyExample(
        institution: """
          roles:
            admin:
              level: admin
            support:
              inherits: [admin]
          """),
      mend: "Turn the inheritance around, or make the role an `admin` role too.",
      mended: PolicyExample(
        institution: """
          roles:
            support: {}
            admin:
              level: admin
              inherits: [support]
          """)),
    Explanation(
      .callerNameInvalid, .settings,
      summary: "The caller name cannot be shown by telephones.",
      why: """
        Telephone networks carry names of at most 15 characters of A–Z, 0–9, space and `. , & ' \
        -`. Anything else is cut or dropped on the way.
        """,
      example: PolicyExample(
        institution: """
          second_factor:
            caller_name: Harbor Federal Credit Union
          """),
      mend: "Write what customers call the institution, in at most 15 capitals.",
      mended: PolicyExample(
        institution: """
          second_factor:
            caller_name: HARBOR FEDERAL
          """)),
  ]
}
