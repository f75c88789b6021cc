// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Bench",
    dependencies: [.package(path: "../swift")],
    targets: [.executableTarget(name: "Bench", dependencies: [.product(name: "LepreKit", package: "swift")])]
)
