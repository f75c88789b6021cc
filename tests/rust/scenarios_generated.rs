//! Generated scenarios of every built-in rulebook: they pass, and show all that can be shown.

use crate::scenarios::rulebook;
use lepre::rulebook::Severity;
use lepre::scenario::{self, CheckCoverage, RuleCoverage, Shown, Standing};
use lepre::{Check, Language, Rulebook};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

/// What no case of a built-in rulebook can show, and why.
fn impossible() -> BTreeMap<&'static str, Vec<&'static str>> {
    BTreeMap::from([
        (
            "it-l68-1999",
            // Of any other service the act says nothing: its scope asks for that already.
            vec![
                r#"NAT-03.kind: service == "M" as false"#,
                r#"NAT-03.civil: service == "M" as false"#,
                r#"NAT-03.work: service == "M" as false"#,
                r#"NAT-03.category: service == "M" as false"#,
                r#"NAT-03.enrolment: service == "M" as false"#,
            ],
        ),
        (
            "lombardia-2022",
            vec![
                // A case before the first day is not judged at all.
                "LOM-01 violated",
                r#"LOM-01: date >= "2022-09-01" as false"#,
                // Notes that nobody can follow, and that are not given where they may not apply.
                "A-1 satisfied",
                "A-1 unknown",
                "A-14 satisfied",
                "A-14 unknown",
                "A-18 satisfied",
                "A-18 unknown",
                // While the way of delivery is not known, the advice on it may not apply.
                "A-17 unknown",
            ],
        ),
        // Times are there or not known.
        ("toscana-2020", vec!["TOS-08 violated"]),
    ])
}

/// What a coverage calls impossible, in lines.
fn called_impossible(coverage: &CheckCoverage<'_>) -> BTreeSet<String> {
    let word = |standing: &Standing| serde_json::to_value(standing).unwrap();
    let of_rule = |rule: &RuleCoverage<'_>| {
        let never =
            rule.never.iter().map(|one| format!("{} {}", rule.rule, word(one).as_str().unwrap()));
        let ways = rule.conditions.iter().flat_map(|one| {
            [(one.as_true, &one.condition, "true"), (one.as_false, &one.condition, "false")]
        });
        let ways = ways.filter(|(shown, ..)| *shown == Shown::Impossible);
        never.chain(ways.map(|(_, text, way)| format!("{}: {text} as {way}", rule.rule))).collect()
    };
    coverage.rules.iter().flat_map(|rule| -> Vec<String> { of_rule(rule) }).collect()
}

#[test]
fn generated_scenarios_pass_and_show_all_that_can_be_shown() {
    let meant = impossible();
    for rulebook in Rulebook::built_in().unwrap() {
        let mut found = BTreeSet::new();
        for check in rulebook.checks() {
            let scenarios = scenario::generate(&rulebook, check, Language::It).unwrap();
            let toml = scenario::to_toml(&scenarios);
            let read = scenario::read("made.toml", &toml, &rulebook).unwrap();
            assert_eq!(read, scenarios, "{}", rulebook.id);
            let json = serde_json::json!({ "scenario": scenarios }).to_string();
            assert_eq!(scenario::read("made.json", &json, &rulebook).unwrap(), scenarios);
            let english = scenario::generate(&rulebook, check, Language::En).unwrap();
            assert!(english.iter().zip(&scenarios).all(|(one, other)| one.case == other.case));

            let report = scenario::run(&rulebook, &read).unwrap();
            assert_eq!((report.failed, report.passed), (0, read.len()), "{}", rulebook.id);
            let coverage = report.checks.iter().find(|one| one.check == check).unwrap();
            for rule in &coverage.rules {
                assert!(rule.is_complete(), "{}: {rule:#?}", rulebook.id);
                // Where the outcome can hang on it, it does on both sides or on neither.
                let shown = |one: &Shown| *one != Shown::Impossible;
                let advice = rule.severity == Severity::Advisory;
                let ways = rule.conditions.iter().flat_map(|one| [one.as_true, one.as_false]);
                assert!(!advice || ways.filter(shown).all(|one| one == Shown::Rule));
            }
            found.extend(called_impossible(coverage));
            let ways = coverage.rules.iter().flat_map(|rule| &rule.conditions);
            let ways: Vec<Shown> = ways.flat_map(|one| [one.as_true, one.as_false]).collect();
            let count = |wanted: Shown| ways.iter().filter(|one| **one == wanted).count();
            println!(
                "{} {check}: {} scenarios for {} rules; of {} conditions, each as true and as \
                 false, {} shown with the outcome, {} with the rule alone, {} impossible",
                rulebook.id,
                read.len(),
                coverage.rules.len(),
                ways.len() / 2,
                count(Shown::Outcome),
                count(Shown::Rule),
                count(Shown::Impossible),
            );
        }
        let meant = meant.get(rulebook.id.as_str()).cloned().unwrap_or_default();
        let meant: BTreeSet<String> = meant.into_iter().map(str::to_owned).collect();
        assert_eq!(found, meant, "{}", rulebook.id);
    }
}

#[test]
fn fields_made_from_others_agree_in_generated_cases() {
    let email = r#"contact.email != """#;
    let made = rulebook(&[
        ("M", "blocking", email, "contact.email_valid"),
        ("N", "blocking", r#"channel == "video""#, email),
    ]);
    let scenarios = scenario::generate(&made, Check::Delivery, Language::En).unwrap();
    let report = scenario::run(&made, &scenarios).unwrap();
    assert!(report.is_complete(), "{report:#?}");
    let addresses: BTreeSet<&str> = scenarios
        .iter()
        .filter_map(|one| one.case.get("contact")?.get("email")?.as_str())
        .collect();
    assert!(addresses.contains("persona@example.org"), "{addresses:?}");
    assert!(addresses.contains("persona-example.org"), "{addresses:?}");
}

#[test]
fn making_scenarios_grows_with_the_rules_and_not_with_their_square() {
    let took = |count: usize| {
        let ids: Vec<String> = (0..count).map(|number| format!("M-{number}")).collect();
        let texts = [r#"channel == "video""#, r#"service == "psp""#, "law.remote_allowed"];
        let fields = ["agreement.person", "agreement.provider", "person.psp_signed"];
        let rules: Vec<_> = ids
            .iter()
            .enumerate()
            .map(|(number, id)| {
                (id.as_str(), "blocking", texts[number % 3], fields[number / 3 % 3])
            })
            .collect();
        let many = rulebook(&rules);
        let start = Instant::now();
        let scenarios = scenario::generate(&many, Check::Delivery, Language::En).unwrap();
        assert!(!scenarios.is_empty());
        (scenarios.len(), start.elapsed())
    };
    let (few, many) = (took(30), took(240));
    println!("30 rules: {} in {:?}; 240 rules: {} in {:?}", few.0, few.1, many.0, many.1);
    // Eight times the rules: far from 64 times the time, whatever else the machine does.
    assert!(many.1.as_secs_f64() < 40.0 * few.1.as_secs_f64().max(0.01), "{few:?} {many:?}");
}
