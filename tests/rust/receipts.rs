//! Receipts: every answer comes out again, and whatever changed is told.

use crate::conformance::vectors;
use crate::journals::journal_vectors;
use crate::questions;
use lepre::{Detail, Lepre, Options, Rulebook};
use serde_json::{Value, json};

const LOMBARDIA: &str = include_str!("../../core/rulebooks/lombardia-2022.toml");

fn with_receipt(rulebook: Option<&str>) -> Options {
    Options { rulebook: rulebook.map(str::to_owned), detail: Detail::Full, receipt: true }
}

/// A check, or another question, by its name.
fn ask(lepre: &Lepre, what: &str, case: &Value, options: &Options) -> Result<String, lepre::Error> {
    let case = case.to_string();
    match what {
        "journal" => lepre.report_json(&case, options),
        "dossier" => lepre.dossier_json(&case, options),
        "deadlines" => lepre.deadlines_json(&case, options),
        "timesheet" => lepre.timesheet_json(&case, options),
        check => lepre.decide_json(check, &case, options),
    }
}

fn replay(lepre: &Lepre, answer: &str, case: &Value) -> Value {
    serde_json::from_str(&lepre.replay_json(answer, &case.to_string()).unwrap()).unwrap()
}

/// What every vector asks: the question, the rulebook that it names, its case.
fn every_question() -> Vec<(String, Option<String>, Value)> {
    let checks = vectors().into_iter().filter(|(_, vector)| vector.decision.is_some());
    let checks = checks.map(|(_, vector)| {
        (vector.check.clone(), vector.options(Detail::Full).rulebook, vector.case)
    });
    let journals = journal_vectors().into_iter().filter(|(_, vector)| vector.report.is_some());
    let journals =
        journals.map(|(_, vector)| ("journal".to_owned(), vector.rulebook(), vector.case));
    checks.chain(journals).chain(questions::answered()).collect()
}

#[test]
fn the_receipts_of_all_vectors_replay_and_change_no_answer() {
    let lepre = Lepre::new().unwrap();
    let all = every_question();
    assert!(all.len() > 1_600, "{}", all.len());
    for (what, rulebook, case) in all {
        let options = with_receipt(rulebook.as_deref());
        let answer = ask(&lepre, &what, &case, &options).unwrap();
        let replayed = replay(&lepre, &answer, &case);
        assert_eq!(replayed, json!({ "same": true, "changes": [] }), "{what}: {case}");

        let mut answer: Value = serde_json::from_str(&answer).unwrap();
        answer.as_object_mut().unwrap().remove("receipt").unwrap();
        let plain = ask(&lepre, &what, &case, &Options { receipt: false, ..options }).unwrap();
        assert_eq!(answer, serde_json::from_str::<Value>(&plain).unwrap(), "{what}: {case}");
    }
}

/// Every text of a case that might be a person's.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| texts(one, found)),
        Value::Object(all) => all.values().for_each(|one| texts(one, found)),
        _ => {}
    }
}

#[test]
fn no_receipt_shows_a_text_that_may_be_a_persons() {
    let lepre = Lepre::new().unwrap();
    let mut seen = 0;
    for (what, rulebook, case) in every_question() {
        let answer = ask(&lepre, &what, &case, &with_receipt(rulebook.as_deref())).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let receipt = answer["receipt"].to_string();
        let mut found = Vec::new();
        texts(&case, &mut found);
        let personal = |text: &&String| text.contains('@') || text.contains(' ');
        for text in found.iter().filter(personal) {
            assert!(!receipt.contains(text.as_str()), "{what}: {text}");
            seen += 1;
        }
    }
    assert!(seen > 500, "{seen}");
}

/// A PSP by telephone, in May 2024.
fn by_phone() -> Value {
    json!({
        "date": "2024-05-10", "territory": "ITC4", "service": "psp", "channel": "phone",
        "contact": { "email": "persona@example.it" }
    })
}

/// LEPRE with another Lombardia.
fn with_lombardia(edit: impl Fn(&str) -> String) -> Lepre {
    let edited = edit(LOMBARDIA);
    assert_ne!(edited, LOMBARDIA);
    let mut all = Rulebook::built_in().unwrap();
    all.retain(|rulebook| rulebook.id != "lombardia-2022");
    all.push(Rulebook::load("edited.toml", &edited).unwrap());
    Lepre::with(all).unwrap()
}

/// What is told of a receipt made under the built-in rulebooks.
fn told_by(now: &Lepre, case: &Value) -> (bool, Vec<(String, String)>) {
    let answer = ask(&Lepre::new().unwrap(), "delivery", case, &with_receipt(None)).unwrap();
    let replayed = replay(now, &answer, case);
    let told = replayed["changes"].as_array().unwrap().iter().map(|change| {
        let of = ["rule", "part", "rulebook"].into_iter().find_map(|key| change[key].as_str());
        (change["what"].as_str().unwrap().to_owned(), of.unwrap_or_default().to_owned())
    });
    (replayed["same"].as_bool().unwrap(), told.collect())
}

fn pairs(told: &[(&str, &str)]) -> Vec<(String, String)> {
    told.iter().map(|(what, of)| ((*what).to_owned(), (*of).to_owned())).collect()
}

#[test]
fn a_receipt_made_under_another_rulebook_names_the_rule_that_differs() {
    // A condition: the rule differs, and what is found of it.
    let laxer = with_lombardia(|toml| {
        toml.replacen(
            r#"require = 'service == "did_support"'"#,
            r#"require = 'service != "did_support"'"#,
            1,
        )
    });
    let expected = [("rulebook", "lombardia-2022"), ("rule", "LOM-06"), ("finding", "LOM-06")];
    assert_eq!(told_by(&laxer, &by_phone()), (false, pairs(&expected)));

    // Words: the rule differs, the answer does not.
    let reworded = with_lombardia(|toml| {
        toml.replacen("Obtain the missing agreement", "Get the missing agreement", 1)
    });
    let expected = [("rulebook", "lombardia-2022"), ("rule", "LOM-04")];
    assert_eq!(told_by(&reworded, &by_phone()), (true, pairs(&expected)));

    // A rule that is gone, and one that is new.
    let renamed = with_lombardia(|toml| toml.replacen("id = \"LOM-10\"", "id = \"LOM-10.new\"", 1));
    let (same, told) = told_by(&renamed, &json!({ "date": "2024-05-10", "territory": "ITC4" }));
    assert!(!same);
    for change in [("rule", "LOM-10"), ("rule", "LOM-10.new"), ("finding", "LOM-10.new")] {
        assert!(told.contains(&pairs(&[change])[0]), "{change:?}: {told:?}");
    }
}

#[test]
fn another_choice_is_told_before_all_that_follows_from_it() {
    let ended = with_lombardia(|toml| {
        toml.replacen(
            "valid_from = 2022-09-01",
            "valid_from = 2022-09-01\nvalid_to = 2023-12-31",
            1,
        )
    });
    let mut all: Vec<Rulebook> = ended.rulebooks().to_vec();
    let next = LOMBARDIA
        .replace("id = \"lombardia-2022\"", "id = \"lombardia-2024\"")
        .replace("valid_from = 2022-09-01", "valid_from = 2024-01-01");
    all.push(Rulebook::load("next.toml", &next).unwrap());
    let now = Lepre::with(all).unwrap();
    let (same, told) = told_by(&now, &by_phone());
    let expected = [("standing", "lombardia-2022"), ("standing", "lombardia-2024")];
    assert_eq!((same, told), (true, pairs(&expected)));
}

#[test]
fn another_case_is_told_and_another_spelling_or_mailbox_is_not() {
    let lepre = Lepre::new().unwrap();
    let answer = ask(&lepre, "delivery", &by_phone(), &with_receipt(None)).unwrap();
    let told = |case: Value| replay(&lepre, &answer, &case)["changes"].clone();

    let mut other = by_phone();
    other["channel"] = json!("video");
    assert_eq!(told(other)[0], json!({ "what": "case" }));
    // An address that is none is not the same case: something was told from it.
    let mut no_address = by_phone();
    no_address["contact"]["email"] = json!("persona.example.it");
    assert_eq!(told(no_address), json!([{ "what": "case" }]));

    let mut mailbox = by_phone();
    mailbox["contact"]["email"] = json!("altra@example.it");
    assert_eq!(told(mailbox), json!([]));
    let spelt = json!({
        "channel": "phone", "service": "psp", "territory": "Lombardia", "platform": {},
        "date": "2024-05-10", "equipment": null, "contact": { "email": "persona@example.it" }
    });
    assert_eq!(told(spelt), json!([]));
}

#[test]
fn who_was_called_in_another_order_is_another_timesheet() {
    let lepre = Lepre::new().unwrap();
    let sessions = |persons: [&str; 2]| {
        let session = |person| json!({ "person": person, "date": "2020-03-16", "start": "09:00", "end": "10:00" });
        json!({ "date": "2020-03-31", "territory": "ITI1", "sessions": persons.map(session) })
    };
    let answer = ask(&lepre, "timesheet", &sessions(["p1", "p1"]), &with_receipt(None)).unwrap();
    assert_eq!(replay(&lepre, &answer, &sessions(["x", "x"]))["changes"], json!([]));
    let told = replay(&lepre, &answer, &sessions(["p1", "p2"]));
    assert_eq!((&told["same"], &told["changes"][0]), (&json!(false), &json!({ "what": "case" })));
}

#[test]
fn a_receipt_says_who_was_asked_and_why_the_others_were_not() {
    let lepre = Lepre::new().unwrap();
    let standings = |case: Value, rulebook: Option<&str>| {
        let answer = ask(&lepre, "delivery", &case, &with_receipt(rulebook)).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let candidates = answer["receipt"]["candidates"].as_array().unwrap();
        let told = candidates.iter().map(|one| {
            let text = |key: &str| one[key].as_str().unwrap().to_owned();
            assert_eq!(
                one.get("rules").is_some(),
                ["judged", "joined"].contains(&text("standing").as_str())
            );
            (text("id"), text("standing"))
        });
        (answer["receipt"]["chosen_by"].clone(), told.collect::<Vec<_>>())
    };
    let pairs_of = |rdc: &str, lombardia: &str, marche: &str| {
        pairs(&[("it-rdc-2022", rdc), ("lombardia-2022", lombardia), ("marche-2020", marche)])
    };
    let (how, told) = standings(by_phone(), None);
    assert_eq!(
        (how, told),
        (json!("place_and_day"), pairs_of("not_in_force", "judged", "other_territory"))
    );
    let mut in_2023 = by_phone();
    in_2023["date"] = json!("2023-05-10");
    let (_, told) = standings(in_2023.clone(), None);
    assert_eq!(told, pairs_of("joined", "judged", "other_territory"));
    // In a PAL programme Lombardia's act does not govern, and what joins it is silent.
    let pal = json!({
        "date": "2023-05-10", "territory": "ITC4", "service": "specialist", "programme": { "kind": "pal" }
    });
    let (_, told) = standings(pal, None);
    assert_eq!(told, pairs_of("silent", "judged", "other_territory"));
    let (how, told) = standings(in_2023, Some("lombardia-2022"));
    assert_eq!((how, told), (json!("name"), pairs_of("not_named", "judged", "not_named")));
}

#[test]
fn the_fields_used_are_those_that_rules_read_and_the_case_gives() {
    let lepre = Lepre::new().unwrap();
    let case = json!({
        "date": "2024-05-10", "territory": "ITC4", "service": "psp", "channel": "phone",
        "contact": { "email": "persona@example.it" }, "appointment_booked": true
    });
    let answer = ask(&lepre, "delivery", &case, &with_receipt(None)).unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    // The appointment is no matter of Lombardia's, nor is the territory once it was chosen by.
    assert_eq!(answer["receipt"]["fields"], json!(["date", "service", "channel", "contact.email"]));
}

#[test]
fn another_version_of_the_library_is_told() {
    let lepre = Lepre::new().unwrap();
    let answer = ask(&lepre, "delivery", &by_phone(), &with_receipt(None)).unwrap();
    let version = format!("\"lepre\":\"{}\"", env!("CARGO_PKG_VERSION"));
    let older = answer.replace(&version, "\"lepre\":\"0.0.9\"");
    let expected = json!({
        "same": true,
        "changes": [{ "what": "library", "then": "0.0.9", "now": env!("CARGO_PKG_VERSION") }]
    });
    assert_eq!(replay(&lepre, &older, &by_phone()), expected);
}

#[test]
fn both_parts_of_a_dossier_replay() {
    let lepre = Lepre::new().unwrap();
    let dossier = json!({
        "date": "2024-05-10", "territory": "ITC4", "content": { "responsible": true },
        "procedure": "psp/email",
        "journal": [{ "step": "prepare", "at": "2024-05-10T10:00", "actor": "provider" }]
    });
    let answer = ask(&lepre, "dossier", &dossier, &with_receipt(None)).unwrap();
    let same = json!({ "same": true, "changes": [] });
    assert_eq!(replay(&lepre, &answer, &dossier), json!({ "content": same, "procedure": same }));
    let mut other = dossier;
    other["journal"][0]["actor"] = json!("person");
    let told = replay(&lepre, &answer, &other);
    assert_eq!((&told["content"], &told["procedure"]["same"]), (&same, &json!(false)));
    assert_eq!(told["procedure"]["changes"][0], json!({ "what": "case" }));
}

#[test]
fn what_is_no_answer_with_a_receipt_is_refused() {
    let lepre = Lepre::new().unwrap();
    let refused = |answer: &str| {
        let error = lepre.replay_json(answer, &by_phone().to_string()).unwrap_err();
        let report: Value = serde_json::from_str(&error.to_json()).unwrap();
        (error.code(), report["path"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(refused("{").0, "syntax");
    assert_eq!(refused("[]"), ("wrong_type", String::new()));
    assert_eq!(refused("{}"), ("missing_key", "receipt".to_owned()));
    assert_eq!(refused(r#"{"receipt": null}"#), ("missing_key", "receipt".to_owned()));
    assert_eq!(refused(r#"{"receipt": 3}"#), ("wrong_type", "receipt".to_owned()));
    let answer = ask(&lepre, "delivery", &by_phone(), &with_receipt(None)).unwrap();
    let wrong = answer.replace("\"question\":\"check\"", "\"question\":\"chek\"");
    assert_eq!(refused(&wrong), ("not_a_choice", "receipt.question".to_owned()));
    let wrong = answer.replace("\"standing\":\"judged\"", "\"standing\":3");
    assert_eq!(refused(&wrong), ("wrong_type", "receipt.candidates[1].standing".to_owned()));
    let wrong = answer.replace("\"subject\":\"delivery\"", "\"subject\":\"delivry\"");
    assert_eq!(refused(&wrong), ("unknown_check", "check".to_owned()));
}
