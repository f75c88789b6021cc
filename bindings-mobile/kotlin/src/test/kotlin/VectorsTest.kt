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
    private val folders = root.listFiles(File::isDirectory).orEmpty().sorted()
    private val rules = Lepre()

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

    /** A vector names a check to decide by, or a question to ask; any other is a journal. */
    private fun answer(vector: JsonNode, detail: Detail, receipt: Boolean = false): String {
        val case = vector["case"].toString()
        val rulebook = vector.at("/options/rulebook").textValue()
        vector["check"]?.textValue()?.let { return rules.decideJson(it, case, rulebook, detail, receipt) }
        return when (vector["question"]?.textValue()) {
            "deadlines" -> rules.deadlinesJson(case, rulebook, detail, receipt)
            "timesheet" -> rules.timesheetJson(case, rulebook, detail, receipt)
            else -> rules.reportJson(case, rulebook, detail, receipt)
        }
    }

    private fun verify(vector: JsonNode) {
        if (vector.has("error")) {
            val thrown = assertThrows(LepreException::class.java) { answer(vector, Detail.CODES) }
            assertEquals(vector["error"], wire(thrown))
            return
        }
        val codes = json.readTree(answer(vector, Detail.CODES))
        withoutFingerprints(codes)
        assertEquals(vector["decision"] ?: vector["report"] ?: vector["answer"], codes)

        val full = json.readTree(answer(vector, Detail.FULL))
        withoutFingerprints(full)
        for (told in full.path("findings") + full.path("deadlines")) {
            (told as ObjectNode).remove(listOf("message", "remedy", "citation"))
        }
        full["next"]?.forEach { (it as ObjectNode).remove("action") }
        assertEquals(codes, full)

        val replay = rules.replayJson(answer(vector, Detail.CODES, true), vector["case"].toString())
        assertEquals("""{"same":true,"changes":[]}""", replay)
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
