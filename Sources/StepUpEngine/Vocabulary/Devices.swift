/// The second-factor devices a customer has, as far as they decide which methods can be used.
///
/// Each bit stands at the raw value of the method that takes the device.
public struct Devices: OptionSet, Hashable, Sendable {
  /// One bit for each device.
  public let rawValue: UInt8

  /// The set of the devices whose bits are set.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A mobile phone, which ``Method/sms`` takes.
  public static let mobilePhone = Devices(rawValue: 1)
  /// A landline, which ``Method/voice`` takes.
  public static let landline = Devices(rawValue: 2)
  /// An email address, which ``Method/email`` takes.
  public static let email = Devices(rawValue: 4)
  /// An authenticator app, which ``Method/app`` takes.
  public static let app = Devices(rawValue: 8)
  /// Every device: what to pass when the caller does not know the user's devices.
  public static let all: Devices = [.mobilePhone, .landline, .email, .app]
}
