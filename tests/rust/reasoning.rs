//! Asking and repairing against brute force: every completion, every set of changes.

use crate::conformance::vectors;
use crate::random_cases::{RandomCase, config, fields, options};
use lepre::reason::Likelihoods;
use lepre::vocabulary::Field;
use lepre::{Check, Detail, Lepre, Options, RepairOptions};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};
use std::cell::Cell;
use std::collections::BTreeSet;

/// The nine yes-or-no fields of the check `psp`.
fn elements() -> Vec<&'static str> {
    let content = fields(Check::Psp).iter().map(|field| field.path.as_str());
    content.filter(|path| path.starts_with("content.")).collect()
}

/// A case of `psp`: element *n* is unknown, there or missing.
fn psp(digits: &[u8]) -> Value {
    let mut content = Map::new();
    for (path, digit) in elements().into_iter().zip(digits) {
        let name = path.trim_start_matches("content.").to_owned();
        if *digit > 0 {
            content.insert(name, json!(*digit == 2));
        }
    }
    json!({ "date": "2024-05-10", "territory": "ITC4", "content": content })
}

fn ask(lepre: &Lepre, check: Check, case: &Value, options: &Options) -> Value {
    let asked = lepre.ask_json(check.name(), &case.to_string(), options, &Likelihoods::new());
    serde_json::from_str(&asked.unwrap()).unwrap()
}

fn asked(report: &Value) -> Vec<String> {
    let questions = report["questions"].as_array().unwrap();
    questions.iter().map(|one| one["field"].as_str().unwrap().to_owned()).collect()
}

fn decide(lepre: &Lepre, check: Check, case: &Value, options: &Options) -> Option<Value> {
    let decision = lepre.decide_json(check.name(), &case.to_string(), options).ok()?;
    Some(serde_json::from_str(&decision).unwrap())
}

#[test]
fn asking_about_a_psp_equals_every_completion() {
    let lepre = Lepre::new().unwrap();
    let options = Options { detail: Detail::Codes, ..Options::default() };
    let admissible = |full: usize| full == 0b1_1111_1111;
    let mut asked_for = 0;
    for number in 0..3usize.pow(9) {
        let digits: Vec<u8> = (0..9).map(|place| (number / 3usize.pow(place) % 3) as u8).collect();
        let fits = |full: usize| {
            digits.iter().enumerate().all(|(place, digit)| match digit {
                0 => true,
                digit => (full >> place & 1 == 1) == (*digit == 2),
            })
        };
        let completions: Vec<usize> = (0..512).filter(|full| fits(*full)).collect();
        let matters = |place: usize| {
            digits[place] == 0
                && completions.iter().any(|full| admissible(*full) != admissible(full ^ 1 << place))
        };
        let expected: BTreeSet<String> = (0..9)
            .filter(|place| matters(*place))
            .map(|place| elements()[place].to_owned())
            .collect();
        let report = ask(&lepre, Check::Psp, &psp(&digits), &options);
        let found = asked(&report);
        assert_eq!(found.iter().cloned().collect::<BTreeSet<_>>(), expected, "{digits:?}");
        assert_eq!(found.len(), expected.len(), "each once: {digits:?}");
        let outcomes: BTreeSet<bool> = completions.iter().map(|full| admissible(*full)).collect();
        let outcome = match (outcomes.len(), outcomes.first()) {
            (1, Some(true)) => "admissible",
            (1, _) => "inadmissible",
            _ => "undetermined",
        };
        assert_eq!(report["outcome"], outcome, "{digits:?}");
        asked_for += found.len();
    }
    println!("psp: 19683 partial cases, {asked_for} questions, each as by every completion");
}

/// Sets a path of a case; the same as the random cases write it.
fn set(case: &mut Value, path: &str, value: Value) {
    let object = case.as_object_mut().unwrap();
    match path.split_once('.') {
        None => object.insert(path.to_owned(), value),
        Some((group, name)) => {
            let group = object.entry(group).or_insert_with(|| json!({}));
            group.as_object_mut().unwrap().insert(name.to_owned(), value)
        }
    };
}

fn get<'v>(case: &'v Value, path: &str) -> Option<&'v Value> {
    case.pointer(&format!("/{}", path.replace('.', "/")))
}

/// Whether an answer is to be had from the full case at all: what is made follows from others.
fn is_known(full: &Value, path: &str) -> bool {
    get(full, path).is_some_and(|value| !value.is_null())
}

#[test]
fn an_interview_ends_asks_nothing_twice_and_comes_to_the_decision_of_the_full_case() {
    let lepre = Lepre::new().unwrap();
    for check in Check::ALL {
        let (interviews, questions) = (Cell::new(0), Cell::new(0));
        TestRunner::new(config(150))
            .run(&RandomCase::strategy(check), |case| {
                let options = options(check);
                let full = case.complete();
                let Some(expected) = decide(&lepre, check, &full, &options) else {
                    return Err(TestCaseError::reject("a contradiction"));
                };
                let mut known = json!({});
                let mut told = BTreeSet::new();
                let outcome = loop {
                    let report = ask(&lepre, check, &known, &options);
                    let fields = asked(&report);
                    let Some(field) = fields.iter().find(|field| is_known(&full, field)) else {
                        prop_assert!(fields.is_empty(), "{:?} of {}", fields, full);
                        break report["outcome"].clone();
                    };
                    prop_assert!(told.insert(field.clone()), "{} twice", field);
                    set(&mut known, field, get(&full, field).unwrap().clone());
                };
                prop_assert_eq!(&outcome, &expected["outcome"], "{} of {}", known, full);
                // Rule by rule nothing that was said is undone; what all rules together settle,
                // a decision may leave open that looks at each by itself.
                let decided = decide(&lepre, check, &known, &options).unwrap();
                let same = decided["outcome"] == expected["outcome"];
                prop_assert!(same || decided["outcome"] == "undetermined", "{} of {}", known, full);
                interviews.set(interviews.get() + 1);
                questions.set(questions.get() + told.len());
                Ok(())
            })
            .unwrap();
        println!("{check}: {} interviews, {} questions", interviews.get(), questions.get());
    }
}

#[test]
fn repairing_a_psp_equals_every_set_of_changes() {
    let lepre = Lepre::new().unwrap();
    let options = Options { detail: Detail::Codes, ..Options::default() };
    for number in 0..512usize {
        let digits: Vec<u8> = (0..9).map(|place| 1 + (number >> place & 1) as u8).collect();
        let repaired = repair(&lepre, Check::Psp, &psp(&digits), &options);
        let missing: Vec<&str> = elements()
            .into_iter()
            .zip(&digits)
            .filter(|(_, digit)| **digit == 1)
            .map(|(path, _)| path)
            .collect();
        let repairs = repaired["repairs"].as_array().unwrap();
        // The act asks for each element: the one smallest set is all that are missing.
        assert_eq!(repairs.len(), usize::from(!missing.is_empty()), "{digits:?}");
        for repair in repairs {
            let changed = repair["changes"].as_array().unwrap().iter();
            let changed: Vec<&str> = changed.map(|one| one["field"].as_str().unwrap()).collect();
            assert_eq!((changed, &repair["cost"]), (missing.clone(), &json!(missing.len())));
        }
    }
}

fn repair(lepre: &Lepre, check: Check, case: &Value, options: &Options) -> Value {
    let wanted = RepairOptions { most: 5, ..RepairOptions::default() };
    let repaired = lepre.repair_json(check.name(), &case.to_string(), options, &wanted);
    serde_json::from_str(&repaired.unwrap()).unwrap()
}

/// A value that is in the class which an answer names.
fn value(field: &Field, class: &Value) -> Value {
    if let Some(value) = class.get("is") {
        return value.clone();
    }
    match class.get("said").and_then(Value::as_bool) {
        Some(true) if field.path.ends_with("email") => json!("persona@example.it"),
        Some(said) => json!(if said { "testo" } else { "" }),
        None => class["between"]["from"].clone(),
    }
}

/// A case that gives what could be made from other fields, and not those.
fn made_alone(mut case: Value, check: Check) -> Value {
    for source in fields(check).iter().flat_map(|field| &field.made_from) {
        let source = &fields(check)[usize::from(source.0)].path;
        if source != "date" {
            set(&mut case, source, Value::Null);
        }
    }
    case
}

/// A case with some values changed.
fn changed(case: &Value, check: Check, picks: &[&Value], key: &str) -> Value {
    let mut case = case.clone();
    for pick in picks {
        let path = pick["field"].as_str().unwrap();
        let field = fields(check).iter().find(|field| field.path == path).unwrap();
        set(&mut case, path, value(field, &pick[key]));
    }
    case
}

#[test]
fn repairs_of_random_cases_help_and_nothing_can_be_left_out_of_them() {
    let lepre = Lepre::new().unwrap();
    let (cases, repairs, hopeless) = (Cell::new(0), Cell::new(0), Cell::new(0));
    for check in Check::ALL {
        TestRunner::new(config(300))
            .run(&RandomCase::strategy(check), |case| {
                let options = options(check);
                let case = made_alone(case.json(None), check);
                let Some(decision) = decide(&lepre, check, &case, &options) else {
                    return Err(TestCaseError::reject("a contradiction"));
                };
                let repaired = repair(&lepre, check, &case, &options);
                if decision["outcome"] == "inadmissible" {
                    prop_assert_eq!(&repaired["outcome"], &json!("inadmissible"));
                }
                let all = repaired["repairs"].as_array().unwrap();
                cases.set(cases.get() + 1);
                repairs.set(repairs.get() + all.len());
                let stuck = all.is_empty() && decision["outcome"] == "inadmissible";
                hopeless.set(hopeless.get() + usize::from(stuck));
                let mut before = 0;
                for repair in all {
                    let cost = repair["cost"].as_u64().unwrap();
                    prop_assert!(cost >= before, "the cheapest first");
                    before = cost;
                    let changes: Vec<&Value> =
                        repair["changes"].as_array().unwrap().iter().collect();
                    let assumed: Vec<&Value> =
                        repair["assuming"].as_array().unwrap().iter().collect();
                    // What only has to be known may contradict what is made from it here.
                    let (to_know, assumed): (Vec<&Value>, Vec<&Value>) =
                        assumed.into_iter().partition(|one| one["is"] == "known");
                    let better =
                        changed(&changed(&case, check, &changes, "to"), check, &assumed, "is");
                    let decided = decide(&lepre, check, &better, &options).unwrap();
                    let open: BTreeSet<&str> = decided["ask"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .map(|one| one.as_str().unwrap())
                        .collect();
                    let times =
                        BTreeSet::from(["timesheet.date", "timesheet.start", "timesheet.end"]);
                    let expected = if open.is_empty() { "admissible" } else { "undetermined" };
                    prop_assert_eq!(&decided["outcome"], expected, "{} of {}", repair, case);
                    prop_assert!(open.is_subset(&times), "{:?} of {}", open, case);
                    prop_assert!(
                        to_know.iter().all(|one| open.contains(one["field"].as_str().unwrap()))
                    );
                    for left_out in 0..changes.len() {
                        let mut fewer = changes.clone();
                        fewer.remove(left_out);
                        let worse = changed(&case, check, &fewer, "to");
                        let possible =
                            self::repair(&lepre, check, &worse, &options)["possible"].clone();
                        prop_assert!(
                            possible == false,
                            "{} without {} of {}",
                            repair,
                            left_out,
                            case
                        );
                    }
                }
                Ok(())
            })
            .unwrap();
    }
    let told = (cases.get(), repairs.get(), hopeless.get());
    println!("{} cases, {} repairs; {} that nothing helps", told.0, told.1, told.2);
}

#[test]
fn no_change_helps_whom_the_law_keeps_in_person_and_that_is_said() {
    let lepre = Lepre::new().unwrap();
    let case = json!({
        "date": "2023-05-10", "territory": "ITC4", "service": "assessment", "channel": "video",
        "provider": { "kind": "employment_centre" }, "programme": { "kind": "none" },
        "person": { "rdc_recipient": true, "remote_requested": true },
        "law": { "remote_allowed": false }, "rdc_monthly_check": false
    });
    let repaired = repair(&lepre, Check::Delivery, &case, &Options::default());
    assert_eq!(repaired["outcome"], "inadmissible");
    assert_eq!(repaired["repairs"], json!([]));
    assert_eq!(repaired["in_person"]["outcome"], "admissible");
}

#[test]
fn what_is_only_to_be_known_leaves_open_what_is_repaired() {
    let lepre = Lepre::new().unwrap();
    let mut left_open = 0;
    for (file, vector) in vectors().into_iter().filter(|(_, one)| one.decision.is_some()) {
        let (case, options) = (vector.case.to_string(), vector.options(Detail::Codes));
        let asked = lepre.ask_json(&vector.check, &case, &options, &Likelihoods::new()).unwrap();
        let asked: Value = serde_json::from_str(&asked).unwrap();
        let repaired = repair(&lepre, vector.check(), &vector.case, &options);
        assert_eq!(repaired["outcome"], asked["outcome"], "{file}: {}", vector.name);
        left_open += usize::from(asked["outcome"] == "undetermined");
    }
    assert!(left_open > 100, "{left_open}");
}

#[test]
fn a_caller_who_finds_something_cheap_gets_it_first() {
    let lepre = Lepre::new().unwrap();
    // Neither way into the platform is met: a password, or credentials.
    let case = json!({
        "date": "2024-05-10", "territory": "ITC4", "service": "psp", "channel": "video",
        "platform": {
            "access": "public_link", "password_protected": false,
            "password_delivery": "same_message", "person_has_credentials": true
        }
    });
    let with = |costs: &[(&str, u32)]| {
        let costs = costs.iter().map(|(path, cost)| ((*path).to_owned(), *cost)).collect();
        let wanted = RepairOptions { most: 2, costs };
        let text = lepre.repair_json("delivery", &case.to_string(), &Options::default(), &wanted);
        let repaired: Value = serde_json::from_str(&text.unwrap()).unwrap();
        let changes = repaired["repairs"][0]["changes"].as_array().unwrap().clone();
        changes.iter().map(|one| one["field"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(with(&[]), ["platform.password_protected", "platform.password_delivery"]);
    assert_eq!(with(&[("platform.access", 1)]), ["platform.access"]);
}

#[test]
fn who_is_likely_to_fail_is_asked_first() {
    let lepre = Lepre::new().unwrap();
    let case = json!({ "date": "2024-05-10", "territory": "ITC4" }).to_string();
    let first = |likely: &str| {
        let likelihoods = Likelihoods::from([(
            likely.to_owned(),
            [("false".to_owned(), 9.0), ("true".to_owned(), 1.0)].into(),
        )]);
        let text = lepre.ask_json("psp", &case, &Options::default(), &likelihoods).unwrap();
        asked(&serde_json::from_str(&text).unwrap())[0].clone()
    };
    for element in elements() {
        assert_eq!(first(element), element);
    }
}
