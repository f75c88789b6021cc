// Walks a PSP through the app FirmaLOM and by e-mail, and tells the person at each moment what to do.

import Foundation
import LepreKit

let day = CalendarDay(year: 2026, month: 11, day: 24)
let mailbox = Personal("persona@example.it")
let rome = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .rome
    return calendar
}()

func at(_ hour: Int, _ minute: Int) -> Date {
    rome.date(from: DateComponents(year: day.year, month: day.month, day: day.day, hour: hour, minute: minute))!
}

/// The person agreed, but tries to validate before the app was entered with SPID.
let firmalom = [
    JournalEvent(step: "agreement_given", at: at(9, 45), actor: .person),
    JournalEvent(step: "prepare", at: at(10, 0), actor: .provider),
    JournalEvent(step: "release", at: at(10, 5), actor: .provider),
    JournalEvent(step: "install_app", at: at(10, 10), actor: .person),
    JournalEvent(step: "notify", at: at(10, 11), actor: .person),
    JournalEvent(step: "validate", at: at(10, 12), actor: .person),
    JournalEvent(step: "enter_with_spid", at: at(10, 20), actor: .person),
    JournalEvent(step: "validate", at: at(10, 25), actor: .person),
    JournalEvent(step: "complete", at: at(12, 0), actor: .provider, signature: .qualified),
]

let scan = GivenDocument(name: Personal("psp.jpeg"), format: "jpeg", readable: true, encrypted: false)

/// What the person sends back first is no document at all.
func email() throws -> [JournalEvent] {
    let program = try inspectDocument(name: "psp.pdf", content: Data("MZ, a program".utf8))
    return [
        JournalEvent(step: "agreement_given", at: at(9, 45), actor: .person),
        JournalEvent(step: "prepare", at: at(10, 0), actor: .provider),
        JournalEvent(step: "send", at: at(10, 5), actor: .provider, format: "pdf", to: mailbox),
        JournalEvent(step: "sign_person", at: at(10, 20), actor: .person, signature: .handwritten),
        JournalEvent(step: "return", at: at(10, 30), actor: .person, document: program),
        JournalEvent(step: "return", at: at(10, 45), actor: .person, document: scan),
        JournalEvent(step: "sign_provider", at: at(11, 0), actor: .provider, signature: .digital),
        JournalEvent(step: "upload", at: at(11, 5), actor: .provider),
    ]
}

/// What is told as each thing happens.
func walk(_ rules: Lepre, _ procedure: String, _ events: [JournalEvent]) throws -> [String] {
    let contact = GivenContact(email: mailbox)
    let journal = JournalCase(
        date: day, territory: "ITC4", procedure: procedure, contact: contact, journal: events)
    return try ["== \(procedure)"] + events.flatMap { event in
        let time = rome.dateComponents([.hour, .minute], from: event.at)
        let clock = ClockTime(hour: time.hour!, minute: time.minute!)
        return try ["\(clock) \(event.step)"] + told(rules.report(journal: journal, now: event.at))
    }
}

/// What went wrong, and what is to be done now: by the person, or else by whom they wait for.
func told(_ report: Report) -> [String] {
    let wrong = report.findings.filter { $0.status == .violated }
    let mine = report.next.filter { $0.actor == .person }
    let others = mine.isEmpty ? report.next : []
    return wrong.map { "  ! \($0.message!.it)" }
        + mine.map { "  > \($0.action!.it)" }
        + others.map { "  … \($0.action!.it)" }
        + (report.state == .concluded ? ["  Il PSP è concluso."] : [])
}

@main
struct SigningApp {
    static func main() throws {
        let rules = try Lepre()
        let lines = try walk(rules, "psp/firmalom", firmalom) + walk(rules, "psp/email", email())
        print(lines.joined(separator: "\n"))
    }
}
