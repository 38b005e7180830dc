/// The files the platform owns, by path: a catalog and a chain of baselines.
///
/// - Parameter chain: How many baselines there are, at least one.
func platformFiles(chain: Int) -> [String: String] {
  var files = ["platform/catalog.yaml": catalogFile]
  for position in 0..<chain - 1 {
    files["platform/baselines/\(baselineID(position)).yaml"] = baselineFile(
      position, extends: position == 0 ? nil : baselineID(position - 1))
  }
  files["platform/baselines/\(nearestBaselineID).yaml"] = nearestBaseline(
    extends: chain > 1 ? baselineID(chain - 2) : nil)
  return files
}

/// The id of the baseline institutions extend.
let nearestBaselineID = "us-retail"

private func baselineID(_ position: Int) -> String { "region-\(position)" }

private let catalogFile = """
  # What the platform offers beyond the standard catalog.
  kind: catalog
  version: 1
  id: platform-2026
  features:
    bill_payments: { title: Pays a bill, segments: [consumer, business], category: money_movement }
    card_controls: { title: Locks or unlocks a card, segments: [consumer] }
    rtp_payments: { title: Makes a real-time payment, segments: [business], category: money_movement }
    statement_download: { title: Downloads statements, segments: [consumer, business] }
  permissions:
    can_reset_password: { title: Can reset password }
    can_close_accounts: { title: Can close accounts, default_for: admin }
  staff_actions:
    reset_password:
      title: Reset a user's password
      permission: can_reset_password
      risk: very_high
      targets: { customer: staff, staff: admin }
      obligations: [log_reason]
    close_account:
      title: Close an account
      permission: can_close_accounts
      targets: { customer: admin }
      environments: [production]

  """

private func baselineFile(_ position: Int, extends parent: String?) -> String {
  """
  # Region \(position): what everyone above agreed on, and one feature more.
  kind: baseline
  version: 1
  id: region-\(position)
  \(parent.map { "extends: \($0)" } ?? "name: Everywhere")
  defaults:
    elevated_authentication:
      features:
        password_change: required
        wires: { elevation: required, mode_duration: 5m }
  require:
    elevated_authentication:
      features: [password_change]
      mode_duration: { max: \(30 - position % 10)m }

  """
}

private func nearestBaseline(extends parent: String?) -> String {
  """
  # Retail institutions of the United States.
  kind: baseline
  version: 1
  id: \(nearestBaselineID)
  name: US retail
  \(parent.map { "extends: \($0)" } ?? "# The farthest baseline.")
  defaults:
    elevated_authentication:
      mode_duration: 10m
      features:
        ach_payments: required
        add_external_account: required
        add_member: required
        address_change: required
        bill_payments: required
        email_change: required
        external_transfers: required
        phone_change: required
        rtp_payments: required
        sensitive_card_info: required
        sensitive_user_info: required
        username_change: required
    roles:
      teller:
        permissions: [can_view_notification_history]
  require:
    elevated_authentication:
      features: [external_transfers, wires]
      mode_duration: { max: 20m, min: 200s }
      biometrics: { allowed: true, max_attempts: 3 }
    second_factor:
      methods: { allowed: [sms, voice, email, app], at_least: 2 }
    permissions:
      can_generate_lockout_codes_user: { level: admin }

  """
}
