import com.fasterxml.jackson.databind.ObjectMapper
import lepre.Audience
import lepre.Detail
import lepre.Lepre
import lepre.LepreException
import lepre.RulebookFile
import lepre.catalogueJson
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** What the Kotlin face adds: typed errors and threads. */
class LepreTest {
    private val rules = Lepre()
    private val json = ObjectMapper()
    private val case = """{"date":"2026-01-12","territory":"ITC4","service":"assessment","channel":"in_person"}"""
    private val journal = """
        "date":"2026-01-12","territory":"ITC4","procedure":"psp/email","journal":[
            {"step":"agreement_given","at":"2026-01-12T09:45","actor":"person"},
            {"step":"prepare","at":"2026-01-12T10:00","actor":"provider"}
        ]"""
    private val content = """"content":{"responsible":false}"""

    @Test
    fun `an error says what, where and what to do, in both languages`() {
        val error = assertThrows(LepreException.Input::class.java) {
            rules.decideJson("delivery", """{"chanel":"phone"}""", detail = Detail.FULL)
        }
        val problem = error.problem
        assertEquals(problem, error.problem())
        assertEquals(problem, error.problems.first())
        assertEquals("unknown_key", problem.code)
        assertEquals("chanel", problem.path)
        assertTrue("channel" in problem.help!!.en)
        assertNotEquals(problem.help.en, problem.help.it)
        assertNotEquals(problem.message.en, problem.message.it)
    }

    @Test
    fun `an error tells every problem`() {
        val error = assertThrows(LepreException.Input::class.java) {
            rules.decideJson("delivery", """{"chanel":"phone","servce":"psp"}""", detail = Detail.FULL)
        }
        assertEquals(listOf("chanel", "servce"), error.problems.map { it.path })
    }

    @Test
    fun `a report says who does what next, in words unless codes are asked for`() {
        val full = json.readTree(rules.reportJson("{$journal}", detail = Detail.FULL))["next"].single()
        assertEquals("provider: send", "${full["actor"].textValue()}: ${full["step"].textValue()}")
        assertTrue(full["action"].has("it") && full["action"].has("en"))
        val codes = rules.reportJson("{$journal}", rulebook = "lombardia-2022", detail = Detail.CODES)
        assertFalse(json.readTree(codes)["next"].single().has("action"))
    }

    @Test
    fun `a dossier gets a decision on its content and a report on its procedure`() {
        val dossier = json.readTree(rules.dossierJson("{$journal,$content}", "lombardia-2022", Detail.CODES))
        val psp = """{"date":"2026-01-12","territory":"ITC4",$content}"""
        val decision = json.readTree(rules.decideJson("psp", psp, detail = Detail.CODES))
        val report = json.readTree(rules.reportJson("{$journal}", detail = Detail.CODES))
        assertEquals(decision, dossier["content"])
        assertEquals(report, dossier["procedure"])
        assertEquals("inadmissible", decision["outcome"].textValue())
        assertEquals("open", report["state"].textValue())
    }

    @Test
    fun `an answer carries its receipt only when asked, and can then be had again`() {
        val plain = rules.decideJson("delivery", case, detail = Detail.CODES)
        assertFalse(json.readTree(plain).has("receipt"))
        val kept = rules.decideJson("delivery", case, detail = Detail.CODES, receipt = true)
        assertEquals("judged", json.readTree(kept).at("/receipt/candidates/1/standing").textValue())
        val other = json.readTree(rules.replayJson(kept, case.replace("in_person", "video")))
        assertEquals("case", other.at("/changes/0/what").textValue())
        val error = assertThrows(LepreException.Input::class.java) { rules.replayJson(plain, case) }
        assertEquals("receipt", error.problem.path)
    }

    @Test
    fun `an interview asks what matters, each thing once, and ends`() {
        val content = mutableMapOf<String, Boolean>()
        val psp = { json.writeValueAsString(mapOf("content" to content)) }
        val ask = { json.readTree(rules.askJson("psp", psp(), "it-psp-2015"))["questions"] }
        while (!ask().isEmpty) {
            val field = ask()[0]["field"].textValue().removePrefix("content.")
            assertEquals(null, content.put(field, true))
        }
        val decision = rules.decideJson("psp", psp(), "it-psp-2015", Detail.CODES)
        assertEquals("admissible", json.readTree(decision)["outcome"].textValue())
        val unlikely = mapOf("canary" to mapOf("true" to 1.0))
        val error = assertThrows(LepreException.Input::class.java) {
            rules.askJson("psp", psp(), "it-psp-2015", unlikely)
        }
        assertFalse("canary" in error.toString())
    }

    @Test
    fun `a repair says what to change, who can, and what it costs`() {
        val refused = """{"date":"2026-01-12","territory":"ITC4","service":"did_support",
            "channel":"phone","agreement":{"person":false}}"""
        val repair = json.readTree(rules.repairJson("delivery", refused, most = 1u)).at("/repairs/0")
        assertEquals("agreement.person", repair.at("/changes/0/field").textValue())
        assertEquals("person", repair.at("/changes/0/by").textValue())
        val costs = mapOf("agreement.person" to 900u)
        val dearer = json.readTree(rules.repairJson("delivery", refused, costs = costs))
        assertTrue(dearer.at("/repairs/0/cost").longValue() > repair["cost"].longValue())
    }

    @Test
    fun `an answer in plain words fits its audience`() {
        val refused = """{"date":"2026-01-12","territory":"ITC4","service":"psp","channel":"phone"}"""
        val citizen = json.readTree(rules.explainJson("delivery", refused, Audience.CITIZEN))
        assertTrue(citizen["it"].textValue().startsWith("Alle condizioni attuali non può avere"))
        assertFalse("LOM-06" in citizen["it"].textValue())
        val operator = json.readTree(rules.explainJson("delivery", refused, Audience.OPERATOR))
        assertTrue("LOM-06" in operator["en"].textValue())
    }

    @Test
    fun `the catalogue has every service, its activities and the tables of the report`() {
        val catalogue = json.readTree(catalogueJson())
        val services = catalogue["services"].associateBy { it["code"].textValue() }
        assertEquals(23, catalogue["services"].size())
        assertEquals(80, catalogue["services"].sumOf { it["activities"].size() })
        assertEquals(listOf(14, 12, 6), catalogue["tables"].map { it["rows"].size() })
        assertEquals("Collocamento mirato", services.getValue("M")["name"]["it"].textValue())
    }

    @Test
    fun `a wrong check or procedure is an input error`() {
        assertThrows(LepreException.Input::class.java) {
            rules.decideJson("no such check", case, detail = Detail.FULL)
        }
        assertThrows(LepreException.Input::class.java) {
            rules.reportJson("""{"procedure":"no such procedure","journal":[]}""", detail = Detail.FULL)
        }
    }

    @Test
    fun `text that is no JSON is an input error`() {
        val questions = listOf<(String) -> String>(
            { rules.decideJson("delivery", it, detail = Detail.FULL) },
            { rules.reportJson(it, detail = Detail.FULL) },
            { rules.dossierJson(it, detail = Detail.FULL) },
            { rules.deadlinesJson(it, detail = Detail.FULL) },
            { rules.timesheetJson(it, detail = Detail.FULL) },
            { rules.askJson("delivery", it) },
            { rules.repairJson("delivery", it) },
            { rules.explainJson("delivery", it, Audience.CITIZEN) },
            { rules.replayJson(it, case) },
        )
        for (ask in questions) {
            val error = assertThrows(LepreException.Input::class.java) { ask("canary@example.it") }
            assertEquals("syntax", error.problem.code)
            assertFalse("canary" in error.toString())
        }
    }

    @Test
    fun `a rulebook loaded at run time judges its place and days`() {
        val molise = File("../../examples/fourth-region/rulebook.toml").readText()
        val more = Lepre.withRulebooks(listOf(RulebookFile("molise.toml", molise)))
        val phone = """{"date":"2026-03-02","territory":"Molise","service":"assessment","channel":"phone"}"""
        val decision = json.readTree(more.decideJson("delivery", phone, detail = Detail.CODES))
        assertEquals("regione-inventata-2026", decision["rulebook"]["id"].textValue())
        assertEquals(json.readTree(rules.rulebooksJson()).size() + 1, json.readTree(more.rulebooksJson()).size())
        val wrong = RulebookFile("molise.toml", molise.replace("service in", "servce in"))
        val error = assertThrows(LepreException.Rulebook::class.java) { Lepre.withRulebooks(listOf(wrong)) }
        assertEquals("molise.toml", error.problem.file)
        assertTrue(error.problems.size > 1)
    }

    @Test
    fun `threads share one handle`() {
        val ask = Callable { rules.decideJson("delivery", case, detail = Detail.FULL) }
        val pool = Executors.newFixedThreadPool(8)
        try {
            val together = pool.invokeAll(List(200) { ask }).map { it.get() }
            assertEquals(List(200) { ask.call() }, together)
        } finally {
            pool.shutdown()
        }
    }
}
