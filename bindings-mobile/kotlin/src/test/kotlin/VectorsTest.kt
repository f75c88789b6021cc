import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.ObjectNode
import lepre.Detail
import lepre.Lepre
import lepre.LepreException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
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
    private val files = root.walk().filter { it.extension == "json" && it.parentFile != root }.sorted().toList()
    private val rules = Lepre()

    @Test
    fun `there are vectors, and the rulebooks they name`() {
        assertTrue(files.isNotEmpty(), "no vectors under $root")
        assertTrue(root.resolve("rulebooks.json").exists(), "tests/conformance/rulebooks.json is missing")
    }

    @TestFactory
    fun vectors(): List<DynamicContainer> = files.map { file ->
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

    private fun verify(vector: JsonNode) {
        val decide = { detail: Detail ->
            val rulebook = vector.at("/options/rulebook").textValue()
            rules.decideJson(vector["check"].textValue(), vector["case"].toString(), rulebook, detail)
        }
        if (vector.has("error")) {
            val thrown = assertThrows(LepreException::class.java) { decide(Detail.CODES) }
            assertEquals(vector["error"], wire(thrown))
            return
        }
        val codes = json.readTree(decide(Detail.CODES))
        val rulebook = codes["rulebook"] as ObjectNode
        val known = json.readTree(root.resolve("rulebooks.json"))[rulebook["id"].textValue()]
        assertEquals(known["fingerprint"], rulebook.remove("fingerprint"))
        assertEquals(vector["decision"], codes)

        val full = json.readTree(decide(Detail.FULL))
        (full["rulebook"] as ObjectNode).remove("fingerprint")
        full["findings"].forEach { (it as ObjectNode).remove(listOf("message", "remedy", "citation")) }
        assertEquals(codes, full)
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
