import Foundation
import LepreKit
import Testing

/// What the Swift face adds: typed cases, answers and errors, and one handle for all tasks.
struct LepreTests {
    let rules: Lepre
    let day = CalendarDay(year: 2026, month: 1, day: 12)
    let nine = Date(timeIntervalSince1970: 1_768_204_800)
    var visit: DeliveryCase {
        DeliveryCase(date: day, territory: "ITC4", service: .assessment, channel: .inPerson)
    }
    var call: DeliveryCase {
        let agreement = Agreement(person: false)
        return DeliveryCase(date: day, territory: "ITC4", service: .didSupport, channel: .phone, agreement: agreement)
    }
    var events: [JournalEvent] {
        [
            JournalEvent(step: "agreement_given", at: nine - 900, actor: .person),
            JournalEvent(step: "prepare", at: nine, actor: .provider),
        ]
    }
    var journal: JournalCase {
        JournalCase(date: day, territory: "ITC4", procedure: "psp/email", journal: events)
    }

    init() throws { rules = try Lepre() }

    @Test func anErrorSaysWhatWhereAndWhatToDo() throws {
        var wrong = visit
        wrong.territory = "Lombradia"
        let error = try #require(caught { try rules.decide(subject: .delivery(wrong)) })
        guard case let .Input(problem, problems) = error else { throw error }
        #expect(problem == error.problem() && problem == problems.first)
        #expect(problem.path == "territory")
        let help = try #require(problem.help)
        #expect(help.en.contains("Lombardia") && help.it != help.en)
        #expect(problem.message.it != problem.message.en)
        #expect(error.localizedDescription == problem.message.en)
    }

    @Test func anErrorTellsEveryProblem() throws {
        var wrong = visit
        wrong.territory = "Lombradia"
        wrong.date = CalendarDay(year: 2026, month: 2, day: 30)
        let error = try #require(caught { try rules.decide(subject: .delivery(wrong)) })
        guard case let .Input(_, problems) = error else { throw error }
        #expect(problems.map(\.path) == ["date", "territory"])
    }

    @Test func aReportSaysWhoDoesWhatNextInWords() throws {
        let next = try #require(try rules.report(journal: journal).next.first)
        #expect(next.step == "send" && next.actor == .provider)
        let action = try #require(next.action)
        #expect(action.it != action.en)
        #expect(try rules.with(detail: .codes).report(journal: journal).next.first?.action == nil)
    }

    @Test func aReportAtAnEarlierMomentLeavesAsideWhatCameLater() throws {
        let before = try rules.report(journal: journal, now: nine - 600)
        #expect(before.later == ["journal[1]"] && before.next.first?.step == "prepare")
    }

    @Test func aDossierGetsADecisionAndAReport() throws {
        let content = PspContent(responsible: false)
        let dossier = Dossier(date: day, territory: "ITC4", content: content, procedure: "psp/email", journal: events)
        let both = try rules.with(receipt: true).dossier(dossier: dossier)
        #expect(both.content.outcome == .inadmissible && both.procedure.state == .`open`)
        let again = try rules.replayDossier(report: both, dossier: dossier)
        #expect(again.content.same && again.procedure.same)
    }

    @Test func aRepairSaysWhatToChangeAndWhoCan() throws {
        let repair = try #require(try rules.repair(subject: .delivery(call), most: 1).repairs.first)
        #expect(repair.changes.map(\.field) == ["agreement.person"])
        #expect(repair.changes.first?.by == .person && repair.changes.first?.to == .flag(is: true))
        let dearer = try rules.repair(subject: .delivery(call), costs: ["agreement.person": 900])
        #expect(dearer.repairs[0].cost > repair.cost)
    }

    @Test func whatMattersIsAsked() throws {
        let psp = Case.psp(PspCase(content: PspContent(responsible: true)))
        let questions = try rules.with(rulebook: "it-psp-2015").ask(subject: psp).questions
        #expect(questions.count == 8 && questions[0].question.en.hasSuffix("?"))
    }

    @Test func anAnswerInPlainWordsFitsItsAudience() throws {
        var refused = call
        refused.service = .psp
        #expect(try rules.explain(subject: .delivery(refused)).it.hasPrefix("Alle condizioni attuali non può avere"))
        #expect(try rules.explain(subject: .delivery(refused), audience: .`operator`).en.contains("LOM-06"))
    }

    @Test func theCatalogueHasEveryService() throws {
        let catalogue = try catalogue()
        #expect(catalogue.services.count == 23 && catalogue.tables.map(\.rows.count) == [14, 12, 6])
    }

    @Test func aFileIsLookedInto() throws {
        let document = try inspectDocument(name: "psp.pdf", content: Data("MZ, a program".utf8))
        #expect(document.format == "executable")
    }

    @Test func noDeviceIsNotAnUnknownDevice() throws {
        let none = Equipment(device: .noDevice)
        #expect(none.device != nil)
    }

    @Test func noLogShowsPersonalData() throws {
        var told = visit
        told.contact = Contact(email: Personal("canary@example.it"))
        var dumped = ""
        dump(told, to: &dumped)
        #expect(!"\(told) \(dumped) \(String(reflecting: told))".contains("canary"))
    }

    @Test func daysAndTimesAreWhatTheySay() {
        #expect(CalendarDay("2026-01-12") == day && CalendarDay("2026-1-12") == nil && CalendarDay("") == nil)
        #expect(CalendarDay(nine) == day && CalendarDay(nine - 86_400) < day)
        #expect(ClockTime(hour: 9, minute: 5).description == "09:05")
    }

    @Test func aRulebookLoadedAtRunTimeJudgesItsPlaceAndDays() throws {
        let file = repository.appendingPathComponent("examples/fourth-region/rulebook.toml")
        let toml = try String(contentsOf: file, encoding: .utf8)
        let more = try Lepre.withRulebooks(files: [RulebookFile(name: "molise.toml", toml: toml)])
        let march = CalendarDay(year: 2026, month: 3, day: 2)
        let phone = DeliveryCase(date: march, territory: "Molise", service: .assessment, channel: .phone)
        #expect(try more.decide(subject: .delivery(phone)).rulebook.id == "regione-inventata-2026")

        let wrong = RulebookFile(name: "molise.toml", toml: toml.replacingOccurrences(of: "service in", with: "servce in"))
        let error = try #require(caught { try Lepre.withRulebooks(files: [wrong]) })
        guard case let .Rulebook(problem, problems) = error else { throw error }
        #expect(problem.file == "molise.toml" && problems.count > 1)
    }

    @Test func tasksShareOneHandle() async throws {
        let (rules, visit) = (rules, visit)
        let together = try await withThrowingTaskGroup(of: [Decision].self) { group in
            for _ in 0..<8 {
                group.addTask { try (0..<25).map { _ in try rules.decide(subject: .delivery(visit)) } }
            }
            return try await group.reduce(into: [], +=)
        }
        #expect(try together == Array(repeating: rules.decide(subject: .delivery(visit)), count: 200))
    }

    @Test func aPanicIsAnInternalError() throws {
        let error = try #require(caught { try panicOnPurpose() })
        guard case .Internal = error else {
            Issue.record("it is \(error)")
            return
        }
        #expect(error.problem().code == "internal")
    }

    @Test func theCodeOfTheReadme() throws {
        try telephone()
        try sign(now: nine)
    }
}
