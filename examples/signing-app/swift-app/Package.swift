// swift-tools-version: 6.0
import PackageDescription

// A package by path is called after its folder.
let package = Package(
    name: "SigningApp",
    dependencies: [.package(path: "../../../bindings-mobile/swift")],
    targets: [
        .executableTarget(name: "SigningApp", dependencies: [.product(name: "LepreKit", package: "swift")])
    ]
)
