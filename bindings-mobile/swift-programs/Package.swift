// swift-tools-version: 6.0
import PackageDescription

let kit = Target.Dependency.product(name: "LepreKit", package: "swift")

let package = Package(
    name: "Programs",
    dependencies: [.package(path: "../swift")],
    targets: [
        .executableTarget(name: "Bench", dependencies: [kit]),
        .executableTarget(name: "Face", dependencies: [kit]),
    ]
)
