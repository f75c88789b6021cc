// Walks a PSP through the app FirmaLOM and by e-mail, and tells the person at each moment what to do.

package signing

import lepre.Actor
import lepre.GivenContact
import lepre.GivenDocument
import lepre.JournalCase
import lepre.JournalEvent
import lepre.Lepre
import lepre.Personal
import lepre.ProcedureState
import lepre.Report
import lepre.Signature
import lepre.Status
import lepre.inspectDocument
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import java.time.format.DateTimeFormatter

private val day = LocalDate.of(2026, 11, 24)
private val rome = ZoneId.of("Europe/Rome")
private val clock = DateTimeFormatter.ofPattern("HH:mm").withZone(rome)
private val mailbox = Personal("persona@example.it")

private fun at(time: String): Instant = day.atTime(LocalTime.parse(time)).atZone(rome).toInstant()

private fun byPerson(step: String, time: String) = JournalEvent(step, at(time), Actor.PERSON)

private fun byProvider(step: String, time: String) = JournalEvent(step, at(time), Actor.PROVIDER)

/** The person agreed, but tries to validate before the app was entered with SPID. */
fun firmalom() = listOf(
    byPerson("agreement_given", "09:45"),
    byProvider("prepare", "10:00"),
    byProvider("release", "10:05"),
    byPerson("install_app", "10:10"),
    byPerson("notify", "10:11"),
    byPerson("validate", "10:12"),
    byPerson("enter_with_spid", "10:20"),
    byPerson("validate", "10:25"),
    byProvider("complete", "12:00").copy(signature = Signature.QUALIFIED),
)

/** What the person sends back first is no document at all. */
fun email() = listOf(
    byPerson("agreement_given", "09:45"),
    byProvider("prepare", "10:00"),
    byProvider("send", "10:05").copy(format = "pdf", to = mailbox),
    byPerson("sign_person", "10:20").copy(signature = Signature.HANDWRITTEN),
    byPerson("return", "10:30").copy(document = inspectDocument("psp.pdf", "MZ, a program".toByteArray())),
    byPerson("return", "10:45").copy(
        document = GivenDocument(Personal("psp.jpeg"), format = "jpeg", readable = true, encrypted = false),
    ),
    byProvider("sign_provider", "11:00").copy(signature = Signature.DIGITAL),
    byProvider("upload", "11:05"),
)

/** What is told as each thing happens. */
fun walk(rules: Lepre, procedure: String, events: List<JournalEvent>): List<String> {
    val journal = JournalCase(
        date = day,
        territory = "ITC4",
        procedure = procedure,
        contact = GivenContact(mailbox),
        journal = events,
    )
    return listOf("== $procedure") + events.flatMap { event ->
        listOf("${clock.format(event.at)} ${event.step}") + told(rules.report(journal, now = event.at))
    }
}

/** What went wrong, and what is to be done now: by the person, or else by whom they wait for. */
private fun told(report: Report): List<String> {
    val wrong = report.findings.filter { it.status == Status.VIOLATED }
    val (mine, others) = report.next.partition { it.actor == Actor.PERSON }
    return wrong.map { "  ! ${it.message!!.it}" } +
        mine.map { "  > ${it.action!!.it}" } +
        (if (mine.isEmpty()) others.map { "  … ${it.action!!.it}" } else emptyList()) +
        (if (report.state == ProcedureState.CONCLUDED) listOf("  Il PSP è concluso.") else emptyList())
}

fun main() = Lepre().use { rules ->
    (walk(rules, "psp/firmalom", firmalom()) + walk(rules, "psp/email", email())).forEach(::println)
}
