//! Steps that may be done in the stead of others, and procedures without an agreement.

use crate::journals::report_on;
use crate::procedures::{case, codes};
use lepre::{Lepre, Rulebook};
use serde_json::{Value, json};

/// A procedure in which a person may be identified in one of two ways.
fn with_alternatives() -> Lepre {
    let rule = |id: &str| {
        format!(
            "id = \"{id}\"\nmessage = {{ it = \"Regola.\", en = \"Rule.\" }}\n\
             remedy = {{ it = \"Rimedio.\", en = \"Remedy.\" }}\n\
             citation = {{ source = \"lombardia-2022\", section = \"Prova\" }}\n"
        )
    };
    let step = |name: &str, actor: &str, more: &str| {
        format!(
            "[[procedure.step]]\nname = \"{name}\"\nactor = \"{actor}\"\n{more}\n\
             action = {{ it = \"Fare.\", en = \"Do.\" }}\n{}\n",
            rule(&format!("P-{name}"))
        )
    };
    let toml = [
        "id = \"prova\"\nversion = \"1.0.0\"\nterritory = \"ITC4\"\nvalid_from = 2022-09-01\n"
            .to_owned(),
        "title = { it = \"Prova\", en = \"Sample\" }\n[[procedure]]\nid = \"prova/firma\"\n"
            .to_owned(),
        "title = { it = \"Prova\", en = \"Sample\" }\n".to_owned(),
        step("call", "provider", "restarts = true"),
        step("show_card", "person", "after = [\"call\"]"),
        step("enter_with_spid", "person", "instead_of = \"show_card\""),
        step("sign", "person", "after = [\"enter_with_spid\"]"),
        format!(
            "[[procedure.step.rule]]\nrequire = 'days_waited < 2'\nseverity = \"blocking\"\n{}",
            rule("P-soon")
        ),
    ]
    .concat();
    Lepre::with(vec![Rulebook::load("prova.toml", &toml).unwrap()]).unwrap()
}

/// The report on these steps, done one a day.
fn day_by_day(lepre: &Lepre, steps: &[(&str, u8)]) -> Value {
    let event = |(step, day): &(&str, u8)| {
        let actor = if *step == "call" { "provider" } else { "person" };
        json!({ "step": step, "at": format!("2024-05-{day:02}T10:00"), "actor": actor })
    };
    let journal = steps.iter().map(event).collect();
    report_on(lepre, &case("prova/firma", journal), &codes())
}

fn states(report: &Value) -> Vec<&str> {
    report["steps"].as_array().unwrap().iter().map(|s| s["state"].as_str().unwrap()).collect()
}

#[test]
fn either_of_two_steps_is_enough() {
    let lepre = with_alternatives();
    for (way, expected) in [
        ("show_card", ["done", "done", "not_needed", "done"]),
        ("enter_with_spid", ["done", "not_needed", "done", "done"]),
    ] {
        let report = day_by_day(&lepre, &[("call", 10), (way, 11), ("sign", 12)]);
        assert_eq!((states(&report), &report["state"]), (expected.to_vec(), &json!("concluded")));
        assert_eq!(report["concluded_at"], "2024-05-12T10:00:00+02:00");
    }
    let both = day_by_day(&lepre, &[("call", 10)]);
    assert_eq!(states(&both), ["done", "ready", "ready", "waiting"]);
    assert_eq!(both["next"].as_array().unwrap().len(), 2);
    // Of both, the later one stands, and neither is missed.
    let twice = day_by_day(&lepre, &[("call", 10), ("show_card", 11), ("enter_with_spid", 12)]);
    assert_eq!(states(&twice), ["done", "not_needed", "done", "ready"]);
    assert_eq!(twice["findings"], json!([]));
}

#[test]
fn a_stand_in_has_the_place_of_its_original_in_the_order() {
    let lepre = with_alternatives();
    let early = day_by_day(&lepre, &[("enter_with_spid", 9), ("call", 10), ("sign", 11)]);
    assert_eq!(states(&early), ["done", "ready", "ready", "waiting"]);
    let rules: Vec<_> = early["findings"].as_array().unwrap().iter().map(|f| &f["rule"]).collect();
    assert_eq!(rules, ["P-enter_with_spid"]); // that of signing too early is the same mistake
    // Called once more, the person is identified once more.
    let again = [("call", 10), ("enter_with_spid", 11), ("call", 12), ("sign", 13)];
    let again = day_by_day(&lepre, &again);
    assert_eq!(states(&again), ["done", "ready", "ready", "waiting"]);
    assert_eq!(again["findings"][0]["rule"], "P-sign");
}

#[test]
fn a_step_waits_from_the_latest_of_what_it_waited_for() {
    let lepre = with_alternatives();
    let report = |signed| {
        day_by_day(
            &lepre,
            &[("call", 10), ("show_card", 11), ("enter_with_spid", 14), ("sign", signed)],
        )
    };
    assert_eq!(report(15)["state"], "concluded");
    let late = report(16);
    assert_eq!(late["state"], "broken");
    assert_eq!(late["findings"][0]["rule"], "P-soon");
    assert_eq!(late["findings"][0]["fields"], json!(["journal[3].at"]));
}

#[test]
fn where_no_agreement_is_asked_for_a_journal_has_none() {
    let report = day_by_day(&with_alternatives(), &[("agreement_given", 10)]);
    assert_eq!(report["code"], "unknown_step");
}
