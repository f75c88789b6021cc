// swift-tools-version: 6.0
import PackageDescription

// Sources/LepreKit/LepreKit.swift and Sources/LepreKitFFI are written by uniffi-bindgen. Linux
// links the built library as it stands; Apple's tools want it in a framework: see the README.
#if os(Linux)
    let library = Target.systemLibrary(name: "LepreKitFFI")
    let linked: [LinkerSetting] = [.linkedLibrary("lepre_mobile")]
#else
    let library = Target.binaryTarget(name: "LepreKitFFI", path: "LepreKitFFI.xcframework")
    let linked: [LinkerSetting] = []
#endif

let package = Package(
    name: "LepreKit",
    products: [.library(name: "LepreKit", targets: ["LepreKit"])],
    targets: [
        library,
        .target(name: "LepreKit", dependencies: ["LepreKitFFI"], linkerSettings: linked),
        .testTarget(name: "LepreTests", dependencies: ["LepreKit"]),
    ]
)
