import Foundation
import StepUpCompiler

/// Policies to serve.
enum SamplePolicies {
  /// Two banks; at the first, wires take a step-up that is good for a while.
  static func project(wiresFor window: String = "10m") -> String {
    """
    kind: institution
    version: 1
    id: first-bank
    name: First Bank
    elevated_authentication:
      mode_duration: \(window)
      features: [wires, password_change]
    roles:
      support: { permissions: [can_update_2fa_device_number_type] }
      supervisor:
        level: admin
        permissions: [can_generate_lockout_codes_user]

    """
  }

  static let other = """
    kind: institution
    version: 1
    id: other-bank
    name: Other Bank
    elevated_authentication: { mode_duration: 10m, features: [wires] }

    """

  /// A policy that nothing may be served from.
  static let broken = project(wiresFor: "3m")

  /// Puts both banks into a folder.
  static func write(to folder: Folder, wiresFor window: String = "10m") throws {
    try folder.write("kind: project\nversion: 1\n", to: "stepup.yaml")
    try folder.write(project(wiresFor: window), to: "first-bank.yaml")
    try folder.write(other, to: "other-bank.yaml")
  }

  /// Both banks, compiled.
  static func bundle(wiresFor window: String = "10m") throws -> [UInt8] {
    let folder = try Folder()
    try write(to: folder, wiresFor: window)
    let project = try compileProject(at: folder.path, asOf: CalendarDay(daysSince1970: 20_000))
    guard let bundle = project.bundle else { throw CocoaError(.fileReadCorruptFile) }
    return bundle
  }
}
