import com.fasterxml.jackson.databind.JsonNode
import lepre.Detail
import lepre.Lepre
import lepre.caseFromJson
import lepre.contactFromJson
import lepre.deadlinesToJson
import lepre.decisionToJson
import lepre.journalFromJson
import lepre.reportToJson
import lepre.timesheetFromJson
import lepre.timesheetToJson

/** An answer as JSON, and the answer to the same once more, if it has its receipt. */
class Answered(val json: String, val again: () -> lepre.Replay)

/** How a vector is asked: it names a check to decide by, or a question; any other is a journal. */
fun Lepre.answer(vector: JsonNode, detail: Detail, receipt: Boolean = false): Answered {
    val text = vector["case"].toString()
    val asked = with(vector.at("/options/rulebook").textValue(), detail, receipt)
    vector["check"]?.textValue()?.let { check ->
        val case = caseFromJson(check, text)
        val decision = asked.decide(case)
        return Answered(decisionToJson(decision)) { replayDecision(decision, case) }
    }
    return when (vector["question"]?.textValue()) {
        "deadlines" -> {
            val case = contactFromJson(text)
            val report = asked.deadlines(case)
            Answered(deadlinesToJson(report)) { replayDeadlines(report, case) }
        }
        "timesheet" -> {
            val timesheet = timesheetFromJson(text)
            val report = asked.timesheet(timesheet)
            Answered(timesheetToJson(report)) { replayTimesheet(report, timesheet) }
        }
        else -> {
            val journal = journalFromJson(text)
            val report = asked.report(journal)
            Answered(reportToJson(report)) { replayReport(report, journal) }
        }
    }
}
