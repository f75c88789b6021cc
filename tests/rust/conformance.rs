//! The vectors that every language runs: `tests/conformance/<check>/*.json`.

use lepre::{Check, Detail, Lepre};
pub(crate) use lepre_tests::agreement::{Vector, vectors};
use serde_json::{Value, json};
use std::collections::HashSet;

/// What LEPRE answers, as a vector states it: the fingerprint is compared apart.
pub(crate) fn answer(lepre: &Lepre, vector: &Vector, detail: Detail) -> Value {
    let case = vector.case.to_string();
    match lepre.decide_json(&vector.check, &case, &vector.options(detail)) {
        Ok(decision) => {
            let mut decision: Value = serde_json::from_str(&decision).unwrap();
            without_fingerprint(lepre, &mut decision["rulebook"]);
            let with = decision.get_mut("with").and_then(Value::as_array_mut);
            with.into_iter().flatten().for_each(|joined| without_fingerprint(lepre, joined));
            decision
        }
        Err(error) => {
            let report: Value = serde_json::from_str(&error.to_json()).unwrap();
            json!({ "kind": report["kind"], "code": report["code"], "path": report["path"] })
        }
    }
}

/// A fingerprint changes with every word of a rulebook: it is compared and taken out.
pub(crate) fn without_fingerprint(lepre: &Lepre, rulebook: &mut Value) {
    let rulebook = rulebook.as_object_mut().unwrap();
    let fingerprint = rulebook.remove("fingerprint").unwrap();
    let id = rulebook["id"].as_str().unwrap();
    assert_eq!(fingerprint, lepre.rulebook(id).unwrap().fingerprint.as_str());
}

#[test]
fn every_vector_gets_its_decision() {
    let lepre = Lepre::new().unwrap();
    let mut wrong = Vec::new();
    for (file, vector) in vectors() {
        let expected = vector.decision.as_ref().or(vector.error.as_ref());
        let expected =
            expected.unwrap_or_else(|| panic!("{file}: {} expects nothing", vector.name));
        let found = answer(&lepre, &vector, Detail::Codes);
        if &found != expected {
            wrong.push(format!("{file}: {}\n{found}\n{expected}", vector.name));
        }
    }
    assert!(wrong.is_empty(), "found, then expected:\n{}", wrong.join("\n"));
}

#[test]
fn full_detail_adds_words_and_nothing_else() {
    let lepre = Lepre::new().unwrap();
    for (file, vector) in vectors() {
        let mut full = answer(&lepre, &vector, Detail::Full);
        let findings = full.get_mut("findings").and_then(Value::as_array_mut);
        for finding in findings.into_iter().flatten() {
            let finding = finding.as_object_mut().unwrap();
            for words in ["message", "remedy"] {
                let words = finding.remove(words).unwrap();
                assert!(words["it"].is_string() && words["en"].is_string(), "{file}");
            }
            let citation = finding.remove("citation").unwrap();
            assert!(citation["source"].is_string() && citation["section"].is_string(), "{file}");
        }
        assert_eq!(full, answer(&lepre, &vector, Detail::Codes), "{file}: {}", vector.name);
    }
}

#[test]
fn vectors_are_distinct_and_name_known_provisions() {
    let mut names = HashSet::new();
    let lepre = Lepre::new().unwrap();
    let rules = |check: Check| {
        let checks = lepre.rulebooks().iter().filter_map(move |rulebook| rulebook.check(check));
        checks.flat_map(|rules| rules.rules()).map(|rule| rule.id.split('.').next().unwrap())
    };
    for (file, vector) in vectors() {
        assert!(names.insert(vector.name.clone()), "{file}: {} stands twice", vector.name);
        assert!(!vector.provisions.is_empty(), "{file}: {}", vector.name);
        for provision in &vector.provisions {
            let known = rules(vector.check()).any(|rule| rule == provision);
            assert!(known, "{file}: {provision}");
        }
    }
}
