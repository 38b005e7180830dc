// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who depends on StepUp builds it. It sees public API only;
// the compiler is measured through the `stepup` tool, as its users run it.
let package = Package(
  name: "stepup-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "stepup", path: "..")],
  targets: [
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // What C takes for the same work: the limits the engine is held against.
    .target(name: "CLimits"),

    // What libyaml alone takes for the files of a corpus.
    .executableTarget(name: "yaml-events", dependencies: ["CYAML"], path: "Sources/YAMLEvents"),

    .executableTarget(
      name: "StepUpBenchmarks",
      dependencies: ["CLimits", .product(name: "StepUpEngine", package: "stepup")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ]),
  ]
)
