// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "stepup",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "StepUpEngine", targets: ["StepUpEngine"]),
    .library(name: "StepUpBundle", targets: ["StepUpBundle"]),
    .library(name: "StepUpCompiler", targets: ["StepUpCompiler"]),
    .executable(name: "stepup", targets: ["stepup"]),
    .executable(name: "stepup-server", targets: ["stepup-server"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),

    // For the decision service alone; the tool builds without them.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(
      url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // The run time: bundle bytes → Policy → Decision. Imports nothing, not even Foundation.
    .target(name: "StepUpEngine"),

    // What services do with a bundle besides asking it: whether to trust it, where values come from.
    .target(
      name: "StepUpBundle",
      dependencies: [
        "StepUpEngine",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
      ]),

    // The compiler, in the order the bytes flow.
    .target(name: "StepUpDiagnostics"),
    .target(name: "StepUpSyntax", dependencies: ["StepUpDiagnostics", "CLibYAML"]),
    .target(name: "StepUpLanguage", dependencies: ["StepUpDiagnostics", "StepUpSyntax"]),
    .target(
      name: "StepUpCompiler",
      dependencies: [
        "StepUpDiagnostics", "StepUpSyntax", "StepUpLanguage", "StepUpEngine", "StepUpBundle",
      ]),

    // Formats: JSON; requests and decisions; diagnostics for people and machines.
    .target(name: "StepUpJSON"),
    .target(name: "StepUpWire", dependencies: ["StepUpEngine", "StepUpJSON"]),
    .target(name: "StepUpReport", dependencies: ["StepUpDiagnostics", "StepUpJSON"]),

    // What is worked out from policies: tests, reasons, schemas, first files.
    .target(
      name: "StepUpTools",
      dependencies: [
        "StepUpDiagnostics", "StepUpSyntax", "StepUpLanguage", "StepUpCompiler", "StepUpEngine",
        "StepUpBundle", "StepUpJSON", "StepUpWire", "StepUpReport",
      ]),

    .executableTarget(
      name: "stepup",
      dependencies: [
        "StepUpDiagnostics", "StepUpLanguage", "StepUpCompiler", "StepUpEngine", "StepUpBundle",
        "StepUpTools", "StepUpJSON", "StepUpWire", "StepUpReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The decision service.
    .target(
      name: "StepUpService",
      dependencies: [
        "StepUpDiagnostics", "StepUpLanguage", "StepUpCompiler", "StepUpBundle", "StepUpEngine",
        "StepUpJSON", "StepUpWire", "StepUpReport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(name: "stepup-server", dependencies: ["StepUpService"]),

    // Counts allocations, to show that a decision makes none.
    .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
    // Random tests that are the same in every run.
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    .testTarget(
      name: "StepUpEngineTests",
      dependencies: [
        "StepUpEngine", "StepUpJSON", "StepUpWire", "StepUpCompiler", "StepUpBundle",
        "CAllocationCounter", "SeededRandom",
      ],
      exclude: ["Corpus"]),
    .testTarget(
      name: "StepUpBundleTests",
      dependencies: ["StepUpBundle", "StepUpEngine", "StepUpCompiler"],
      exclude: ["Keys"]),
    .testTarget(name: "StepUpSyntaxTests", dependencies: ["StepUpSyntax", "StepUpDiagnostics"]),
    .testTarget(
      name: "StepUpReportTests",
      dependencies: ["StepUpReport", "StepUpDiagnostics", "StepUpJSON"],
      exclude: ["Golden"]),
    .testTarget(
      name: "StepUpCompilerTests",
      dependencies: [
        "StepUpCompiler", "StepUpDiagnostics", "StepUpReport", "StepUpEngine", "StepUpBundle",
        "StepUpJSON", "StepUpWire", "StepUpTools", "SeededRandom",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "StepUpRuleTests",
      dependencies: ["StepUpCompiler", "StepUpLanguage", "StepUpDiagnostics"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "StepUpToolsTests",
      dependencies: [
        "StepUpTools", "StepUpCompiler", "StepUpLanguage", "StepUpEngine", "StepUpBundle",
        "StepUpJSON", "StepUpWire", "StepUpReport", "StepUpDiagnostics", "SeededRandom",
      ],
      exclude: ["Diff/Pairs", "Format/Fixtures", "Import/Fixtures", "Fixtures", "Golden"]),
    .testTarget(
      name: "StepUpDocumentationTests",
      dependencies: [
        "StepUpCompiler", "StepUpLanguage", "StepUpDiagnostics", "StepUpReport", "StepUpEngine",
        "StepUpJSON", "StepUpWire",
      ]),
    // Starts the tool in a terminal of its own, to type at it.
    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .testTarget(
      name: "StepUpToolTests",
      dependencies: ["stepup", "stepup-server", "StepUpEngine", "StepUpJSON", "CPseudoTerminal"]),
    .testTarget(
      name: "StepUpServiceTests",
      dependencies: [
        "StepUpService", "StepUpCompiler", "StepUpBundle", "StepUpJSON", "stepup-server",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      exclude: ["Certificates"]),
  ]
)

/// One set of strict settings for every Swift target; each flag with the proposal it comes from.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
  .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
  .enableUpcomingFeature("ImmutableWeakCaptures"),  // SE-0481
  .strictMemorySafety(),  // SE-0458
  .treatAllWarnings(as: .error),  // SE-0480
]
for target in package.targets where target.type != .system {
  target.swiftSettings = strict + (target.swiftSettings ?? [])
}
