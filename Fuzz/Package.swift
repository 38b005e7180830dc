// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who depends on StepUp or tests it builds it. `make fuzz` does.
let package = Package(
  name: "stepup-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "stepup", path: "..")],
  targets: [
    .executableTarget(
      name: "BundleFuzzer",
      dependencies: [
        .product(name: "StepUpEngine", package: "stepup"),
        .product(name: "StepUpBundle", package: "stepup"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "PolicyFuzzer",
      dependencies: [.product(name: "StepUpCompiler", package: "stepup")],
      swiftSettings: strict),
  ]
)

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]
