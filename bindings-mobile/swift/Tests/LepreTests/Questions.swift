import Lepre

/// How a vector is asked: all that the vectors need of the library.
extension Lepre {
    /// A vector names a check to decide by, or a question to ask; any other is a journal.
    func answer(_ vector: JSON, detail: Detail, receipt: Bool = false) throws -> String {
        let text = "\(vector["case"]!)"
        let rulebook = vector["options"]?["rulebook"]?.string
        if let check = vector["check"]?.string {
            return try decideJson(check: check, caseJson: text, rulebook: rulebook, detail: detail, receipt: receipt)
        }
        return switch vector["question"]?.string {
        case "deadlines":
            try deadlinesJson(caseJson: text, rulebook: rulebook, detail: detail, receipt: receipt)
        case "timesheet":
            try timesheetJson(timesheetJson: text, rulebook: rulebook, detail: detail, receipt: receipt)
        default:
            try reportJson(journalJson: text, rulebook: rulebook, detail: detail, receipt: receipt)
        }
    }

    func replay(_ answer: String, of vector: JSON) throws -> String {
        try replayJson(answerJson: answer, caseJson: "\(vector["case"]!)")
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
