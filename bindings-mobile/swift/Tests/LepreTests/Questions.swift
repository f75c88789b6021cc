import LepreKit

/// An answer as JSON, and whether the same comes out once more, if it has its receipt.
struct Answered {
    let json: String
    let again: () throws -> Replay
}

/// How a vector is asked: all that the vectors need of the library.
extension Lepre {
    /// A vector names a check to decide by, or a question to ask; any other is a journal.
    func answer(_ vector: JSON, detail: Detail, receipt: Bool = false) throws -> Answered {
        let text = "\(vector["case"]!)"
        let rulebook = vector["options"]?["rulebook"]?.string
        let asked = with(rulebook: rulebook, detail: detail, receipt: receipt)
        if let check = vector["check"]?.string {
            let subject = try caseFromJson(check: check, json: text)
            let decision = try asked.decide(subject: subject)
            return Answered(json: decisionToJson(answer: decision)) {
                try self.replayDecision(decision: decision, subject: subject)
            }
        }
        switch vector["question"]?.string {
        case "deadlines":
            let contact = try contactFromJson(json: text)
            let report = try asked.deadlines(subject: contact)
            return Answered(json: deadlinesToJson(answer: report)) {
                try self.replayDeadlines(report: report, subject: contact)
            }
        case "timesheet":
            let sheet = try timesheetFromJson(json: text)
            let report = try asked.timesheet(timesheet: sheet)
            return Answered(json: timesheetToJson(answer: report)) {
                try self.replayTimesheet(report: report, timesheet: sheet)
            }
        default:
            let journal = try journalFromJson(json: text)
            let report = try asked.report(journal: journal)
            return Answered(json: reportToJson(answer: report)) {
                try self.replayReport(report: report, journal: journal)
            }
        }
    }
}

extension JSON {
    /// An error as the vectors write it.
    init(_ error: LepreError) {
        let kind = switch error {
        case .Input: "input"
        case .Select: "select"
        case .Rulebook: "rulebook"
        case .Internal: "internal"
        }
        let problem = error.problem()
        self.init(["kind": kind, "code": problem.code, "path": problem.path].compactMapValues { $0 })
    }
}

/// What `ask` throws; nothing, if it answers.
func caught<Answer>(_ ask: () throws -> Answer) -> LepreError? {
    do {
        _ = try ask()
        return nil
    } catch {
        return error as? LepreError
    }
}
