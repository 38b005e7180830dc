/// What a new project begins with: settings and a baseline, to be changed by the platform's team.
enum StarterProject {
  static let baselineID = "standard"
  static let entitlementsPath = "platform/entitlements.yaml"

  static let files = [
    OnboardingProject.File("stepup.yaml", settings),
    OnboardingProject.File("platform/baselines/\(baselineID).yaml", baseline),
  ]

  private static let settings = """
    # The project. This file stands at its root; every other .yaml file below it is a policy file.

    kind: project
    version: 1

    # The platform's team owns this folder. A baseline, a catalog or an entitlement anywhere else is
    # an error, so that an institution cannot loosen its own floor.
    platform: [platform/**]

    # Every institution builds on this baseline, directly or through another.
    required_baseline: \(baselineID)

    """

  private static let baseline = """
    # What holds for every institution: a start, to be changed by the platform's team.

    kind: baseline
    version: 1
    id: \(baselineID)
    name: Every institution

    # Where an institution says nothing, it gets this.
    defaults:
      elevated_authentication:
        # Time to receive a code, enter it and finish the task.
        mode_duration: 10m
        # What customers of both kinds can do. What only one kind can do, institutions add.
        features:
          - add_external_account
          - add_member
          - address_change
          - email_change
          - external_transfers
          - password_change
          - phone_change
          - sensitive_user_info
          - username_change
          - wires
      second_factor:
        # No calls until an institution has a name for phones to show.
        methods: [sms, email, app]

    # What no institution may go below.
    require:
      elevated_authentication:
        # Money that is gone once it is sent, and the key to the rest.
        features:
          - external_transfers
          - password_change
          - wires
        mode_duration: { max: 20m }
      second_factor:
        # A customer who loses a phone must not lose the account.
        methods: { at_least: 2 }
      permissions:
        # Backup codes open an account without its owner's phone.
        can_generate_lockout_codes_user: { level: admin }

    """

  /// The entitlements of a project whose first institution wants biometrics.
  static func entitlements(for institution: String) -> String {
    """
    # Which institutions may let customers confirm with a fingerprint or a face instead of a code.
    # An institution asks the platform's team; it cannot enable this alone.

    kind: entitlements
    version: 1
    id: entitlements

    elevated_biometrics:
      - \(yamlText(institution))

    """
  }
}
