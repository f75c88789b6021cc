//! Every rule on every vector, as one picture: a rule that disturbs old cases shows here.
//!
//! | sign | the rule                                           |
//! |------|----------------------------------------------------|
//! | `.`  | does not apply                                     |
//! | `+`  | applies and is kept                                |
//! | `!`  | applies and is broken                              |
//! | `?`  | is open: it may or may not be broken               |
//! | `o`  | is kept, though whether it applies is not known    |

use crate::conformance::vectors;
use lepre::case::DeliveryCase;
use lepre::logic::Truth;
use lepre::rulebook::CheckRules;
use lepre::{Check, Lepre};
use std::collections::BTreeMap;
use std::fmt::Write;

/// One sign for each rule.
fn row(rules: &CheckRules, case: &DeliveryCase) -> String {
    let values = rules.observe(case);
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

fn rows(rules: &CheckRules) -> Vec<(String, String)> {
    let judged = vectors().into_iter().filter(|(_, vector)| vector.decision.is_some());
    let rows = judged.map(|(_, vector)| {
        let case: DeliveryCase = serde_json::from_value(vector.case).unwrap();
        (row(rules, &case), vector.name)
    });
    rows.collect()
}

#[test]
fn every_rule_on_every_vector() {
    let lepre = Lepre::new().unwrap();
    let rules = lepre.rulebooks()[0].check(Check::Delivery).unwrap();
    let mut picture = String::new();
    for (number, rule) in rules.rules().iter().enumerate() {
        writeln!(picture, "{}| {}", " ".repeat(number), rule.id).unwrap();
    }
    for (signs, name) in rows(rules) {
        writeln!(picture, "{signs} {name}").unwrap();
    }
    insta::assert_snapshot!(picture);
}

#[test]
fn every_rule_is_seen_broken_kept_open_and_not_applying() {
    let lepre = Lepre::new().unwrap();
    let rules = lepre.rulebooks()[0].check(Check::Delivery).unwrap();
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for (signs, _) in rows(rules) {
        for (rule, sign) in rules.rules().iter().zip(signs.chars()) {
            seen.entry(&rule.id).or_default().push(sign);
        }
    }
    for (number, rule) in rules.rules().iter().enumerate() {
        // The act's first day has no condition to apply, and no case before it is judged at
        // all; a bare note cannot be met, and one about a known value is never left open.
        let expected = match rule.id.as_str() {
            "LOM-01" => "+?",
            "A-1" | "A-14" | "A-18" => "!.?",
            "A-17" => "!+.?",
            _ => "!+?.",
        };
        let signs = &seen[rule.id.as_str()];
        for sign in expected.chars() {
            assert!(signs.contains(sign), "no vector shows {} as {sign} (rule {number})", rule.id);
        }
    }
}
