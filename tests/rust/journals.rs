//! The vectors of procedures, `tests/conformance/procedure/*.json`, and the same
//! procedures written by hand (`tests/by_hand/journal`).

use crate::by_hand;
use crate::conformance::without_fingerprint;
use crate::folder::{files, project};
use lepre::{Detail, Lepre, Options};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::fs;

/// A journal with its full expected report, or the error it must give.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct JournalVector {
    pub(crate) name: String,
    provisions: Vec<String>,
    #[serde(default)]
    options: JournalOptions,
    pub(crate) case: Value,
    pub(crate) report: Option<Value>,
    error: Option<Value>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct JournalOptions {
    rulebook: Option<String>,
}

impl JournalVector {
    /// The rulebook that it names.
    pub(crate) fn rulebook(&self) -> Option<String> {
        self.options.rulebook.clone()
    }
}

/// Every vector, each with the file it stands in.
pub(crate) fn journal_vectors() -> Vec<(String, JournalVector)> {
    let mut vectors = Vec::new();
    for file in files("tests/conformance/procedure", ".json") {
        let name = file.strip_prefix(project("tests/conformance")).unwrap();
        let name = name.to_str().unwrap().to_owned();
        let text = fs::read_to_string(&file).unwrap();
        let parsed: Vec<JournalVector> =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        vectors.extend(parsed.into_iter().map(|vector| (name.clone(), vector)));
    }
    vectors
}

/// What LEPRE reports of a journal, without the fingerprint, or the error as vectors
/// state it.
pub(crate) fn report_on(lepre: &Lepre, case: &Value, options: &Options) -> Value {
    match lepre.report_json(&case.to_string(), options) {
        Ok(report) => {
            let mut report: Value = serde_json::from_str(&report).unwrap();
            without_fingerprint(lepre, &mut report["rulebook"]);
            report
        }
        Err(error) => {
            let report: Value = serde_json::from_str(&error.to_json()).unwrap();
            json!({ "kind": report["kind"], "code": report["code"], "path": report["path"] })
        }
    }
}

fn answer(lepre: &Lepre, vector: &JournalVector, detail: Detail) -> Value {
    let options = Options { rulebook: vector.rulebook(), detail, receipt: false };
    report_on(lepre, &vector.case, &options)
}

#[test]
fn every_journal_gets_its_report() {
    let lepre = Lepre::new().unwrap();
    let mut wrong = Vec::new();
    for (file, vector) in journal_vectors() {
        let expected = vector.report.as_ref().or(vector.error.as_ref());
        let expected =
            expected.unwrap_or_else(|| panic!("{file}: {} expects nothing", vector.name));
        let found = answer(&lepre, &vector, Detail::Codes);
        if &found != expected {
            wrong.push(format!(
                "{file}: {}\n  found    {found}\n  expected {expected}",
                vector.name
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn full_detail_adds_words_to_a_report_and_nothing_else() {
    let lepre = Lepre::new().unwrap();
    for (file, vector) in journal_vectors() {
        let mut full = answer(&lepre, &vector, Detail::Full);
        let mut remove = |list: &str, keys: &[&str]| {
            let list = full.get_mut(list).and_then(Value::as_array_mut);
            for item in list.into_iter().flatten() {
                for key in keys {
                    let words = item.as_object_mut().unwrap().remove(*key).unwrap();
                    let both = [["it", "en"], ["source", "section"]];
                    let complete = both.iter().any(|b| b.iter().all(|key| words[*key].is_string()));
                    assert!(complete, "{file}: {key}");
                }
            }
        };
        remove("findings", &["message", "remedy", "citation"]);
        remove("next", &["action"]);
        assert_eq!(full, answer(&lepre, &vector, Detail::Codes), "{file}: {}", vector.name);
    }
}

#[test]
fn journals_are_distinct_and_name_known_provisions() {
    let lepre = Lepre::new().unwrap();
    let procedures = || lepre.rulebooks().iter().flat_map(|rulebook| rulebook.procedures());
    let mut known: HashSet<&str> = HashSet::new();
    for procedure in procedures() {
        known.extend(procedure.agreement().map(|agreement| agreement.id.as_str()));
        known.extend(procedure.steps().iter().map(|step| step.provision.id.as_str()));
        known.extend(procedure.evidence().rules().iter().map(|rule| rule.id.as_str()));
    }
    let known: HashSet<&str> = known.into_iter().filter_map(|id| id.split('.').next()).collect();
    let mut names = HashSet::new();
    for (file, vector) in journal_vectors() {
        assert!(!vector.provisions.is_empty(), "{file}: {}", vector.name);
        for provision in &vector.provisions {
            assert!(known.contains(provision.as_str()), "{file}: {provision}");
        }
        assert!(names.insert(vector.name.clone()), "{file}: {} stands twice", vector.name);
    }
}

/// What the hand-written procedures say of a journal.
pub(crate) fn by_hand_report(case: &Value) -> Value {
    by_hand::journal::report(case)
}

#[test]
fn the_procedures_by_hand_agree_on_every_vector() {
    for (file, vector) in journal_vectors() {
        // Written by hand are the two ways of signing the PSP.
        let by_hand = |report: &&Value| report["rulebook"]["id"] == "lombardia-2022";
        if let Some(expected) = vector.report.as_ref().filter(by_hand) {
            let mut expected = expected.clone();
            expected.as_object_mut().unwrap().remove("rulebook");
            assert_eq!(by_hand_report(&vector.case), expected, "{file}: {}", vector.name);
        }
    }
}
