import Foundation
import StepUpCompiler
import StepUpEngine
import Testing

/// What the tests of this module sign and look into.
enum Sample {
  static let bundle = emit(elevated: [])

  /// The same institution, which now has wires elevated.
  static let strictBundle = emit(elevated: [.init(feature: 0, segments: .all, window: 600)])

  private static func emit(elevated: [BundleContents.ElevatedFeature]) -> [UInt8] {
    StepUpCompiler.emit(
      BundleContents(
        features: [.init(name: "wires", segments: .all, prompt: "make a wire transfer")],
        institutions: [
          .init(
            id: "harbor-federal", name: "Harbor Federal Credit Union", elevated: elevated)
        ]))
  }

  /// The text of a key file.
  static func key(_ name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Keys/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }
}
