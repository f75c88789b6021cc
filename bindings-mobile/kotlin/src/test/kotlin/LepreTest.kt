import lepre.Actor
import lepre.Agreement
import lepre.Audience
import lepre.Case
import lepre.Changed
import lepre.ChangedBy
import lepre.Channel
import lepre.ClassValue
import lepre.Contact
import lepre.DeliveryCase
import lepre.Detail
import lepre.Dossier
import lepre.Format
import lepre.JournalCase
import lepre.JournalEvent
import lepre.Lepre
import lepre.LepreException
import lepre.Outcome
import lepre.Personal
import lepre.ProcedureState
import lepre.PspCase
import lepre.PspContent
import lepre.RulebookFile
import lepre.ServiceName
import lepre.Standing
import lepre.catalogue
import lepre.inspectDocument
import lepre.panicOnPurpose
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.time.Instant
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** What the Kotlin face adds: typed cases, answers and errors, and threads. */
class LepreTest {
    private val rules = Lepre()
    private val day = LocalDate.of(2026, 1, 12)
    private val visit =
        DeliveryCase(date = day, territory = "ITC4", service = ServiceName.ASSESSMENT, channel = Channel.IN_PERSON)
    private val call = DeliveryCase(
        date = day,
        territory = "ITC4",
        service = ServiceName.DID_SUPPORT,
        channel = Channel.PHONE,
        agreement = Agreement(person = false),
    )
    private val events = listOf(
        JournalEvent("agreement_given", Instant.parse("2026-01-12T08:45:00Z"), Actor.PERSON),
        JournalEvent("prepare", Instant.parse("2026-01-12T09:00:00Z"), Actor.PROVIDER),
    )
    private val journal =
        JournalCase(date = day, territory = "ITC4", procedure = "psp/email", journal = events)
    private val content = PspContent(responsible = false)

    private fun DeliveryCase.decided() = rules.decide(Case.Delivery(this))

    @Test
    fun `an error says what, where and what to do, in both languages`() {
        val error = assertThrows(LepreException.Input::class.java) { visit.copy(territory = "Lombradia").decided() }
        val problem = error.problem
        assertEquals(problem, error.problem())
        assertEquals(problem, error.problems.first())
        assertEquals("territory", problem.path)
        assertTrue("Lombardia" in problem.help!!.en)
        assertNotEquals(problem.help.en, problem.help.it)
        assertNotEquals(problem.message.en, problem.message.it)
    }

    @Test
    fun `an error tells every problem`() {
        val far = visit.copy(date = LocalDate.of(12_026, 1, 12), territory = "Lombradia")
        val error = assertThrows(LepreException.Input::class.java) { far.decided() }
        assertEquals(listOf("date", "territory"), error.problems.map { it.path })
    }

    @Test
    fun `no day can be chosen by where there is none`() {
        val error = assertThrows(LepreException.Select::class.java) { visit.copy(date = null).decided() }
        assertEquals("date_needed", error.problem.code)
    }

    @Test
    fun `a report says who does what next, in words unless codes are asked for`() {
        val next = rules.report(journal).next.single()
        assertEquals(Actor.PROVIDER to "send", next.actor to next.step)
        assertNotEquals(next.action!!.it, next.action.en)
        assertNull(rules.with("lombardia-2022", Detail.CODES).report(journal).next.single().action)
    }

    @Test
    fun `a report at an earlier moment leaves aside what came later`() {
        val before = rules.report(journal, now = Instant.parse("2026-01-12T08:50:00Z"))
        assertEquals(listOf("journal[1]"), before.later)
        assertEquals("prepare", before.next.single().step)
        assertEquals(before, rules.report(journal.copy(now = Instant.parse("2026-01-12T08:50:00Z"))))
    }

    @Test
    fun `a dossier gets a decision on its content and a report on its procedure`() {
        val dossier = Dossier(date = day, territory = "ITC4", procedure = "psp/email", journal = events, content = content)
        val both = rules.with(rulebook = "lombardia-2022").dossier(dossier)
        assertEquals(rules.decide(Case.Psp(PspCase(day, "ITC4", content))), both.content)
        assertEquals(rules.report(journal), both.procedure)
        assertEquals(Outcome.INADMISSIBLE, both.content.outcome)
        assertEquals(ProcedureState.OPEN, both.procedure.state)
    }

    @Test
    fun `an answer carries its receipt only when asked, and can then be had again`() {
        val case = Case.Delivery(visit)
        val plain = rules.decide(case)
        assertNull(plain.receipt)
        val kept = rules.with(detail = Detail.CODES, receipt = true).decide(case)
        assertTrue(kept.receipt!!.candidates.any { it.standing == Standing.JUDGED })
        val other = rules.replayDecision(kept, Case.Delivery(visit.copy(channel = Channel.VIDEO)))
        assertEquals(Changed.CASE, other.changes.first().what)
        val error = assertThrows(LepreException.Input::class.java) { rules.replayDecision(plain, case) }
        assertEquals("receipt", error.problem.path)
    }

    @Test
    fun `a dossier can be asked for again`() {
        val dossier = Dossier(date = day, territory = "ITC4", procedure = "psp/email", journal = events, content = content)
        val kept = rules.with(receipt = true).dossier(dossier)
        val again = rules.replayDossier(kept, dossier)
        assertTrue(again.content.same && again.procedure.same)
    }

    @Test
    fun `what matters is asked, and what is unlikely asked later`() {
        val psp = Case.Psp(PspCase(content = PspContent(responsible = true)))
        val questions = rules.with("it-psp-2015").ask(psp).questions
        assertEquals(8, questions.size)
        assertTrue(questions.none { it.field == "content.responsible" })
        assertTrue(questions.first().question.en.endsWith("?"))
        val error = assertThrows(LepreException.Input::class.java) {
            rules.with("it-psp-2015").ask(psp, mapOf("canary" to mapOf("true" to 1.0)))
        }
        assertFalse("canary" in error.toString())
    }

    @Test
    fun `a repair says what to change, who can, and what it costs`() {
        val repair = rules.repair(Case.Delivery(call), most = 1u).repairs.single()
        val change = repair.changes.single()
        assertEquals("agreement.person" to ChangedBy.PERSON, change.field to change.by)
        assertEquals(ClassValue.Flag(true), change.to)
        val dearer = rules.repair(Case.Delivery(call), costs = mapOf("agreement.person" to 900u))
        assertTrue(dearer.repairs.first().cost > repair.cost)
    }

    @Test
    fun `an answer in plain words fits its audience`() {
        val refused = Case.Delivery(call.copy(service = ServiceName.PSP))
        val citizen = rules.explain(refused)
        assertTrue(citizen.it.startsWith("Alle condizioni attuali non può avere"))
        assertFalse("LOM-06" in citizen.it)
        assertTrue("LOM-06" in rules.explain(refused, Audience.OPERATOR).en)
    }

    @Test
    fun `the catalogue has every service, its activities and the tables of the report`() {
        val catalogue = catalogue()
        assertEquals(23, catalogue.services.size)
        assertEquals(80, catalogue.services.sumOf { it.activities.size })
        assertEquals(listOf(14, 12, 6), catalogue.tables.map { it.rows.size })
        assertEquals("Collocamento mirato", catalogue.services.single { it.code == "M" }.name.it)
    }

    @Test
    fun `a file is looked into, and goes into a journal as it is`() {
        val document = inspectDocument("psp.pdf", "MZ, a program".toByteArray())
        assertEquals("executable", document.format)
        val returned = JournalEvent("return", Instant.parse("2026-01-12T10:00:00Z"), Actor.PERSON, document = document)
        val findings = rules.report(journal.copy(journal = events + returned)).findings
        assertTrue(findings.isNotEmpty())
        assertNotNull(Format.entries.single { it.name == "EXECUTABLE" })
    }

    @Test
    fun `no log shows personal data`() {
        val case = Case.Delivery(visit.copy(contact = Contact(email = Personal("canary@example.it"))))
        assertFalse("canary" in case.toString())
        assertFalse("canary" in rules.decide(case).toString())
        assertEquals(Personal("a"), Personal("a"))
    }

    @Test
    fun `a wrong procedure is an input error`() {
        assertThrows(LepreException.Input::class.java) { rules.report(journal.copy(procedure = "canary")) }
    }

    @Test
    fun `a rulebook loaded at run time judges its place and days`() {
        val molise = File("../../examples/fourth-region/rulebook.toml").readText()
        val more = Lepre.withRulebooks(listOf(RulebookFile("molise.toml", molise)))
        val phone = DeliveryCase(LocalDate.of(2026, 3, 2), "Molise", ServiceName.ASSESSMENT, channel = Channel.PHONE)
        assertEquals("regione-inventata-2026", more.decide(Case.Delivery(phone)).rulebook.id)
        assertEquals(rules.rulebooks().size + 1, more.rulebooks().size)
        val wrong = RulebookFile("molise.toml", molise.replace("service in", "servce in"))
        val error = assertThrows(LepreException.Rulebook::class.java) { Lepre.withRulebooks(listOf(wrong)) }
        assertEquals("molise.toml", error.problem.file)
        assertTrue(error.problems.size > 1)
    }

    @Test
    fun `threads share one handle`() {
        val ask = Callable { visit.decided() }
        val pool = Executors.newFixedThreadPool(8)
        try {
            val together = pool.invokeAll(List(200) { ask }).map { it.get() }
            assertEquals(List(200) { ask.call() }, together)
        } finally {
            pool.shutdown()
        }
    }

    @Test
    fun `a panic is an internal error`() {
        val error = assertThrows(LepreException.Internal::class.java) { panicOnPurpose() }
        assertEquals("internal", error.problem().code)
    }
}
