import Foundation

let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../../..").standardizedFileURL

/// A conformance vector: where it stands, and its text.
struct Vector: Sendable, CustomStringConvertible {
    let description: String
    let text: String

    static let root = repository.appendingPathComponent("tests/conformance")

    /// Recommendations rest on the survey, which a phone leaves to its back end.
    static func folders() throws -> [URL] {
        try inside(root).filter { $0.hasDirectoryPath && $0.lastPathComponent != "recommend" }
    }

    static func all(in folder: URL) throws -> [Vector] {
        try inside(folder).filter { $0.pathExtension == "json" }.flatMap { file in
            try JSON(file: file).list!.map { vector in
                let place = "\(folder.lastPathComponent)/\(file.lastPathComponent)"
                return Vector(description: "\(place): \(vector["name"]!.string!)", text: "\(vector)")
            }
        }
    }

    private static func inside(_ folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
            .sorted { $0.path < $1.path }
    }
}
