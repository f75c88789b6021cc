//! Random cases, and what must hold for each of them.

use crate::references::by_hand_decision;
use lepre::case::{Case, DeliveryCase};
use lepre::vocabulary::{Field, FieldType, Vocabulary};
use lepre::{Detail, Lepre, Options};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(DeliveryCase::vocabulary);

/// The values that a random case may give a field; the first is "unknown".
fn pool(field: &Field) -> Vec<Value> {
    let known: Vec<Value> = match (field.path.as_str(), &field.kind) {
        ("territory", _) => vec![json!("ITC4"), json!("Lombardia")],
        (_, FieldType::Boolean) => vec![json!(true), json!(false)],
        (_, FieldType::Choice(names)) => names.iter().map(|name| json!(name)).collect(),
        (_, FieldType::Date) => {
            ["2022-09-01", "2023-12-31", "2024-01-01", "2026-11-22"].map(|day| json!(day)).to_vec()
        }
        (_, FieldType::Count) => vec![json!(0), json!(1)],
        (_, FieldType::Text { .. }) => {
            ["persona@example.it", "", "due@example.it, tre@example.it", "casella"]
                .map(|t| json!(t))
                .to_vec()
        }
    };
    [vec![Value::Null], known].concat()
}

/// A case, as a value picked for each field.
#[derive(Debug, Clone)]
pub(crate) struct RandomCase {
    picks: Vec<u8>,
}

impl RandomCase {
    pub(crate) fn strategy() -> impl Strategy<Value = Self> {
        proptest::collection::vec(any::<u8>(), VOCABULARY.fields().len())
            .prop_map(|picks| Self { picks })
    }

    /// As JSON, with field number `unknown` left out.
    pub(crate) fn json(&self, unknown: Option<usize>) -> Value {
        let mut case = Map::new();
        for (number, (field, pick)) in VOCABULARY.fields().iter().zip(&self.picks).enumerate() {
            let pool = pool(field);
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

/// Whatever is unknown, Lombardia's rules judge: they are named.
pub(crate) fn options() -> Options {
    Options { rulebook: Some("lombardia-2022".to_owned()), detail: Detail::Codes }
}

/// So many cases; about a quarter contradict themselves and are passed over.
pub(crate) fn config(cases: u32) -> Config {
    Config { cases, max_global_rejects: cases, failure_persistence: None, ..Config::default() }
}

/// The decision, or the code of the error: only a contradiction can be one here.
fn decide(lepre: &Lepre, case: &Value) -> Result<Value, TestCaseError> {
    match lepre.decide_json("delivery", &case.to_string(), &options()) {
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
    let fields = VOCABULARY.fields().len();
    TestRunner::new(config(3_000))
        .run(&(RandomCase::strategy(), 0..fields), |(case, learnt)| {
            let before = decide(&lepre, &case.json(Some(learnt)))?;
            let after = decide(&lepre, &case.json(None))?;
            if before["outcome"] != "undetermined" {
                prop_assert_eq!(&before["outcome"], &after["outcome"]);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_undetermined_decision_always_asks_and_a_settled_scope_never_asks_about_scope() {
    let lepre = Lepre::new().unwrap();
    TestRunner::new(config(3_000))
        .run(&RandomCase::strategy(), |case| {
            let decision = decide(&lepre, &case.json(None))?;
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

#[test]
fn the_same_rules_by_hand_agree() {
    let lepre = Lepre::new().unwrap();
    TestRunner::new(config(10_000))
        .run(&RandomCase::strategy(), |case| {
            let case = case.json(None);
            let mut decision = decide(&lepre, &case)?;
            decision["rulebook"].as_object_mut().unwrap().remove("fingerprint");
            prop_assert_eq!(decision, by_hand_decision(&case));
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_typed_case_and_its_json_get_the_same_decision() {
    let lepre = Lepre::new().unwrap();
    TestRunner::new(config(1_000))
        .run(&RandomCase::strategy(), |case| {
            let case = case.json(None);
            let typed: DeliveryCase = serde_json::from_value(case.clone()).unwrap();
            let expected = decide(&lepre, &case)?;
            let decision = lepre.decide(&typed, &options()).unwrap();
            prop_assert_eq!(serde_json::to_value(&decision).unwrap(), expected.clone());
            // A typed case written out reads back as itself, nulls and all.
            let written = serde_json::to_value(&typed).unwrap();
            prop_assert_eq!(decide(&lepre, &written)?, expected);
            Ok(())
        })
        .unwrap();
}
