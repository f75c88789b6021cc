import Foundation
import Lepre
import Testing

/// What the Swift face adds: typed errors, and one handle for all tasks.
struct LepreTests {
    let rules: Lepre

    init() throws { rules = try Lepre() }

    @Test func anErrorSaysWhatWhereAndWhatToDo() throws {
        let error = try #require(caught { try decide(#"{"chanel":"phone"}"#) })
        guard case let .Input(problem, problems) = error else { throw error }
        #expect(problem == error.problem() && problem == problems.first)
        #expect(problem.code == "unknown_key" && problem.path == "chanel")
        let help = try #require(problem.help)
        #expect(help.en.contains("channel") && help.it != help.en)
        #expect(problem.message.it != problem.message.en)
    }

    @Test func anErrorTellsEveryProblem() throws {
        let error = try #require(caught { try decide(#"{"chanel":"phone","servce":"psp"}"#) })
        guard case let .Input(_, problems) = error else { throw error }
        #expect(problems.map(\.path) == ["chanel", "servce"])
    }

    @Test func textThatIsNoJSONIsAnErrorThatRepeatsNothing() throws {
        let error = try #require(caught { try decide("canary@example.it") })
        #expect(error.problem().code == "syntax")
        #expect(!String(reflecting: error).contains("canary"))
    }

    @Test func aRulebookLoadedAtRunTimeJudgesItsPlaceAndDays() throws {
        let file = repository.appendingPathComponent("examples/fourth-region/rulebook.toml")
        let toml = try String(contentsOf: file, encoding: .utf8)
        let more = try Lepre.withRulebooks(files: [RulebookFile(name: "molise.toml", toml: toml)])
        let phone = #"{"date":"2026-03-02","territory":"Molise","service":"assessment","channel":"phone"}"#
        let decision = try JSON(text: more.decideJson(check: "delivery", caseJson: phone, detail: .codes))
        #expect(decision["rulebook"]?["id"]?.string == "regione-inventata-2026")

        let wrong = RulebookFile(name: "molise.toml", toml: toml.replacingOccurrences(of: "service in", with: "servce in"))
        let error = try #require(caught { try Lepre.withRulebooks(files: [wrong]) })
        guard case let .Rulebook(problem, problems) = error else { throw error }
        #expect(problem.file == "molise.toml" && problems.count > 1)
    }

    @Test func tasksShareOneHandle() async throws {
        let visit = #"{"date":"2026-01-12","territory":"ITC4","service":"assessment","channel":"in_person"}"#
        let together = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<8 {
                group.addTask { try (0..<25).map { _ in try decide(visit) } }
            }
            return try await group.reduce(into: [], +=)
        }
        #expect(try together == Array(repeating: decide(visit), count: 200))
    }

    @Test func theCodeOfTheReadme() throws {
        try telephone()
    }

    private func decide(_ text: String) throws -> String {
        try rules.decideJson(check: "delivery", caseJson: text, detail: .full)
    }
}
