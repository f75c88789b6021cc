//! Comparisons of rulebooks: their counts against every case, their witnesses against both.

use lepre::reason::{Comparison, RuleChangeKind, compare};
use lepre::{Check, Detail, Lepre, Options, Rulebook};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const PSP: &str = include_str!("../../core/rulebooks/it-psp-2015.toml");
const LOMBARDIA: &str = include_str!("../../core/rulebooks/lombardia-2022.toml");

fn load(toml: &str) -> Rulebook {
    Rulebook::load("mine.toml", toml).unwrap()
}

fn outcome(lepre: &Lepre, check: Check, case: &Value) -> String {
    let options = Options { detail: Detail::Codes, ..Options::default() };
    let decision = lepre.decide_json(check.name(), &case.to_string(), &options).unwrap();
    let decision: Value = serde_json::from_str(&decision).unwrap();
    decision["outcome"].as_str().unwrap().to_owned()
}

fn name<T: serde::Serialize>(value: T) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// Every case of a PSP's content.
fn every_content() -> impl Iterator<Item = Value> {
    let fields = [
        "responsible",
        "profile",
        "search_acts",
        "search_timing",
        "contact_frequency",
        "proof_of_search",
        "availability_initiatives",
        "availability_training",
        "availability_offers",
    ];
    (0..512u32).map(move |number| {
        let content: Map<String, Value> = fields
            .iter()
            .enumerate()
            .map(|(place, field)| ((*field).to_owned(), json!(number >> place & 1 == 1)))
            .collect();
        json!({ "date": "2024-05-10", "territory": "ITC4", "content": content })
    })
}

/// How often each pair of outcomes comes out, by the two handles.
fn enumerated(then: &Lepre, now: &Lepre) -> BTreeMap<(String, String), usize> {
    let mut counts = BTreeMap::new();
    for case in every_content() {
        let pair = (outcome(then, Check::Psp, &case), outcome(now, Check::Psp, &case));
        if pair.0 != pair.1 {
            *counts.entry(pair).or_default() += 1;
        }
    }
    counts
}

fn counted(comparison: &Comparison<'_>) -> BTreeMap<(String, String), usize> {
    let pairs = comparison
        .differences
        .iter()
        .map(|one| ((name(one.then), name(one.now)), one.cases.parse().unwrap()));
    pairs.collect()
}

#[test]
fn counts_equal_those_of_every_case() {
    let edits: [(&str, &str); 5] = [
        ("require = 'content.profile'", "require = '!content.profile'"),
        ("require = 'content.profile'", "require = 'content.profile || content.responsible'"),
        ("severity = \"blocking\"", "severity = \"advisory\""),
        ("severity = \"blocking\"", "severity = \"scope\""),
        ("require = 'content.responsible'", "require = 'content.responsible && content.profile'"),
    ];
    let then = load(PSP);
    let mut differing = 0;
    for (from, to) in edits {
        let edited = PSP.replacen(from, to, 1);
        assert_ne!(edited, PSP, "{from}");
        let now = load(&edited);
        let comparison = compare(&then, &now, Check::Psp).unwrap().unwrap();
        let handles =
            (Lepre::with(vec![then.clone()]).unwrap(), Lepre::with(vec![now.clone()]).unwrap());
        assert_eq!(comparison.cases, "512");
        assert_eq!(counted(&comparison), enumerated(&handles.0, &handles.1), "{to}");
        for one in &comparison.differences {
            let mut case = one.witness.clone();
            (case["date"], case["territory"]) = (json!("2024-05-10"), json!("ITC4"));
            let found =
                (outcome(&handles.0, Check::Psp, &case), outcome(&handles.1, Check::Psp, &case));
            assert_eq!(found, (name(one.then), name(one.now)), "{}", one.witness);
            let cases: f64 = one.cases.parse().unwrap();
            assert!((one.share - cases / 512.0).abs() < 1e-12);
        }
        differing += comparison.differences.len();
    }
    assert!(differing >= 4, "{differing}");
}

#[test]
fn rules_are_told_apart_by_what_was_done_to_them() {
    let edited = LOMBARDIA
        .replacen("id = \"LOM-10\"", "id = \"LOM-10.new\"", 1)
        .replacen("Obtain the missing agreement", "Get the missing agreement", 1)
        // Written otherwise, and the same.
        .replacen(
            "require = 'agreement.provider && agreement.person'",
            "require = '!(!agreement.person || !agreement.provider)'",
            1,
        )
        .replacen("require = 'service == \"did_support\"'", "require = 'service != \"psp\"'", 1);
    let (then, now) = (load(LOMBARDIA), load(&edited));
    let comparison = compare(&then, &now, Check::Delivery).unwrap().unwrap();
    let told: Vec<_> = comparison.rules.iter().map(|one| (one.rule, one.change)).collect();
    let expected = [
        ("LOM-04", RuleChangeKind::Reworded),
        ("LOM-06", RuleChangeKind::Changed),
        ("LOM-10.new", RuleChangeKind::Added),
        ("LOM-10", RuleChangeKind::Removed),
    ];
    assert_eq!(told, expected);
    // LOM-07 still stops what LOM-06 would let pass.
    assert_eq!(counted(&comparison), BTreeMap::new());
}

#[test]
fn a_rulebook_does_not_differ_from_itself() {
    for rulebook in Lepre::new().unwrap().rulebooks() {
        for check in rulebook.checks() {
            let comparison = compare(rulebook, rulebook, check).unwrap().unwrap();
            assert!(comparison.rules.is_empty() && comparison.differences.is_empty());
        }
        let other = Check::ALL.into_iter().find(|check| rulebook.check(*check).is_none()).unwrap();
        assert!(compare(rulebook, rulebook, other).unwrap().is_none());
    }
}

#[test]
fn the_witnesses_of_two_regions_are_cases_of_both() {
    let lepre = Lepre::new().unwrap();
    let (then, now) =
        (lepre.rulebook("marche-2020").unwrap(), lepre.rulebook("lombardia-2022").unwrap());
    let comparison = compare(then, now, Check::Delivery).unwrap().unwrap();
    assert!(comparison.differences.len() >= 3);
    for one in &comparison.differences {
        let by = |rulebook: &Rulebook| {
            let options = Options {
                rulebook: Some(rulebook.id.clone()),
                detail: Detail::Codes,
                receipt: false,
            };
            // Each judges by its own day; what the case says of the day is about conditions.
            let mut case = one.witness.clone();
            case.as_object_mut().unwrap().remove("date");
            let asked =
                lepre.ask_json("delivery", &case.to_string(), &options, &Default::default());
            let asked: Value = serde_json::from_str(&asked.unwrap()).unwrap();
            asked["outcome"].as_str().unwrap().to_owned()
        };
        let (then, now) = (by(then), by(now));
        assert!([name(one.then), "undetermined".to_owned()].contains(&then), "{}", one.witness);
        assert!([name(one.now), "undetermined".to_owned()].contains(&now), "{}", one.witness);
    }
}
