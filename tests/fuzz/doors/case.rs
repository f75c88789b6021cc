//! Cases of checks: what is decided, asked, repaired and explained of them.

use super::holds::{answered, is_json, json_door};
use super::{LEPRE, choice, row};
use lepre::case::{Case, DeliveryCase, InvitationCase, PspCase, ServiceCase, SessionCase};
use lepre::explain::Audience;
use lepre::reason::Likelihoods;
use lepre::{Check, Detail, Options, RepairOptions};
use serde_json::{Value, json};
use std::fmt::Debug;

pub(super) fn case(bytes: &[u8]) {
    let (choice, json) = choice(bytes);
    let check = Check::ALL[choice % Check::ALL.len()];
    let options = options(check, choice / Check::ALL.len());
    let name = check.name();
    let decided = json_door(json, |json| LEPRE.decide_json(name, json, &options));
    let Some((json, decision)) = decided else { return };
    match check {
        Check::Delivery => typed::<DeliveryCase>(json, &options, &decision),
        Check::Invitation => typed::<InvitationCase>(json, &options, &decision),
        Check::Psp => typed::<PspCase>(json, &options, &decision),
        Check::Service => typed::<ServiceCase>(json, &options, &decision),
        Check::Session => typed::<SessionCase>(json, &options, &decision),
    }
    let decision = is_json(&decision);
    if options.receipt {
        let replay = LEPRE.replay_json(&decision.to_string(), json).expect("it was answered");
        assert_eq!(is_json(&replay)["changes"], json!([]));
    }
    reasoned(check, json, &options, &decision);
}

fn options(check: Check, choice: usize) -> Options {
    let judges: Vec<&str> = LEPRE
        .rulebooks()
        .iter()
        .filter(|rulebook| rulebook.check(check).is_some())
        .map(|rulebook| rulebook.id.as_str())
        .collect();
    // Past the last one, none is named.
    let rulebook = (choice / 4).checked_sub(1).and_then(|place| judges.get(place));
    Options {
        rulebook: rulebook.map(|id| (*id).to_owned()),
        detail: if choice & 1 == 0 { Detail::Full } else { Detail::Codes },
        receipt: choice & 2 != 0,
    }
}

/// The case as an object says what its text says, written out again too; and so does a row.
fn typed<C: Case + Debug + PartialEq>(json: &str, options: &Options, decision: &str) {
    let case: C = serde_json::from_str(json).expect("what was decided can be read");
    let written = serde_json::to_string(&case).expect("a case can be written");
    assert_eq!(serde_json::from_str::<C>(&written).expect("and read again"), case);
    let again = LEPRE.decide(&case, options).expect("it was decided");
    assert_eq!(serde_json::to_string(&again).expect("a decision can be written"), decision);
    let again = LEPRE.decide_json(C::CHECK.name(), &written, options).expect("it was decided");
    assert_eq!(again, decision);
    let codes = Options { detail: Detail::Codes, receipt: false, ..options.clone() };
    let alone = LEPRE.decide_json(C::CHECK.name(), &written, &codes).expect("it was decided");
    row::is_decided_alike(C::CHECK, &is_json(&written), codes.rulebook, &is_json(&alone));
}

/// What all rules together say is no other than what each says.
fn reasoned(check: Check, json: &str, options: &Options, decision: &Value) {
    let name = check.name();
    let asked = answered(|| LEPRE.ask_json(name, json, options, &Likelihoods::new()));
    let asked = is_json(&asked.expect("what can be decided can be asked about"));
    let repair = answered(|| LEPRE.repair_json(name, json, options, &RepairOptions::default()));
    let repair = is_json(&repair.expect("and repaired"));
    let outcome = &asked["outcome"];
    assert_eq!(&repair["outcome"], outcome);
    assert!(decision["outcome"] == "undetermined" || &decision["outcome"] == outcome);
    let open = asked["questions"].as_array().is_some_and(|questions| !questions.is_empty());
    assert_eq!(open, outcome == "undetermined", "{asked}");
    for audience in Audience::ALL {
        let words = answered(|| LEPRE.explain_json(name, json, options, audience));
        let words = is_json(&words.expect("and explained"));
        assert!(words["it"].as_str().is_some_and(|words| !words.is_empty()), "{words}");
    }
}
