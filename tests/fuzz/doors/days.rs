//! Timesheets and deadlines.

use super::holds::{is_json, json_door};
use super::{LEPRE, choice};
use lepre::case::ContactCase;
use lepre::timesheet::TimesheetCase;
use lepre::{Detail, Options};
use serde_json::json;

pub(super) fn timesheet(bytes: &[u8]) {
    let (choice, json) = choice(bytes);
    let options = options(choice);
    let answered = json_door(json, |json| LEPRE.timesheet_json(json, &options));
    let Some((json, report)) = answered else { return };
    let case = TimesheetCase::read(json).expect("it was audited");
    let written = serde_json::to_string(&case).expect("a timesheet can be written");
    assert_eq!(TimesheetCase::read(&written).expect("and read again"), case);
    assert_eq!(LEPRE.timesheet_json(&written, &options).as_ref(), Ok(&report));
    let report = is_json(&report);
    assert_eq!(report["sessions"], case.sessions.len());
    // In which order they stand makes no difference to what they come to.
    let mut reversed = case;
    reversed.sessions.reverse();
    let other = LEPRE.audit_timesheet(&reversed, &options).expect("the same sessions");
    assert_eq!(json!(other.minutes), report["minutes"]);
    let findings = report["findings"].as_array().map(Vec::len);
    assert_eq!(Some(other.findings.len()), findings, "{report}");
    has_not_changed(&options, &report.to_string(), json);
}

pub(super) fn deadlines(bytes: &[u8]) {
    let (choice, json) = choice(bytes);
    let options = options(choice);
    let answered = json_door(json, |json| LEPRE.deadlines_json(json, &options));
    let Some((json, report)) = answered else { return };
    let case = ContactCase::read(json).expect("it was reported on");
    let written = serde_json::to_string(&case).expect("a case can be written");
    assert_eq!(ContactCase::read(&written).expect("and read again"), case);
    assert_eq!(LEPRE.deadlines_json(&written, &options).as_ref(), Ok(&report));
    has_not_changed(&options, &report, json);
}

fn options(choice: usize) -> Options {
    let detail = if choice & 1 == 0 { Detail::Full } else { Detail::Codes };
    Options { rulebook: None, detail, receipt: choice & 2 != 0 }
}

fn has_not_changed(options: &Options, answer: &str, json: &str) {
    if options.receipt {
        let replay = LEPRE.replay_json(answer, json).expect("it was answered");
        assert_eq!(is_json(&replay)["changes"], json!([]), "{replay}");
    }
}
