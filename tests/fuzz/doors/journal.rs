//! Journals of procedures, and dossiers of PSPs.

use super::holds::{is_json, json_door};
use super::{LEPRE, choice};
use lepre::journal::JournalCase;
use lepre::{Detail, Dossier, Options};
use serde_json::json;
use std::collections::BTreeSet;

pub(super) fn journal(bytes: &[u8]) {
    let (choice, json) = choice(bytes);
    let options = options(choice);
    let reported = json_door(json, |json| LEPRE.report_json(json, &options));
    let Some((json, report)) = reported else { return };
    let case = JournalCase::read(json).expect("it was reported on");
    let written = serde_json::to_string(&case).expect("a journal can be written");
    assert_eq!(JournalCase::read(&written).expect("and read again"), case);
    assert_eq!(LEPRE.report_json(&written, &options).expect("and reported on"), report);
    is_the_same_in_any_order(&case, &options);
    if options.receipt {
        has_not_changed(&report, json);
    }
}

pub(super) fn dossier(bytes: &[u8]) {
    let (choice, json) = choice(bytes);
    let options = options(choice);
    let reported = json_door(json, |json| LEPRE.dossier_json(json, &options));
    let Some((json, report)) = reported else { return };
    let dossier = Dossier::read(json).expect("it was reported on");
    let written = serde_json::to_string(&dossier).expect("a dossier can be written");
    assert_eq!(Dossier::read(&written).expect("and read again"), dossier);
    let report = is_json(&report);
    let (psp, journal) = dossier.parts();
    let alone = LEPRE.report(&journal, &options).expect("its journal can be reported on");
    assert_eq!(report["procedure"], json!(alone));
    let alone = LEPRE.decide(&psp, &options).expect("its content can be decided");
    assert_eq!(report["content"], json!(alone));
    if options.receipt {
        let replay = LEPRE.replay_json(&report.to_string(), json).expect("it was answered");
        for part in ["content", "procedure"] {
            assert_eq!(is_json(&replay)[part]["changes"], json!([]));
        }
    }
}

fn options(choice: usize) -> Options {
    let detail = if choice & 1 == 0 { Detail::Full } else { Detail::Codes };
    Options { rulebook: None, detail, receipt: choice & 2 != 0 }
}

/// Events of different moments may stand in any order.
fn is_the_same_in_any_order(case: &JournalCase, options: &Options) {
    let moments: BTreeSet<String> = case.journal.iter().map(|event| event.at.to_string()).collect();
    if moments.len() < case.journal.len() {
        return;
    }
    let mut reversed = case.clone();
    reversed.journal.reverse();
    let report = LEPRE.report(case, options).expect("it was reported on");
    let other = LEPRE.report(&reversed, options).expect("the same events");
    assert_eq!((report.state, report.concluded_at), (other.state, other.concluded_at));
    assert_eq!((report.steps, report.next), (other.steps, other.next));
}

fn has_not_changed(answer: &str, json: &str) {
    let replay = LEPRE.replay_json(answer, json).expect("it was answered");
    assert_eq!(is_json(&replay)["changes"], json!([]), "{replay}");
}
