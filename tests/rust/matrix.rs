//! Every rule on every vector, as one picture: a rule that disturbs old cases shows here.
//!
//! | sign | the rule                                           |
//! |------|----------------------------------------------------|
//! | `.`  | does not apply                                     |
//! | `+`  | applies and is kept                                |
//! | `!`  | applies and is broken                              |
//! | `?`  | is open: it may or may not be broken               |
//! | `o`  | is kept, though whether it applies is not known    |

use crate::conformance::{Vector, vectors};
use lepre::logic::Truth;
use lepre::rulebook::CheckRules;
use lepre::{Check, Lepre, Rulebook};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;

/// One sign for each rule.
fn row(rules: &CheckRules, vector: &Vector) -> String {
    let values = vector.observe(rules);
    let verdicts = rules.program().judge(&values);
    let atoms = rules.program().space().truths(&values);
    let signs = rules.rules().iter().enumerate().map(|(number, rule)| {
        match (verdicts.truth(number), rule.applies().truth(&atoms)) {
            (Truth::No, _) => '!',
            (Truth::Unknown, _) => '?',
            (Truth::Yes, Truth::Yes) => '+',
            (Truth::Yes, Truth::No) => '.',
            (Truth::Yes, Truth::Unknown) => 'o',
        }
    });
    signs.collect()
}

/// The vectors that a rulebook judges, alone or joined to another.
fn rows(check: Check, rulebook: &Rulebook) -> Vec<(String, String)> {
    let rules = rulebook.check(check).unwrap();
    let judged = |vector: &Vector| {
        let with = |decision: &Value| {
            let joined = decision["with"].as_array().into_iter().flatten();
            joined.chain([&decision["rulebook"]]).any(|one| one["id"] == rulebook.id)
        };
        vector.check() == check && vector.decision.as_ref().is_some_and(with)
    };
    let vectors = vectors().into_iter().filter(|(_, vector)| judged(vector));
    vectors.map(|(_, vector)| (row(rules, &vector), vector.name)).collect()
}

/// Every check of every rulebook, with the name of its picture.
fn checks(lepre: &Lepre) -> impl Iterator<Item = (Check, String, &Rulebook)> {
    let all = lepre.rulebooks().iter();
    all.flat_map(|rulebook| {
        rulebook.checks().map(move |check| (check, format!("{check}.{}", rulebook.id), rulebook))
    })
}

#[test]
fn every_rule_on_every_vector() {
    for (check, name, rulebook) in checks(&Lepre::new().unwrap()) {
        let mut picture = String::new();
        for (number, rule) in rulebook.check(check).unwrap().rules().iter().enumerate() {
            writeln!(picture, "{}| {}", " ".repeat(number), rule.id).unwrap();
        }
        for (signs, name) in rows(check, rulebook) {
            writeln!(picture, "{signs} {name}").unwrap();
        }
        insta::assert_snapshot!(format!("every_rule_on_every_vector.{name}"), picture);
    }
}

#[test]
fn every_rule_is_seen_broken_kept_open_and_not_applying() {
    for (check, _, rulebook) in checks(&Lepre::new().unwrap()) {
        every_rule_is_seen(check, rulebook);
    }
}

fn every_rule_is_seen(check: Check, rulebook: &Rulebook) {
    let rules = rulebook.check(check).unwrap();
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for (signs, _) in rows(check, rulebook) {
        for (rule, sign) in rules.rules().iter().zip(signs.chars()) {
            seen.entry(&rule.id).or_default().push(sign);
        }
    }
    for (number, rule) in rules.rules().iter().enumerate() {
        // The act's first day has no condition to apply, and no case before it is judged at
        // all; a bare note cannot be met, and one about a known value is never left open.
        let expected = match rule.id.as_str() {
            // What a timesheet must hold is there or not known: a time is never "none".
            "LOM-01" | "TOS-08" => "+?",
            "A-1" | "A-14" | "A-18" => "!.?",
            _ if rule.when.is_none() => "!+?",
            _ => "!+?.",
        };
        let signs = &seen[rule.id.as_str()];
        for sign in expected.chars() {
            let id = &rule.id;
            assert!(signs.contains(sign), "no vector shows {check} {id} as {sign} ({number})");
        }
    }
}
