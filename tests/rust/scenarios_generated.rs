//! Generated scenarios of every built-in rulebook: they pass, show all that can be shown, and
//! what is called impossible is so by going through every case.

use crate::scenarios::rulebook;
use lepre::condition::{Atoms, Test};
use lepre::logic::{Atom, Formula, Truth};
use lepre::rulebook::{CheckRules, Rule, Severity};
use lepre::scenario::{self, CheckCoverage, RuleCoverage, Shown, Standing};
use lepre::vocabulary::FieldId;
use lepre::{Check, Language, Rulebook};
use std::collections::{BTreeMap, BTreeSet};

/// What no case of a built-in rulebook can show, and why.
fn impossible() -> BTreeMap<&'static str, Vec<&'static str>> {
    BTreeMap::from([
        (
            "it-l68-1999",
            // Scope: of any other service the act says nothing.
            ["kind", "civil", "work", "category", "enrolment"]
                .map(|part| match part {
                    "kind" => r#"NAT-03.kind: service == "M" as false"#,
                    "civil" => r#"NAT-03.civil: service == "M" as false"#,
                    "work" => r#"NAT-03.work: service == "M" as false"#,
                    "category" => r#"NAT-03.category: service == "M" as false"#,
                    _ => r#"NAT-03.enrolment: service == "M" as false"#,
                })
                .to_vec(),
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

/// Kleene's logic, once more: `None` is unknown.
fn truth(formula: &Formula, of: &impl Fn(Atom) -> Option<bool>) -> Option<bool> {
    let join = |parts: &[Formula], decides: bool| {
        let truths: Vec<_> = parts.iter().map(|part| truth(part, of)).collect();
        if truths.contains(&Some(decides)) {
            Some(decides)
        } else {
            truths.iter().all(Option::is_some).then_some(!decides)
        }
    };
    match formula {
        Formula::Constant(value) => Some(*value),
        Formula::Literal { atom, negated } => of(*atom).map(|value| value != *negated),
        Formula::All(parts) => join(parts, false),
        Formula::Any(parts) => join(parts, true),
    }
}

fn fields(formula: &Formula, atoms: &Atoms) -> BTreeSet<FieldId> {
    let mut fields = BTreeSet::new();
    formula.atoms(&mut |atom| fields.extend(atoms.field(atom)));
    fields
}

/// So many partial cases are gone through for a rule.
const MOST: usize = 300_000;

/// Every condition of a rule that some partial case shows, as true or as false; `None` where
/// there are too many cases. Dates on which the rulebook does not judge are left out.
fn shown(
    rules: &CheckRules,
    rule: &Rule,
    judged: &impl Fn(FieldId, u8) -> bool,
) -> Option<BTreeSet<(u16, bool)>> {
    let (space, atoms) = (rules.program().space(), rules.atoms());
    let scope: Vec<&Rule> =
        rules.rules().iter().filter(|one| one.severity == Severity::Scope).collect();
    let mut all = fields(&rule.kept(), atoms);
    scope.iter().for_each(|one| all.extend(fields(&one.kept(), atoms)));
    let all: Vec<(FieldId, Vec<u8>)> = all
        .into_iter()
        .map(|field| {
            let known = 1..=space.classes()[usize::from(field.0)];
            let known = known.filter(|class| judged(field, *class));
            (field, [0].into_iter().chain(known).collect())
        })
        .collect();
    let count = all.iter().try_fold(1usize, |all, (_, classes)| all.checked_mul(classes.len()))?;
    if count > MOST {
        return None;
    }
    let mut shown = BTreeSet::new();
    let mut conditions = BTreeSet::new();
    rule.kept().atoms(&mut |atom| drop(conditions.insert(atom)));
    for number in 0..count {
        let mut rest = number;
        let mut case = BTreeMap::new();
        for (field, classes) in &all {
            case.insert(*field, classes[rest % classes.len()]);
            rest /= classes.len();
        }
        // That a field is known at all: a plain yes or no here.
        let plain = |atom: Atom| {
            let (field, test) = atoms.definition(atom).unwrap();
            match (case[&field], test) {
                (0, Test::Known) => Some(false),
                (0, _) => None,
                (class, _) => Some(space.atoms()[usize::from(atom.0)].truth(class) == Truth::Yes),
            }
        };
        let open = |atom: Atom| {
            let unknown = case[&atoms.field(atom).unwrap()] == 0;
            plain(atom).filter(|_| !unknown)
        };
        let governed = scope.iter().all(|one| truth(&one.kept(), &open) != Some(false));
        let kept = truth(&rule.kept(), &open);
        let told = match rule.severity {
            Severity::Scope => kept.is_some() || governed,
            Severity::Blocking => governed,
            Severity::Advisory => {
                governed && (kept.is_some() || truth(&rule.applies(), &open) == Some(true))
            }
        };
        if !told {
            continue;
        }
        for atom in &conditions {
            let Some(is) = plain(*atom) else { continue };
            let flipped = |other: Atom| if other == *atom { Some(!is) } else { plain(other) };
            let both = truth(&rule.kept(), &plain).zip(truth(&rule.kept(), &flipped));
            if both.is_some_and(|(one, other)| one != other) {
                shown.insert((atom.0, is));
            }
        }
    }
    Some(shown)
}

/// Holds what a coverage calls impossible against every partial case; how many rules that were.
fn agrees(rulebook: &Rulebook, check: Check) -> (usize, usize) {
    let rules = rulebook.check(check).unwrap();
    let scenarios = scenario::generate(rulebook, check, Language::En).unwrap();
    let report = scenario::run(rulebook, &scenarios).unwrap();
    let coverage = report.checks.iter().find(|one| one.check == check).unwrap();
    let date = rules.vocabulary().find("date");
    let judged = |field: FieldId, class: u8| {
        // A stretch of days: some of them lie between the first and the last of the rulebook.
        let thresholds = rules.classes().thresholds(field);
        let place = usize::from(class) - 1;
        let ends =
            thresholds.get(place).is_some_and(|next| *next <= rulebook.valid_from.days().into());
        let first = place.checked_sub(1).map(|place| thresholds[place]);
        let last = rulebook.valid_to.map(|day| i64::from(day.days()));
        let begins = first.zip(last).is_some_and(|(first, last)| first > last);
        Some(field) != date || (!ends && !begins)
    };
    let (mut gone_through, mut conditions) = (0, 0);
    for (rule, told) in rules.rules().iter().zip(&coverage.rules) {
        let Some(shown) = shown(rules, rule, &judged) else { continue };
        gone_through += 1;
        let mut atoms = Vec::new();
        rule.kept().atoms(&mut |atom| {
            if !atoms.contains(&atom) {
                atoms.push(atom);
            }
        });
        for (atom, condition) in atoms.iter().zip(&told.conditions) {
            for (is, found) in [(true, condition.as_true), (false, condition.as_false)] {
                let possible = shown.contains(&(atom.0, is));
                let text = &condition.condition;
                assert_eq!(found != Shown::Impossible, possible, "{} {text} {is}", rule.id);
                conditions += 1;
            }
        }
    }
    (gone_through, conditions)
}

#[test]
fn what_is_called_impossible_is_so_by_every_case() {
    let (mut rules, mut conditions) = (0, 0);
    for rulebook in Rulebook::built_in().unwrap() {
        for check in rulebook.checks() {
            let (gone_through, of_them) = agrees(&rulebook, check);
            (rules, conditions) = (rules + gone_through, conditions + of_them);
        }
    }
    println!("{rules} rules, {conditions} ways of their conditions, by every partial case");
    assert!(rules > 100, "{rules}");
}

#[test]
fn what_is_called_impossible_in_odd_rules_is_so_too() {
    let video = r#"channel == "video""#;
    let odd = rulebook(&[
        ("S", "scope", "", r#"service in ["psp", "did_support"]"#),
        ("T", "blocking", r#"service == "specialist""#, "law.remote_allowed"),
        ("U", "blocking", video, r#"channel == "phone" || has(platform.access)"#),
        ("V", "advisory", "has(contact.email)", r#"contact.email != "" && contact.email_valid"#),
        ("W", "blocking", "", "has(platform.access) || has(contact.email)"),
        (
            "X",
            "advisory",
            r#"date >= "2023-01-01""#,
            r#"date < "2022-01-01" || law.remote_allowed"#,
        ),
        ("Y", "blocking", "", "law.remote_allowed || !law.remote_allowed"),
        (
            "Z",
            "scope",
            "has(person.psp_signed)",
            r#"channel in ["phone", "video"] && !person.psp_signed"#,
        ),
    ]);
    assert_eq!(agrees(&odd, Check::Delivery).0, 8);
    let scenarios = scenario::generate(&odd, Check::Delivery, Language::En).unwrap();
    let report = scenario::run(&odd, &scenarios).unwrap();
    assert!(report.is_complete(), "{report:#?}");
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
    let addresses: BTreeSet<&str> =
        scenarios.iter().filter_map(|one| one.case["contact"]["email"].as_str()).collect();
    assert!(addresses.contains("persona@example.org"), "{addresses:?}");
    assert!(addresses.contains("persona-example.org"), "{addresses:?}");
}
