import lepre.Detail
import lepre.Lepre
import lepre.LepreException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** What the Kotlin face adds: typed errors and threads. */
class LepreTest {
    private val rules = Lepre()
    private val case = """{"date":"2026-01-12","territory":"ITC4","service":"assessment","channel":"in_person"}"""

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
    fun `a wrong check is an input error`() {
        assertThrows(LepreException.Input::class.java) {
            rules.decideJson("no such check", case, detail = Detail.FULL)
        }
    }

    @Test
    fun `text that is no JSON is an input error`() {
        assertThrows(LepreException.Input::class.java) {
            rules.decideJson("delivery", "no JSON", detail = Detail.FULL)
        }
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
