import LepreKit
import Testing

/// The conformance vectors that every language runs.
struct VectorsTests {
    static let rules = try! Lepre()
    /// Mistakes that no program can make: the compiler refuses them.
    static let unwritable: Set = [
        "impossible_count", "impossible_moment", "impossible_time", "missing_key", "not_a_choice", "unknown_key",
        "wrong_type",
    ]
    static let editions = try! JSON(file: Vector.root.appendingPathComponent("rulebooks.json")).description

    @Test func everyFolderHasVectors() throws {
        let folders = try Vector.folders()
        #expect(!folders.isEmpty)
        for folder in folders {
            #expect(try !Vector.all(in: folder).isEmpty, "no vectors in \(folder.path)")
        }
    }

    @Test(arguments: try Vector.folders().flatMap(Vector.all))
    func isAnsweredAsItSays(_ told: Vector) throws {
        let vector = try JSON(text: told.text)
        if let expected = vector["error"] {
            do {
                _ = try Self.rules.answer(vector, detail: .codes)
                Issue.record("an answer in place of an error")
            } catch let error as LepreError {
                #expect(JSON(error) == expected)
            } catch VectorError.Unwritable {
                #expect(try Self.unwritable.contains(#require(expected["code"]?.string)))
            }
            return
        }
        let codes = try withoutFingerprints(Self.rules.answer(vector, detail: .codes).json)
        #expect(codes == vector["decision"] ?? vector["report"] ?? vector["answer"])
        let full = try withoutFingerprints(Self.rules.answer(vector, detail: .full).json)
        #expect(withoutWords(full) == codes)

        #expect(try Self.rules.answer(vector, detail: .codes, receipt: true).again() == Replay(same: true, changes: []))
    }

    /// They change with every word of a rulebook: they are compared and taken out.
    private func withoutFingerprints(_ answer: String) throws -> JSON {
        let known = try JSON(text: Self.editions)
        func without(_ edition: JSON) throws -> JSON {
            #expect(try edition["fingerprint"] == known[#require(edition["id"]?.string)]?["fingerprint"])
            return edition.without("fingerprint")
        }
        return try JSON(text: answer).changing("rulebook", without).changing("with", without)
    }

    private func withoutWords(_ answer: JSON) -> JSON {
        ["findings", "deadlines"]
            .reduce(answer) { $0.changing($1) { $0.without("message", "remedy", "citation") } }
            .changing("next") { $0.without("action") }
    }
}
