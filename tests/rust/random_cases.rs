//! Random cases, and what must hold for each of them.

use crate::references::by_hand_decision;
use lepre::case::{
    Case, DeliveryCase, InvitationCase, PspCase, ServiceCase, SessionCase, vocabulary,
};
use lepre::vocabulary::{Field, FieldType, Vocabulary};
use lepre::{Check, Detail, Lepre, Options};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

static VOCABULARIES: LazyLock<[Vocabulary; 5]> = LazyLock::new(|| Check::ALL.map(vocabulary));

pub(crate) fn fields(check: Check) -> &'static [Field] {
    VOCABULARIES[check as usize].fields()
}

/// The values that a random case may give a field; the first is "unknown".
fn pool(check: Check, field: &Field) -> Vec<Value> {
    let known: Vec<Value> = match (field.path.as_str(), &field.kind) {
        ("territory", _) if check == Check::Session => vec![json!("ITI1"), json!("Toscana")],
        ("territory", _) => vec![json!("ITC4"), json!("Lombardia")],
        (_, FieldType::Boolean) => vec![json!(true), json!(false)],
        (_, FieldType::Choice(names)) => names.iter().map(|name| json!(name)).collect(),
        (_, FieldType::Date) => {
            ["2022-09-01", "2023-12-31", "2024-01-01", "2026-11-22"].map(|day| json!(day)).to_vec()
        }
        (_, FieldType::Count { .. }) => vec![json!(0), json!(1), json!(60)],
        (_, FieldType::Sha256) => vec![json!("0".repeat(64))],
        (_, FieldType::Moment) => vec![json!("2024-05-10T10:00")],
        (_, FieldType::Time) => ["11:15", "12:15"].map(|time| json!(time)).to_vec(),
        (_, FieldType::Text { .. }) => {
            ["persona@example.it", "", "due@example.it, tre@example.it", "casella", "Confermo!"]
                .map(|t| json!(t))
                .to_vec()
        }
        (_, FieldType::Texts { .. }) => {
            vec![json!([]), json!(["055 000 0001", "persona@Example.it"])]
        }
    };
    [vec![Value::Null], known].concat()
}

/// A case of a check, as a value picked for each field.
#[derive(Debug, Clone)]
pub(crate) struct RandomCase {
    check: Check,
    picks: Vec<u8>,
}

impl RandomCase {
    pub(crate) fn strategy(check: Check) -> impl Strategy<Value = Self> {
        proptest::collection::vec(any::<u8>(), fields(check).len())
            .prop_map(move |picks| Self { check, picks })
    }

    /// As JSON, with a value for every field that nothing else makes.
    pub(crate) fn complete(&self) -> Value {
        let mut case = Map::new();
        for (field, pick) in fields(self.check).iter().zip(&self.picks) {
            if !field.made_from.is_empty() {
                continue;
            }
            let pool = &pool(self.check, field)[1..];
            let value = pool[usize::from(*pick) % pool.len()].clone();
            match field.path.split_once('.') {
                None => case.insert(field.path.clone(), value),
                Some((group, name)) => {
                    let group = case.entry(group).or_insert_with(|| json!({}));
                    group.as_object_mut().unwrap().insert(name.to_owned(), value)
                }
            };
        }
        Value::Object(case)
    }

    /// As JSON, with field number `unknown` left out.
    pub(crate) fn json(&self, unknown: Option<usize>) -> Value {
        let mut case = Map::new();
        for (number, (field, pick)) in fields(self.check).iter().zip(&self.picks).enumerate() {
            let pool = pool(self.check, field);
            let value = pool[usize::from(*pick) % pool.len()].clone();
            if value.is_null() || unknown == Some(number) {
                continue;
            }
            match field.path.split_once('.') {
                None => case.insert(field.path.clone(), value),
                Some((group, name)) => {
                    let group = case.entry(group).or_insert_with(|| json!({}));
                    group.as_object_mut().unwrap().insert(name.to_owned(), value)
                }
            };
        }
        Value::Object(case)
    }
}

/// Whatever is unknown, the one rulebook that has rules for the check judges: it is named.
pub(crate) fn options(check: Check) -> Options {
    let rulebook = match check {
        Check::Delivery | Check::Invitation => "lombardia-2022",
        Check::Psp => "it-psp-2015",
        Check::Service => "it-lep-2018",
        Check::Session => "toscana-2020",
    };
    Options { rulebook: Some(rulebook.to_owned()), detail: Detail::Codes, receipt: false }
}

/// So many cases; those that contradict themselves are passed over.
pub(crate) fn config(cases: u32) -> Config {
    Config { cases, max_global_rejects: 10 * cases, failure_persistence: None, ..Config::default() }
}

/// The decision, or the code of the error: only a contradiction can be one here.
fn decide(lepre: &Lepre, check: Check, case: &Value) -> Result<Value, TestCaseError> {
    match lepre.decide_json(check.name(), &case.to_string(), &options(check)) {
        Ok(decision) => Ok(serde_json::from_str(&decision).unwrap()),
        Err(error) => {
            assert_eq!(error.code(), "contradiction");
            Err(TestCaseError::reject("a contradiction"))
        }
    }
}

#[test]
fn more_knowledge_only_settles_what_was_undetermined() {
    let lepre = Lepre::new().unwrap();
    for check in Check::ALL {
        let strategy = (RandomCase::strategy(check), 0..fields(check).len());
        TestRunner::new(config(3_000))
            .run(&strategy, |(case, learnt)| {
                let before = decide(&lepre, check, &case.json(Some(learnt)))?;
                let after = decide(&lepre, check, &case.json(None))?;
                if before["outcome"] != "undetermined" {
                    prop_assert_eq!(&before["outcome"], &after["outcome"]);
                }
                Ok(())
            })
            .unwrap();
    }
}

#[test]
fn an_undetermined_decision_always_asks_and_a_settled_scope_never_asks_about_scope() {
    let lepre = Lepre::new().unwrap();
    for check in Check::ALL {
        TestRunner::new(config(3_000))
            .run(&RandomCase::strategy(check), |case| {
                let decision = decide(&lepre, check, &case.json(None))?;
                let asks = !decision["ask"].as_array().unwrap().is_empty();
                match decision["outcome"].as_str().unwrap() {
                    "undetermined" => prop_assert!(asks),
                    "admissible" | "out_of_scope" => prop_assert!(!asks),
                    _ => {}
                }
                Ok(())
            })
            .unwrap();
    }
}

#[test]
fn the_same_rules_by_hand_agree() {
    let lepre = Lepre::new().unwrap();
    TestRunner::new(config(10_000))
        .run(&RandomCase::strategy(Check::Delivery), |case| {
            let case = case.json(None);
            let mut decision = decide(&lepre, Check::Delivery, &case)?;
            decision["rulebook"].as_object_mut().unwrap().remove("fingerprint");
            prop_assert_eq!(decision, by_hand_decision(&case));
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_typed_case_and_its_json_get_the_same_decision() {
    let lepre = Lepre::new().unwrap();
    typed_and_json_agree::<DeliveryCase>(&lepre);
    typed_and_json_agree::<InvitationCase>(&lepre);
    typed_and_json_agree::<PspCase>(&lepre);
    typed_and_json_agree::<ServiceCase>(&lepre);
    typed_and_json_agree::<SessionCase>(&lepre);
}

fn typed_and_json_agree<C: Case>(lepre: &Lepre) {
    let check = C::CHECK;
    TestRunner::new(config(1_000))
        .run(&RandomCase::strategy(check), |case| {
            let case = case.json(None);
            let typed: C = serde_json::from_value(case.clone()).unwrap();
            let expected = decide(lepre, check, &case)?;
            let decision = lepre.decide(&typed, &options(check)).unwrap();
            prop_assert_eq!(serde_json::to_value(&decision).unwrap(), expected.clone());
            // A typed case written out reads back as itself, nulls and all.
            let written = serde_json::to_value(&typed).unwrap();
            prop_assert_eq!(decide(lepre, check, &written)?, expected);
            Ok(())
        })
        .unwrap();
}
