import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.ObjectNode
import lepre.Detail
import lepre.Lepre
import lepre.LepreException
import lepre.Replay
import lepre.VectorException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assertions.fail
import org.junit.jupiter.api.DynamicContainer
import org.junit.jupiter.api.DynamicContainer.dynamicContainer
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.io.File

/** The conformance vectors that every language runs. */
class VectorsTest {
    private val json = ObjectMapper()
    private val root = File("../../tests/conformance")
    // Recommendations rest on the survey, which a phone leaves to its back end.
    private val folders =
        root.listFiles(File::isDirectory).orEmpty().filter { it.name != "recommend" }.sorted()
    private val rules = Lepre()

    /** Mistakes that no program can make: the compiler refuses them. */
    private val unwritable =
        setOf("impossible_count", "impossible_moment", "impossible_time", "missing_key", "not_a_choice", "unknown_key", "wrong_type")

    @Test
    fun `every folder has vectors, and the rulebooks they name are known`() {
        assertTrue(folders.isNotEmpty(), "no folders under $root")
        for (folder in folders) {
            assertTrue(filesIn(folder).any { !json.readTree(it).isEmpty }, "no vectors in $folder")
        }
        assertTrue(root.resolve("rulebooks.json").exists(), "tests/conformance/rulebooks.json is missing")
    }

    @TestFactory
    fun vectors(): List<DynamicContainer> = folders.flatMap(::filesIn).map { file ->
        val path = file.relativeTo(root).path
        dynamicContainer(path, json.readTree(file).map { vector ->
            val name = vector["name"].textValue()
            dynamicTest(name) {
                try {
                    verify(vector)
                } catch (failure: Throwable) {
                    throw AssertionError("$path: $name: ${failure.message}", failure)
                }
            }
        })
    }

    private fun filesIn(folder: File) =
        folder.listFiles { file -> file.extension == "json" }.orEmpty().sorted()

    private fun verify(vector: JsonNode) {
        if (vector.has("error")) {
            try {
                rules.answer(vector, Detail.CODES)
                fail("an answer in place of an error")
            } catch (error: LepreException) {
                assertEquals(vector["error"], wire(error))
            } catch (_: VectorException.Unwritable) {
                assertTrue(vector.at("/error/code").textValue() in unwritable)
            }
            return
        }
        val codes = json.readTree(rules.answer(vector, Detail.CODES).json)
        withoutFingerprints(codes)
        assertEquals(vector["decision"] ?: vector["report"] ?: vector["answer"], codes)

        val full = json.readTree(rules.answer(vector, Detail.FULL).json)
        withoutFingerprints(full)
        for (told in full.path("findings") + full.path("deadlines")) {
            (told as ObjectNode).remove(listOf("message", "remedy", "citation"))
        }
        full["next"]?.forEach { (it as ObjectNode).remove("action") }
        assertEquals(codes, full)

        assertEquals(Replay(true, emptyList()), rules.answer(vector, Detail.CODES, true).again())
    }

    /** They change with every word of a rulebook: they are compared and taken out. */
    private fun withoutFingerprints(answer: JsonNode) {
        val known = json.readTree(root.resolve("rulebooks.json"))
        for (edition in listOf(answer["rulebook"]) + answer.path("with").toList()) {
            val fingerprint = (edition as ObjectNode).remove("fingerprint")
            assertEquals(known[edition["id"].textValue()]["fingerprint"], fingerprint)
        }
    }

    private fun wire(error: LepreException): ObjectNode {
        val problem = error.problem()
        return json.createObjectNode().apply {
            put("kind", error::class.simpleName!!.lowercase())
            put("code", problem.code)
            problem.path?.let { put("path", it) }
        }
    }
}
