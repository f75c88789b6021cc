import lepre.Case
import lepre.Contact
import lepre.DeliveryCase
import lepre.Disability
import lepre.GivenContact
import lepre.GivenDocument
import lepre.JournalCase
import lepre.JournalEvent
import lepre.Lepre
import lepre.LepreException
import lepre.Personal
import lepre.RulebookFile
import lepre.ServiceCase
import lepre.Session
import lepre.TimesheetCase
import lepre.inspectDocument
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.nio.charset.CharacterCodingException
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import kotlin.random.Random

/** Whatever is handed in, the process lives, what is thrown is typed, and nothing leaks. */
class HostileTest {
    private val rules = Lepre()
    private val random = Random(20_260_112)
    private val examples = System.getProperty("lepre.examples").toInt()
    private val calls = System.getProperty("lepre.calls").toInt()

    private val texts = listOf("", "ITC4", "Lombardia", "psp/email", "send", "canary@example.it", "+39", "\u0000", "\ud800", "è")

    private fun text() = when (random.nextInt(3)) {
        0 -> texts.random(random)
        1 -> String(CharArray(random.nextInt(40)) { Char(random.nextInt(0x10000)) })
        else -> texts.random(random).repeat(random.nextInt(200))
    }

    private fun <T> maybe(make: () -> T): T? = if (random.nextBoolean()) make() else null

    private fun moment(): Instant = when (random.nextInt(3)) {
        0 -> Instant.ofEpochSecond(random.nextLong(Instant.MIN.epochSecond, Instant.MAX.epochSecond))
        1 -> listOf(Instant.MIN, Instant.MAX, Instant.EPOCH).random(random)
        else -> Instant.parse("2026-01-12T09:00:00Z").plusNanos(random.nextLong(1L shl 50))
    }

    private fun day(): LocalDate =
        if (random.nextBoolean()) LocalDate.ofYearDay(random.nextInt(-9999, 99999), 1) else LocalDate.of(2026, 1, 12)

    private fun time(): LocalTime = LocalTime.ofNanoOfDay(random.nextLong(LocalTime.MAX.toNanoOfDay()))

    private fun event() = JournalEvent(
        step = text(),
        at = moment(),
        from = maybe { Personal(text()) },
        document = maybe { GivenDocument(format = maybe(::text), bytes = maybe(random::nextInt), sha256 = maybe(::text)) },
        withdrawnAt = maybe(::moment),
    )

    private fun session() =
        Session(maybe { Personal(text()) }, date = day(), start = time(), end = time(), minutes = maybe(random::nextInt))

    private fun ask() {
        when (random.nextInt(6)) {
            0 -> rules.with(maybe(::text), receipt = random.nextBoolean()).use {
                val contact = Contact(maybe { Personal(text()) }, maybe(random::nextBoolean))
                it.decide(Case.Delivery(DeliveryCase(maybe(::day), maybe(::text), contact = contact)))
            }
            1 -> rules.repair(
                Case.Service(ServiceCase(maybe(::day), "IT", disability = Disability(percent = maybe(random::nextInt)))),
                most = random.nextInt(3).toUInt(),
                costs = maybe { mapOf(text() to random.nextInt().toUInt()) },
            )
            2 -> rules.ask(
                Case.Delivery(DeliveryCase(maybe(::day), maybe(::text))),
                likelihoods = maybe { mapOf("channel" to mapOf("video" to random.nextDouble(-1.0, 1.0) / 0.0)) },
            )
            3 -> rules.report(
                JournalCase(maybe(::day), maybe(::text), text(), maybe(::moment), GivenContact(maybe { Personal(text()) }), List(random.nextInt(4)) { event() }),
                maybe(::moment),
            )
            4 -> rules.timesheet(
                TimesheetCase(maybe(::day), maybe(::text), List(random.nextInt(4)) { session() }),
            )
            else -> inspectDocument(text(), random.nextBytes(random.nextInt(200)))
        }
    }

    @Test
    fun `any case is answered or refused, and never repeated`() {
        var refused = 0
        repeat(examples) {
            try {
                ask()
            } catch (error: LepreException) {
                refused += 1
                assertFalse(error is LepreException.Internal, error.toString())
                assertFalse("canary" in error.toString())
            } catch (_: CharacterCodingException) {
                refused += 1 // half a character: uniffi hands over none
            }
        }
        assertTrue(refused in examples / 10..examples * 9 / 10, "$refused of $examples")
    }

    @Test
    fun `any rulebook is loaded or refused`() {
        val toml = File("../../examples/fourth-region/rulebook.toml").readText()
        for (example in 0..<examples / 100) {
            val place = random.nextInt(toml.length)
            val broken = toml.removeRange(place, minOf(place + random.nextInt(1, 20), toml.length))
            try {
                Lepre.withRulebooks(listOf(RulebookFile(text(), broken))).close()
            } catch (error: LepreException) {
                assertFalse(error is LepreException.Internal, broken)
            } catch (_: CharacterCodingException) {
                continue
            }
        }
    }

    @Test
    fun `memory stays flat over many calls`() {
        // The heap is of one size from the start: what grows is the library's.
        fun resident(): Long {
            val pages = File("/proc/self/statm").takeIf(File::exists)?.readText()?.split(" ")?.get(1) ?: return 0
            return pages.toLong() * 4096
        }
        val visit = Case.Delivery(DeliveryCase(LocalDate.of(2026, 1, 12), "ITC4"))
        repeat(calls / 2) { rules.decide(visit) }
        val before = resident()
        repeat(calls) { rules.decide(visit) }
        val grown = resident() - before
        assertTrue(grown < 24 shl 20, "$grown bytes more after $calls calls")
    }
}
