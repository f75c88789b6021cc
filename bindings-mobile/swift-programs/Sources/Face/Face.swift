// Answers cases by way of the Swift face: a process that `tests/agreement/language.rs` asks.

import Foundation
import LepreKit

struct Asked: Decodable {
    let check: String
    let rulebook: String?
    let cases: [String]
}

/// One answer as JSON; a case that no Swift program could write has none.
func answer(_ rules: Lepre, _ asked: Asked, _ text: String) throws -> String {
    do {
        let subject = try caseFromJson(check: asked.check, json: text)
        let decision = try rules.with(rulebook: asked.rulebook, detail: .codes).decide(subject: subject)
        return "{\"decision\":\(decisionToJson(answer: decision))}"
    } catch VectorError.Unwritable {
        return "{}"
    } catch let error as LepreError {
        return "{\"error\":\"\(error.problem().code)\"}"
    }
}

@main
struct Face {
    static func main() throws {
        let rules = try Lepre()
        while let line = readLine() {
            let asked = try JSONDecoder().decode(Asked.self, from: Data(line.utf8))
            let answers = try asked.cases.map { try answer(rules, asked, $0) }
            print("[\(answers.joined(separator: ","))]")
            fflush(nil)
        }
    }
}
