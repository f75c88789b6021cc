//! Rulebooks: one that loads answers, whatever it says; one that does not is told all of its
//! mistakes.

use super::holds::{answered, is_json, is_told, is_told_without_data};
use lepre::reason::Likelihoods;
use lepre::{Check, Error, Lepre, Options, RepairOptions, Rulebook, case};
use serde_json::{Value, json};

/// Reasoning on all of a long rulebook takes longer than a fuzzer should wait.
const SHORT: usize = 6_000;

pub(super) fn rulebook(bytes: &[u8]) {
    let toml = match case::text(bytes) {
        Ok(toml) => toml,
        Err(error) => return is_told_without_data(&error),
    };
    match Rulebook::load("fuzz.toml", toml) {
        Ok(rulebook) => loaded(toml, rulebook),
        Err(error) => {
            assert!(
                (1..=lepre::rulebook::RulebookError::MOST_DIAGNOSTICS)
                    .contains(&error.diagnostics.len())
            );
            for mistake in &error.diagnostics {
                assert!(mistake.line > 0 && mistake.column > 0, "{mistake:?}");
                assert!(toml.get(mistake.span.clone()).is_some(), "{mistake:?}");
            }
            is_told(&Error::from(error));
        }
    }
}

fn loaded(toml: &str, rulebook: Rulebook) {
    // Its fingerprint is that of what it says, whatever its layout and comments.
    let layout = format!("# A comment.\n\n{toml}\n\n# Another.\n");
    let again = Rulebook::load("again.toml", &layout).expect("it loads, comments and all");
    assert_eq!((&again.id, &again.fingerprint), (&rulebook.id, &rulebook.fingerprint));
    assert_eq!(json!(again.summary()), json!(rulebook.summary()));
    let lepre = match Lepre::with(vec![rulebook]) {
        Ok(lepre) => lepre,
        Err(error) => return is_told(&Error::from(error)),
    };
    is_json(&lepre.rulebooks_json());
    let [rulebook] = lepre.rulebooks() else { panic!("one was loaded") };
    let options = Options { rulebook: Some(rulebook.id.clone()), ..Options::default() };
    let (day, place) = (rulebook.valid_from, rulebook.territory);
    let day = json!({ "date": day, "territory": place }).to_string();
    for case in ["{}", day.as_str()] {
        for check in rulebook.checks() {
            let decided = answered(|| lepre.decide_json(check.name(), case, &options));
            assert!(decided.is_some(), "a case of which nothing is known can be decided");
        }
        let _ = answered(|| lepre.deadlines_json(case, &options));
    }
    for procedure in rulebook.procedures() {
        let case = json!({ "procedure": procedure.id(), "journal": [] }).to_string();
        assert!(answered(|| lepre.report_json(&case, &options)).is_some());
    }
    let _ = answered(|| lepre.timesheet_json(r#"{"sessions": []}"#, &options));
    if toml.len() <= SHORT {
        reasoned(&lepre, rulebook, &options);
    }
}

/// Rules may be too intricate to reason about; then that is told, and soon.
fn reasoned(lepre: &Lepre, rulebook: &Rulebook, options: &Options) {
    let _ = answered(|| lepre.audit_json(&rulebook.id));
    if let Some(same) = answered(|| lepre.compare_json(&rulebook.id, &rulebook.id)) {
        let same = is_json(&same);
        let checks = same["checks"].as_array().expect("a list of checks");
        assert!(checks.iter().all(|check| check["differences"] == json!([])), "{same}");
    }
    for check in rulebook.checks() {
        outcome(lepre, check, options);
    }
}

fn outcome(lepre: &Lepre, check: Check, options: &Options) {
    let name = check.name();
    let asked = answered(|| lepre.ask_json(name, "{}", options, &Likelihoods::new()));
    let repair = answered(|| lepre.repair_json(name, "{}", options, &RepairOptions::default()));
    assert_eq!(asked.is_some(), repair.is_some());
    if let (Some(asked), Some(repair)) = (asked, repair) {
        let outcome = |answer: &str| -> Value { is_json(answer)["outcome"].clone() };
        assert_eq!(outcome(&asked), outcome(&repair));
    }
}
