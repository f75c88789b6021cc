//! The vectors of what is neither a check nor a journal: `tests/conformance/deadlines/*.json`,
//! `timesheet/*.json` and `recommend/*.json`. Each names its `question`.

use crate::conformance::without_fingerprint;
use crate::folder::{files, project};
use lepre::{Detail, Lepre, Options};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::fs;

/// The folders, each called as its question.
const QUESTIONS: [&str; 3] = ["deadlines", "recommend", "timesheet"];

/// A case with its full expected answer, or the error it must give.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionVector {
    name: String,
    provisions: Vec<String>,
    question: String,
    #[serde(default)]
    options: QuestionOptions,
    case: Value,
    answer: Option<Value>,
    error: Option<Value>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct QuestionOptions {
    rulebook: Option<String>,
}

/// Every vector, each with the file it stands in.
fn vectors() -> Vec<(String, QuestionVector)> {
    let mut vectors = Vec::new();
    for question in QUESTIONS {
        for file in files(&format!("tests/conformance/{question}"), ".json") {
            let name = file.strip_prefix(project("tests/conformance")).unwrap();
            let name = name.to_str().unwrap().to_owned();
            let text = fs::read_to_string(&file).unwrap();
            let parsed: Vec<QuestionVector> =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(parsed.iter().all(|vector| vector.question == question), "{name}");
            vectors.extend(parsed.into_iter().map(|vector| (name.clone(), vector)));
        }
    }
    vectors
}

/// What the vectors with an answer ask, where it may have a receipt: the question, the rulebook
/// that it names, its case.
pub(crate) fn answered() -> impl Iterator<Item = (String, Option<String>, Value)> {
    let answered = vectors()
        .into_iter()
        .filter(|(_, vector)| vector.answer.is_some() && vector.question != "recommend");
    answered.map(|(_, vector)| (vector.question, vector.options.rulebook, vector.case))
}

fn ask(lepre: &Lepre, vector: &QuestionVector, detail: Detail) -> Result<Value, lepre::Error> {
    let options = Options { rulebook: vector.options.rulebook.clone(), detail, receipt: false };
    let case = vector.case.to_string();
    let answer = match vector.question.as_str() {
        "deadlines" => lepre.deadlines_json(&case, &options),
        "recommend" => lepre.recommend_json(&case, &options),
        _ => lepre.timesheet_json(&case, &options),
    };
    let mut answer: Value = serde_json::from_str(&answer?).unwrap();
    if let Some(rulebook) = answer.get_mut("rulebook") {
        without_fingerprint(lepre, rulebook);
    }
    // A recommendation has one for each decision that it read.
    let read = answer.get_mut("checks").and_then(Value::as_array_mut).into_iter().flatten();
    for rulebook in read.filter_map(|check| check.get_mut("rulebook")) {
        without_fingerprint(lepre, rulebook);
    }
    Ok(answer)
}

#[test]
fn every_question_gets_its_answer() {
    let lepre = Lepre::new().unwrap();
    let mut wrong = Vec::new();
    for (file, vector) in vectors() {
        let found = ask(&lepre, &vector, Detail::Codes).unwrap_or_else(|error| {
            let report: Value = serde_json::from_str(&error.to_json()).unwrap();
            json!({ "kind": report["kind"], "code": report["code"], "path": report["path"] })
        });
        let expected = vector.answer.as_ref().or(vector.error.as_ref());
        let expected =
            expected.unwrap_or_else(|| panic!("{file}: {} expects nothing", vector.name));
        if &found != expected {
            wrong.push(format!("{file}: {}\n{found}\n{expected}", vector.name));
        }
    }
    assert!(wrong.is_empty(), "found, then expected:\n{}", wrong.join("\n"));
}

/// Takes out all that only full detail has, in both languages.
fn take_words(answer: &mut Value, file: &str) {
    match answer {
        Value::Array(parts) => parts.iter_mut().for_each(|part| take_words(part, file)),
        Value::Object(parts) => {
            for words in ["message", "remedy", "text", "name", "what"] {
                if let Some(words) = parts.remove(words) {
                    assert!(words["it"].is_string() && words["en"].is_string(), "{file}");
                    // Nothing is left to be filled in.
                    assert!(!format!("{}{}", words["it"], words["en"]).contains('{'), "{words}");
                }
            }
            let evidence = parts.remove("evidence").unwrap_or_default();
            let evidence = evidence.as_array().into_iter().flatten().map(|one| &one["citation"]);
            for citation in evidence.chain(parts.remove("citation").iter()) {
                assert!(
                    citation["source"].is_string() && citation["section"].is_string(),
                    "{file}"
                );
            }
            parts.values_mut().for_each(|part| take_words(part, file));
        }
        _ => {}
    }
}

#[test]
fn full_detail_adds_words_to_an_answer_and_nothing_else() {
    let lepre = Lepre::new().unwrap();
    for (file, vector) in vectors().into_iter().filter(|(_, vector)| vector.answer.is_some()) {
        let mut full = ask(&lepre, &vector, Detail::Full).unwrap();
        take_words(&mut full, &file);
        let codes = ask(&lepre, &vector, Detail::Codes).unwrap();
        assert_eq!(full, codes, "{file}: {}", vector.name);
    }
}

#[test]
fn questions_are_distinct_and_name_their_provisions() {
    let mut names = HashSet::new();
    for (file, vector) in vectors() {
        assert!(names.insert(vector.name.clone()), "{file}: {} stands twice", vector.name);
        let of_question = match vector.question.as_str() {
            "deadlines" => "NAT-02",
            "recommend" => "REP-",
            _ => "TOS-",
        };
        let known = vector.provisions.iter().all(|provision| provision.starts_with(of_question));
        assert!(known && !vector.provisions.is_empty(), "{file}: {}", vector.name);
    }
}
