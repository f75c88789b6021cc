//! Rulebooks that extend or replace others.

use crate::conformance::vectors;
use lepre::reason::{RuleChangeKind, compare};
use lepre::rulebook::RulebookError;
use lepre::{Check, Detail, Lepre, Options, Rulebook};
use serde_json::Value;

/// The head of a rulebook; what it says besides comes after.
fn extending(base: &str, territory: &str, rest: &str) -> String {
    format!(
        r#"
        id = "prova"
        version = "1.0.0"
        title = {{ it = "Raccolta di prova", en = "Sample rulebook" }}
        extends = "{base}"
        territory = "{territory}"
        valid_from = 2020-01-01
        {rest}"#
    )
}

fn rule(check: &str, id: &str, require: &str) -> String {
    format!(
        r#"
        [[{check}.rule]]
        id = "{id}"
        require = '{require}'
        severity = "blocking"
        message = {{ it = "Messaggio.", en = "Message." }}
        remedy = {{ it = "Rimedio.", en = "Remedy." }}
        citation = {{ source = "lombardia-2022", section = "Prova" }}
        "#
    )
}

fn load(base: &str, territory: &str, rest: &str) -> Rulebook {
    Rulebook::load("prova.toml", &extending(base, territory, rest)).unwrap()
}

fn ids(rulebook: &Rulebook, check: Check) -> Vec<String> {
    let rules = rulebook.check(check).map(|rules| rules.rules()).unwrap_or_default();
    rules.iter().map(|rule| rule.id.clone()).collect()
}

/// What a decision says, apart from the rulebook that it names.
fn said(lepre: &Lepre, check: &str, case: &str, rulebook: &str) -> Value {
    let options =
        Options { rulebook: Some(rulebook.to_owned()), detail: Detail::Full, ..Options::default() };
    let answer = match lepre.decide_json(check, case, &options) {
        Ok(decision) => decision,
        Err(error) => error.to_json().replace(rulebook, "X"),
    };
    let mut answer: Value = serde_json::from_str(&answer).unwrap();
    answer.as_object_mut().unwrap().remove("rulebook");
    answer
}

#[test]
fn what_only_extends_another_decides_as_that_does() {
    let lombardia =
        Rulebook::built_in().unwrap().into_iter().find(|one| one.id == "lombardia-2022");
    let lombardia = lombardia.unwrap();
    let prova = load("lombardia-2022", "ITC4", "");
    let base = prova.extends.clone().unwrap();
    assert_eq!((base.id.as_str(), &base.fingerprint), ("lombardia-2022", &lombardia.fingerprint));
    for check in [Check::Delivery, Check::Invitation] {
        assert_eq!(ids(&prova, check), ids(&lombardia, check));
        let marks = |rulebook: &Rulebook| -> Vec<String> {
            let marks = rulebook.marks(check.name());
            marks.map(|(rule, mark)| format!("{rule} {mark}")).collect()
        };
        assert_eq!(marks(&prova), marks(&lombardia));
        let comparison = compare(&lombardia, &prova, check).unwrap().unwrap();
        assert!(comparison.rules.is_empty() && comparison.differences.is_empty());
    }
    assert_eq!(prova.procedures().len(), lombardia.procedures().len());
    let lepre = Lepre::with(vec![prova]).unwrap();
    let original = Lepre::with(vec![lombardia]).unwrap();
    let mut compared = 0;
    for (file, vector) in vectors() {
        // Its days are other ones.
        let day = vector.case.get("date").and_then(Value::as_str).unwrap_or("2024-01-01");
        if !["delivery", "invitation"].contains(&vector.check.as_str()) || day < "2022-09-01" {
            continue;
        }
        let case = vector.case.to_string();
        let one = said(&lepre, &vector.check, &case, "prova");
        let other = said(&original, &vector.check, &case, "lombardia-2022");
        assert_eq!(one, other, "{file}: {}", vector.name);
        compared += 1;
    }
    println!("{compared} vectors decided alike");
    assert!(compared > 150);
}

#[test]
fn own_rules_take_the_place_of_those_with_the_same_id() {
    let base = Rulebook::load("x.toml", include_str!("../../core/rulebooks/lombardia-2022.toml"));
    let base = base.unwrap();
    let rest = rule("delivery", "LOM-06", r#"channel != "phone""#)
        + &rule("delivery", "NUOVA-1", r#"provider.kind == "employment_centre""#);
    let prova =
        load("lombardia-2022", "ITF2", &format!("removes = [\"A-5\", \"psp/email\"]{rest}"));
    let mut expected = ids(&base, Check::Delivery);
    expected.retain(|id| id != "A-5");
    expected.push("NUOVA-1".to_owned());
    assert_eq!(ids(&prova, Check::Delivery), expected);
    let comparison = compare(&base, &prova, Check::Delivery).unwrap().unwrap();
    let changes: Vec<_> = comparison.rules.iter().map(|one| (one.rule, one.change)).collect();
    let expected = [
        ("LOM-06", RuleChangeKind::Changed),
        ("NUOVA-1", RuleChangeKind::Added),
        ("A-5", RuleChangeKind::Removed),
    ];
    assert_eq!(changes, expected);
    assert!(prova.procedure("psp/email").is_none() && prova.procedure("psp/firmalom").is_some());
    assert!(base.procedure("psp/email").is_some());
    let marks = |rulebook: &Rulebook, rule: &str| {
        rulebook.marks("delivery").find(|(id, _)| *id == rule).map(|(_, mark)| mark.to_owned())
    };
    assert_eq!(marks(&prova, "A-5"), None);
    assert_ne!(marks(&prova, "LOM-06"), marks(&base, "LOM-06"));
    assert_eq!(marks(&prova, "LOM-04"), marks(&base, "LOM-04"));
    // Replacing a rule by itself changes nothing.
    let same = load("lombardia-2022", "ITF2", "");
    assert_eq!(same.fingerprint, load("lombardia-2022", "ITF2", "").fingerprint);
    assert_ne!(same.fingerprint, prova.fingerprint);
    assert_ne!(same.fingerprint, base.fingerprint);
}

#[test]
fn everything_else_is_taken_over_too() {
    let toscana = load("toscana-2020", "ITF2", r#"removes = ["TOS-13"]"#);
    assert_eq!(toscana.procedures().len(), 1);
    assert_eq!(toscana.timesheet().unwrap().provisions().count(), 5);
    assert!(!ids(&toscana, Check::Session).contains(&"TOS-13".to_owned()));
    let minded = r#"
        [timesheet.overlap]
        id = "MIA-1"
        message = { it = "Messaggio.", en = "Message." }
        remedy = { it = "Rimedio.", en = "Remedy." }
        citation = { source = "toscana-2020", section = "Prova" }
    "#;
    let mine = load("toscana-2020", "ITF2", minded);
    let minded = mine.timesheet().unwrap();
    assert_eq!(minded.overlap.as_ref().unwrap().id, "MIA-1");
    assert_ne!(minded.twice.as_ref().unwrap().id, "MIA-1");
    let marche = load("marche-2020", "ITF2", "");
    assert!(!marche.planned().is_empty());

    let contact =
        Rulebook::load("c.toml", include_str!("../../core/rulebooks/it-contact-2015.toml"));
    let contact = contact.unwrap();
    let first = contact.deadlines().unwrap().all()[0].clone();
    let id = &first.provision.id;
    let changed = format!(
        r#"
        [[deadline]]
        id = "{id}"
        when = '{}'
        met = '{}'
        from = "{}"
        days = 99
        message = {{ it = "Messaggio.", en = "Message." }}
        remedy = {{ it = "Rimedio.", en = "Remedy." }}
        citation = {{ source = "dlgs-150-2015", section = "Prova" }}
        "#,
        first.when,
        first.met,
        contact.deadlines().unwrap().from(&first)
    );
    let mine = load("it-contact-2015", "ITF2", &changed);
    let days: Vec<_> = mine.deadlines().unwrap().all().iter().map(|one| one.days).collect();
    let before: Vec<_> = contact.deadlines().unwrap().all().iter().map(|one| one.days).collect();
    assert_eq!((days[0], &days[1..]), (99, &before[1..]));
    if before.len() == 1 {
        let gone = load("it-contact-2015", "ITF2", &format!("removes = [\"{id}\"]"));
        assert!(gone.deadlines().is_none());
    }
}

#[test]
fn a_region_cites_its_own_act() {
    let own = r#"
        [[source]]
        id = "molise-2026"
        title = { it = "Atto inventato", en = "Invented act" }
        authority = "Regione inventata"
        date = "2026-01-01"
    "#;
    let rule = rule("delivery", "M-1", "agreement.person")
        .replace(r#"source = "lombardia-2022""#, r#"source = "molise-2026""#);
    let toml = extending("lombardia-2022", "ITF2", &format!("{own}{rule}"));
    let lepre = Lepre::with_files([("molise.toml", toml.as_str())]).unwrap();
    let built_in = Lepre::new().unwrap().sources().unwrap().len();
    let sources = lepre.sources().unwrap();
    assert_eq!((sources.len(), sources.last().unwrap().id.as_str()), (built_in + 1, "molise-2026"));
    // What extends it may cite it too, and does not describe it anew.
    let second = extending("prova", "ITF1", &rule.replace("M-1", "M-2"))
        .replace(r#"id = "prova""#, r#"id = "seconda""#);
    let both = [("molise.toml", toml.as_str()), ("seconda.toml", second.as_str())];
    let lepre = Lepre::with_files(both).unwrap();
    assert_eq!(lepre.sources().unwrap().len(), built_in + 1);
    let rules = ids(lepre.rulebook("seconda").unwrap(), Check::Delivery);
    assert!(rules.ends_with(&["M-1".to_owned(), "M-2".to_owned()]));
}

#[test]
fn every_mistake_of_every_file_is_told() {
    let one = extending("lombardia-2021", "ITF2", "");
    let other = extending("lombardia-2022", "Nowhere", "");
    let error = Lepre::with_files([("one.toml", one.as_str()), ("other.toml", other.as_str())]);
    let RulebookError { diagnostics } = error.unwrap_err();
    let told: Vec<_> = diagnostics.iter().map(|one| (one.file.as_str(), one.code)).collect();
    assert_eq!(told, [("one.toml", "unknown_rulebook"), ("other.toml", "unknown_territory")]);
}

#[test]
fn what_is_replaced_is_in_force_until_the_day_before() {
    let next = extending("lombardia-2022", "ITC4", r#"replaces = ["lombardia-2022"]"#);
    let next = next.replace("valid_from = 2020-01-01", "valid_from = 2026-01-01");
    let lepre = Lepre::with_files([("next.toml", next.as_str())]).unwrap();
    let judge = |day: &str| {
        let case = format!(r#"{{"date": "{day}", "territory": "ITC4", "channel": "in_person"}}"#);
        let answer = lepre.decide_json("delivery", &case, &Options::default()).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        answer["rulebook"]["id"].as_str().unwrap().to_owned()
    };
    assert_eq!(judge("2025-12-31"), "lombardia-2022");
    assert_eq!(judge("2026-01-01"), "prova");
    // Without saying so, the two would judge the same cases.
    let silent = next.replace(r#"replaces = ["lombardia-2022"]"#, "");
    let error = Lepre::with_files([("next.toml", silent.as_str())]).unwrap_err();
    assert_eq!(error.first().unwrap().code, "overlapping_rulebooks");
    // What would never be in force again is gone.
    let from_the_first_day = next.replace("2026-01-01", "2022-09-01");
    let lepre = Lepre::with_files([("next.toml", from_the_first_day.as_str())]).unwrap();
    assert!(lepre.rulebook("lombardia-2022").is_err());
}
