// What a call costs from Kotlin, beside one that does nothing: `make bench-mobile` runs it.

package bench

import lepre.Agreement
import lepre.Case
import lepre.Channel
import lepre.Contact
import lepre.DeliveryCase
import lepre.Detail
import lepre.Device
import lepre.Equipment
import lepre.Lepre
import lepre.Personal
import lepre.Platform
import lepre.PlatformAccess
import lepre.Programme
import lepre.ProgrammeKind
import lepre.Provider
import lepre.ProviderKind
import lepre.ServiceName
import signing.email
import java.time.LocalDate

private const val ROUNDS = 31
private const val CALLS = 2_000

fun main() {
    val start = System.nanoTime()
    val rules = Lepre()
    println("first Lepre(), with the library's loading: %.1f ms".format((System.nanoTime() - start) / 1e6))
    val again = List(21) { timed { Lepre().close() } }.sorted()[10]
    println("Lepre(): %.1f ms".format(again / 1e6))

    val admissible = Case.Delivery(
        DeliveryCase(
            date = LocalDate.of(2024, 5, 10),
            territory = "ITC4",
            service = ServiceName.ASSESSMENT,
            channel = Channel.VIDEO,
            programme = Programme(ProgrammeKind.NO_PROGRAMME),
            provider = Provider(ProviderKind.EMPLOYMENT_CENTRE, inPersonAvailable = true),
            agreement = Agreement(provider = true, person = true),
            equipment = Equipment(Device.TABLET, deviceOnline = true, connectionStable = true),
            contact = Contact(Personal("persona@example.it"), emailPersonal = true),
            platform = Platform(PlatformAccess.REGISTERED_USER, personHasCredentials = true, browserVersion = true),
        ),
    )
    val broken = Case.Delivery(
        admissible.v1.copy(
            agreement = Agreement(provider = true, person = false),
            equipment = Equipment(Device.TABLET, deviceOnline = true, connectionStable = false),
            contact = Contact(Personal("persona@example.it"), emailPersonal = false),
        ),
    )
    val journal = lepre.JournalCase(LocalDate.of(2026, 11, 24), "ITC4", "psp/email", journal = email())
    val codes = rules.with(detail = Detail.CODES)
    val calls = mapOf<String, () -> Unit>(
        "nothing" to { rules.nothing() },
        "decide, codes only" to { codes.decide(admissible) },
        "decide" to { rules.decide(admissible) },
        "decide, three rules broken, codes" to { codes.decide(broken) },
        "decide, three rules broken" to { rules.decide(broken) },
        "report on eight events" to { rules.report(journal) },
    )
    val took = calls.mapValues { mutableListOf<Double>() }
    repeat(ROUNDS) {
        for ((name, call) in calls) took.getValue(name) += timed { repeat(CALLS) { call() } } / CALLS
    }
    val median = took.mapValues { (_, times) -> times.sorted()[ROUNDS / 2] }
    for ((name, time) in median) {
        println("%-34s %7.2f us, %4.1f times nothing".format(name, time / 1000, time / median.getValue("nothing")))
    }
}

private fun timed(work: () -> Unit): Double {
    val start = System.nanoTime()
    work()
    return (System.nanoTime() - start).toDouble()
}
