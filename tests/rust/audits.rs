//! Audits: every planted defect is found, and what is found in built-in rulebooks is meant.

use crate::folder::files;
use lepre::reason::{ClassValue, Defect, DefectKind, audit};
use lepre::{Check, Lepre, Rulebook};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A defect in a line: its kind, then the rule, or the field and its value.
fn line(defect: &Defect) -> String {
    let kind = serde_json::to_value(defect.kind).unwrap();
    let value = match &defect.value {
        Some(ClassValue::Is(value)) => format!(" {}", value.as_str().unwrap()),
        _ => String::new(),
    };
    let subject = defect.rule.as_deref().or(defect.field.as_deref()).unwrap_or_default();
    format!("{} {subject}{value}", kind.as_str().unwrap()).trim_end().to_owned()
}

/// What an audit finds, but for fields that no rule reads.
fn found(rulebook: &Rulebook, check: Check) -> BTreeSet<String> {
    let defects = audit(rulebook.check(check).unwrap()).unwrap();
    defects.iter().filter(|one| one.kind != DefectKind::Unused).map(line).collect()
}

#[test]
fn every_planted_defect_is_found_and_nothing_else() {
    let mut seen = 0;
    for file in files("tests/defective_rulebooks", ".toml") {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let toml = fs::read_to_string(&file).unwrap();
        let planted = toml.lines().filter_map(|line| line.strip_prefix("# planted: "));
        let planted: BTreeSet<String> = planted.map(str::to_owned).collect();
        let rulebook = Rulebook::load(&name, &toml).unwrap();
        let found: BTreeSet<String> =
            rulebook.checks().flat_map(|check| found(&rulebook, check)).collect();
        assert_eq!(found, planted, "{name}");
        assert_eq!(planted.is_empty(), name == "clean.toml");
        seen += usize::from(!planted.is_empty());
    }
    assert!(seen >= 25, "{seen}");
}

/// What is found in built-in rulebooks, and why it is meant.
fn intended() -> BTreeMap<&'static str, Vec<&'static str>> {
    BTreeMap::from([
        (
            "lombardia-2022",
            vec![
                // A telephone PSP breaks two passages, and both are to be told.
                "implied LOM-06",
                "implied LOM-07",
                // For DID support any remote channel will do: with the service known and the channel
                // not, the rule waits for the channel although it could not be broken.
                "weaker_than_exact LOM-07",
                // Notes that nobody can follow: they only tell how the act was read.
                "never_kept A-1",
                "never_kept A-14",
                "never_kept A-18",
            ],
        ),
        (
            "toscana-2020",
            vec![
                // What a timesheet must hold is there or not known: a time is never "none".
                "never_broken TOS-08",
                "weaker_than_exact TOS-08",
                // The note is for sessions by video.
                "never_admissible channel in_person",
                "never_admissible channel phone",
            ],
        ),
    ])
}

#[test]
fn what_is_found_in_built_in_rulebooks_is_meant() {
    let intended = intended();
    for rulebook in Lepre::new().unwrap().rulebooks() {
        let found: BTreeSet<String> =
            rulebook.checks().flat_map(|check| found(rulebook, check)).collect();
        let meant = intended.get(rulebook.id.as_str()).cloned().unwrap_or_default();
        let meant: BTreeSet<String> = meant.into_iter().map(str::to_owned).collect();
        assert_eq!(found, meant, "{}", rulebook.id);
    }
}

#[test]
fn every_field_is_read_by_some_rulebook_or_is_meant_to_inform() {
    let lepre = Lepre::new().unwrap();
    for check in Check::ALL {
        let unused = |rulebook: &Rulebook| -> Option<BTreeSet<String>> {
            let defects = audit(rulebook.check(check)?).unwrap();
            let unused = defects.into_iter().filter(|one| one.kind == DefectKind::Unused);
            Some(unused.filter_map(|one| one.field).collect())
        };
        let nowhere = lepre.rulebooks().iter().filter_map(unused);
        let nowhere = nowhere.reduce(|one, other| one.intersection(&other).cloned().collect());
        let mut meant = BTreeSet::from(["territory".to_owned()]);
        match check {
            Check::Delivery | Check::Invitation => drop(meant.insert("programme.name".to_owned())),
            Check::Psp => drop(meant.insert("date".to_owned())),
            Check::Session => drop(meant.insert("confirmation.text".to_owned())),
            Check::Service => {}
        }
        // The times of a summary are told by a field of their own, too.
        assert_eq!(nowhere.unwrap(), meant, "{check}");
    }
}

#[test]
fn a_witness_shows_the_defect() {
    let toml = fs::read_to_string("defective_rulebooks/asks_less_than_another.toml").unwrap();
    let rulebook = Rulebook::load("mine.toml", &toml).unwrap();
    let defects = audit(rulebook.check(Check::Delivery).unwrap()).unwrap();
    let implied = defects.iter().find(|one| one.kind == DefectKind::Implied).unwrap();
    let lepre = Lepre::with(vec![rulebook]).unwrap();
    let mut case = implied.witness.clone().unwrap();
    case["territory"] = "ITF2".into();
    case["date"] = "2024-05-10".into();
    let decision =
        lepre.decide_json("delivery", &case.to_string(), &lepre::Options::default()).unwrap();
    assert!(decision.contains("\"rule\":\"M-1\",\"status\":\"violated\""), "{decision}");
    assert!(decision.contains("\"rule\":\"M-2\",\"status\":\"violated\""), "{decision}");
}
