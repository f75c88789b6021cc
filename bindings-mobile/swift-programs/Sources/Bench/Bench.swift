// What a call costs from Swift, beside one that does nothing: `make bench-mobile` runs it.

import Foundation
import LepreKit

let admissible = DeliveryCase(
    date: CalendarDay(year: 2024, month: 5, day: 10),
    territory: "ITC4",
    service: .assessment,
    programme: Programme(kind: .noProgramme),
    channel: .video,
    provider: Provider(kind: .employmentCentre, inPersonAvailable: true),
    agreement: Agreement(provider: true, person: true),
    equipment: Equipment(device: .tablet, deviceOnline: true, connectionStable: true),
    contact: Contact(email: Personal("persona@example.it"), emailPersonal: true),
    platform: Platform(access: .registeredUser, personHasCredentials: true, browserVersion: true)
)

func timed(_ work: () throws -> Void) rethrows -> Double {
    let start = DispatchTime.now().uptimeNanoseconds
    try work()
    return Double(DispatchTime.now().uptimeNanoseconds - start)
}

@main
struct Bench {
    static let (rounds, calls) = (31, 2_000)

    static func main() throws {
        let start = try timed { _ = try Lepre() }
        print(String(format: "first Lepre(): %.1f ms", start / 1e6))
        let rules = try Lepre()
        var broken = admissible
        broken.agreement?.person = false
        broken.equipment?.connectionStable = false
        broken.contact?.emailPersonal = false
        let codes = rules.with(detail: .codes)
        let (kept, refused) = (Case.delivery(admissible), Case.delivery(broken))
        let asked: [(String, () throws -> Void)] = [
            ("nothing", { rules.nothing() }),
            ("decide, codes only", { _ = try codes.decide(subject: kept) }),
            ("decide", { _ = try rules.decide(subject: kept) }),
            ("decide, three rules broken, codes", { _ = try codes.decide(subject: refused) }),
            ("decide, three rules broken", { _ = try rules.decide(subject: refused) }),
        ]
        var took = asked.map { _ in [Double]() }
        for _ in 0..<rounds {
            for (place, (_, call)) in asked.enumerated() {
                took[place].append(try timed { for _ in 0..<calls { try call() } } / Double(calls))
            }
        }
        let median = took.map { $0.sorted()[rounds / 2] }
        for ((name, _), time) in zip(asked, median) {
            let padded = name.padding(toLength: 34, withPad: " ", startingAt: 0)
            print(padded, String(format: "%7.2f us, %5.1f times nothing", time / 1000, time / median[0]))
        }
    }
}
