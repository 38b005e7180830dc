// swift-tools-version: 6.2
import PackageDescription

// What the decision service is compared with. A package of its own, so that the other benchmarks do
// without the HTTP stack.
let package = Package(
  name: "bare-route",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0")
  ],
  targets: [
    .executableTarget(
      name: "BareRoute", dependencies: [.product(name: "Hummingbird", package: "hummingbird")])
  ]
)
