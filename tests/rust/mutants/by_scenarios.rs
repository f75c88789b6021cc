//! Generated scenarios against rules that were changed in one place: whatever changes what a rule
//! means makes one of them fail.

use super::conditions::mutants;
use crate::folder::project;
use lepre::reason::{RuleChangeKind, compare};
use lepre::scenario::{self, Scenario};
use lepre::{Check, Language, Rulebook};
use std::collections::BTreeMap;
use std::fs;

/// The conditions of rules of checks: where each stands in the file, and its text.
fn conditions(toml: &str) -> Vec<(usize, &str)> {
    let (mut of_check, mut place, mut found) = (false, 0, Vec::new());
    for line in toml.split_inclusive('\n') {
        if line.starts_with("[[") {
            of_check = line.ends_with(".rule]]\n") && !line.contains("procedure");
        }
        for key in ["when = '", "require = '"] {
            if let Some(text) = line.strip_prefix(key).filter(|_| of_check) {
                found.push((place + key.len(), text.trim_end().trim_end_matches('\'')));
            }
        }
        place += line.len();
    }
    found
}

fn generated(rulebook: &Rulebook) -> Vec<Scenario> {
    let made = rulebook.checks().map(|check| scenario::generate(rulebook, check, Language::En));
    made.flat_map(Result::unwrap).collect()
}

/// Whether two rulebooks differ in some rule, by diagrams.
fn means_otherwise(one: &Rulebook, other: &Rulebook) -> bool {
    Check::ALL.into_iter().any(|check| {
        let compared = compare(one, other, check).unwrap();
        compared.is_some_and(|both| {
            both.rules.iter().any(|rule| rule.change == RuleChangeKind::Changed)
        })
    })
}

#[test]
fn every_change_of_a_rule_that_means_something_makes_a_scenario_fail() {
    let mut counts = BTreeMap::new();
    let mut all_survived = Vec::new();
    for entry in files() {
        let toml = fs::read_to_string(&entry).unwrap();
        let original = Rulebook::load("original.toml", &toml).unwrap();
        let scenarios = generated(&original);
        let (mut caught, mut same, mut survived) = (0, 0, Vec::new());
        for (place, condition) in conditions(&toml) {
            for mutant in mutants(condition) {
                let text =
                    format!("{}{mutant}{}", &toml[..place], &toml[place + condition.len()..]);
                // Some are no longer conditions.
                let Ok(mutated) = Rulebook::load("mutated.toml", &text) else { continue };
                let failed = scenario::run(&mutated, &scenarios).unwrap().failed;
                match (failed, means_otherwise(&original, &mutated)) {
                    (0, false) => same += 1,
                    (0, true) => survived.push(format!("{condition} -> {mutant}")),
                    _ => caught += 1,
                }
            }
        }
        println!("{}: {caught} caught, {same} mean the same", original.id);
        all_survived.extend(survived.into_iter().map(|one| format!("{}: {one}", original.id)));
        counts.insert(original.id.clone(), caught);
    }
    // Of any other service than M that act says nothing: that a rule asks for it once more
    // changes no decision.
    let once_more = all_survived.iter().filter(|one| {
        one.starts_with("it-l68-1999: service == \"M\" && ") && !one.contains("> service")
    });
    assert_eq!(once_more.count(), all_survived.len(), "{all_survived:#?}");
    assert!(counts["lombardia-2022"] > 100, "{counts:?}");
}

fn files() -> Vec<std::path::PathBuf> {
    let built_in = Rulebook::built_in().unwrap().into_iter();
    let with_checks = built_in.filter(|one| one.checks().next().is_some());
    with_checks.map(|one| project(&format!("core/rulebooks/{}.toml", one.id))).collect()
}
