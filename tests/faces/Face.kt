package face

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import lepre.Detail
import lepre.Lepre
import lepre.LepreException
import lepre.VectorException
import lepre.caseFromJson
import lepre.decisionToJson

/** Answers cases by way of the Kotlin face: a process that `tests/agreement/language.rs` asks. */
fun main() {
    val json = ObjectMapper()
    val rules = Lepre()
    for (line in System.`in`.bufferedReader().lineSequence()) {
        val asked = json.readTree(line)
        println(asked["cases"].joinToString(",", "[", "]") { rules.answer(asked, it.textValue(), json) })
    }
}

/** One answer as JSON; a case that no Kotlin program could write has none. */
private fun Lepre.answer(asked: JsonNode, text: String, json: ObjectMapper): String = try {
    val case = caseFromJson(asked["check"].textValue(), text)
    val decision = with(asked["rulebook"].textValue(), Detail.CODES).decide(case)
    """{"decision":${decisionToJson(decision)}}"""
} catch (_: VectorException.Unwritable) {
    "{}"
} catch (error: LepreException) {
    json.writeValueAsString(mapOf("error" to error.problem().code))
}
