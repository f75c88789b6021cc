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
use lepre::{Check, Lepre};
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

fn rows(check: Check, rules: &CheckRules) -> Vec<(String, String)> {
    let judged = |vector: &Vector| vector.check() == check && vector.decision.is_some();
    let vectors = vectors().into_iter().filter(|(_, vector)| judged(vector));
    vectors.map(|(_, vector)| (row(rules, &vector), vector.name)).collect()
}

/// The rules of each check: those of the one rulebook that judges it, and those of its
/// complements, each with the name of its picture.
fn checks(lepre: &Lepre) -> Vec<(Check, String, &CheckRules)> {
    let mut all = Vec::new();
    for check in Check::ALL {
        let with = lepre.rulebooks().iter().filter(|rulebook| rulebook.check(check).is_some());
        let (joining, alone): (Vec<_>, Vec<_>) = with.partition(|rulebook| rulebook.complement);
        assert_eq!(alone.len(), 1, "one rulebook judges `{check}`");
        let named = |suffix: String| format!("{check}{suffix}");
        all.push((check, named(String::new()), alone[0].check(check).unwrap()));
        for rulebook in joining {
            all.push((check, named(format!(".{}", rulebook.id)), rulebook.check(check).unwrap()));
        }
    }
    all
}

#[test]
fn every_rule_on_every_vector() {
    for (check, name, rules) in checks(&Lepre::new().unwrap()) {
        let mut picture = String::new();
        for (number, rule) in rules.rules().iter().enumerate() {
            writeln!(picture, "{}| {}", " ".repeat(number), rule.id).unwrap();
        }
        for (signs, name) in rows(check, rules) {
            writeln!(picture, "{signs} {name}").unwrap();
        }
        insta::assert_snapshot!(format!("every_rule_on_every_vector.{name}"), picture);
    }
}

#[test]
fn every_rule_is_seen_broken_kept_open_and_not_applying() {
    for (check, _, rules) in checks(&Lepre::new().unwrap()) {
        every_rule_is_seen(check, rules);
    }
}

fn every_rule_is_seen(check: Check, rules: &CheckRules) {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for (signs, _) in rows(check, rules) {
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
