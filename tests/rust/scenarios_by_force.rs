//! What a coverage calls impossible is so by going through every partial case of a rule.

use crate::logic::kleene;
use crate::scenarios::rulebook;
use lepre::condition::{Atoms, Test};
use lepre::logic::{Atom, Formula, Truth};
use lepre::rulebook::{CheckRules, Rule, Severity};
use lepre::scenario::{self, Shown};
use lepre::vocabulary::FieldId;
use lepre::{Check, Language, Rulebook};
use std::collections::{BTreeMap, BTreeSet};

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
    rule.kept().atoms(&mut |atom| conditions.extend([atom]));
    for number in 0..count {
        let mut rest = number;
        let mut case = BTreeMap::new();
        for (field, classes) in &all {
            case.insert(*field, classes[rest % classes.len()]);
            rest /= classes.len();
        }
        let class = |path: &str| {
            let field = rules.vocabulary().find(path)?;
            case.get(&field).copied()
        };
        // An address tells whether it is well formed; an empty one is not.
        match class("contact.email").zip(class("contact.email_valid")) {
            None | Some((0, _)) | Some((1, 1)) | Some((2, 1 | 2)) => {}
            Some(_) => continue,
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
        let governed = scope.iter().all(|one| kleene(&one.kept(), &open) != Some(false));
        let kept = kleene(&rule.kept(), &open);
        let told = match rule.severity {
            Severity::Scope => kept.is_some() || governed,
            Severity::Blocking => governed,
            Severity::Advisory => {
                governed && (kept.is_some() || kleene(&rule.applies(), &open) == Some(true))
            }
        };
        if !told {
            continue;
        }
        for atom in &conditions {
            let Some(is) = plain(*atom) else { continue };
            let flipped = |other: Atom| if other == *atom { Some(!is) } else { plain(other) };
            let both = kleene(&rule.kept(), &plain).zip(kleene(&rule.kept(), &flipped));
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
        if Some(field) != date {
            return true;
        }
        let thresholds = rules.classes().thresholds(field);
        let place = usize::from(class) - 1;
        let ends =
            thresholds.get(place).is_some_and(|next| *next <= rulebook.valid_from.days().into());
        let first = place.checked_sub(1).map(|place| thresholds[place]);
        let last = rulebook.valid_to.map(|day| i64::from(day.days()));
        let begins = first.zip(last).is_some_and(|(first, last)| first > last);
        !ends && !begins
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
