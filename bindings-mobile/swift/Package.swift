// swift-tools-version: 6.0
import PackageDescription

// Sources/Lepre and Sources/LepreFFI are written by uniffi-bindgen: see test.sh. Linux links
// the built library as it stands; Apple's tools want it in a framework: see the README.
#if os(Linux)
    let library = Target.systemLibrary(name: "LepreFFI")
    let linked: [LinkerSetting] = [.linkedLibrary("lepre_mobile")]
#else
    let library = Target.binaryTarget(name: "LepreFFI", path: "LepreFFI.xcframework")
    let linked: [LinkerSetting] = []
#endif

let package = Package(
    name: "Lepre",
    products: [.library(name: "Lepre", targets: ["Lepre"])],
    targets: [
        library,
        .target(name: "Lepre", dependencies: ["LepreFFI"], linkerSettings: linked),
        .testTarget(name: "LepreTests", dependencies: ["Lepre"]),
    ]
)
