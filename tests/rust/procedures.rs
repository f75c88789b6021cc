//! Procedures: every order of their steps, random journals, and steps done in the stead of
//! others.

use crate::journals::{by_hand_report, report_on};
use crate::random_cases::config;
use lepre::{Detail, Lepre, Options, Rulebook};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

const EMAIL: [&str; 6] = ["prepare", "send", "sign_person", "return", "sign_provider", "upload"];
const FIRMALOM: [&str; 7] =
    ["prepare", "install_app", "enter_with_spid", "release", "notify", "validate", "complete"];

/// What the act puts before what, by hand: by e-mail one after the other, ...
const EMAIL_ORDER: [(usize, usize); 5] = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)];
/// ... by the app in two strands that meet at the validation.
const FIRMALOM_ORDER: [(usize, usize); 6] = [(1, 2), (0, 3), (3, 4), (2, 5), (4, 5), (5, 6)];

/// An event of a step that does all that the act asks of it.
fn good(step: &str) -> Value {
    let mut event = match step {
        "send" => json!({ "format": "pdf", "to": "persona@example.it" }),
        "sign_person" => json!({ "signature": "handwritten" }),
        "return" => json!({ "format": "jpg" }),
        "sign_provider" | "complete" => json!({ "signature": "digital" }),
        _ => json!({}),
    };
    let by_person = ["sign_person", "return", "install_app", "enter_with_spid", "notify"];
    let by_person = by_person.contains(&step) || step == "validate" || step.starts_with("agree");
    event["step"] = json!(step);
    event["actor"] = json!(if by_person { "person" } else { "provider" });
    event
}

fn case(procedure: &str, journal: Vec<Value>) -> Value {
    json!({
        "date": "2024-05-10", "territory": "ITC4", "procedure": procedure,
        "contact": { "email": "persona@example.it" }, "journal": journal,
    })
}

fn codes() -> Options {
    Options { rulebook: None, detail: Detail::Codes }
}

/// Every order of so many things.
fn permutations(things: usize) -> Vec<Vec<usize>> {
    let mut all = vec![vec![]];
    for thing in 0..things {
        let longer = |order: &Vec<usize>| {
            let order = order.clone();
            (0..=thing).map(move |place| {
                let mut order = order.clone();
                order.insert(place, thing);
                order
            })
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// How many orders keep to the pairs: counted over sets of what is done already, no order
/// being made.
fn linear_extensions(things: usize, pairs: &[(usize, usize)]) -> usize {
    let mut ways = vec![0; 1 << things];
    ways[0] = 1;
    for done in 0..1_usize << things {
        for thing in (0..things).filter(|thing| done & (1 << thing) == 0) {
            let ready =
                pairs.iter().all(|(before, after)| *after != thing || done & (1 << before) != 0);
            if ready {
                ways[done | (1 << thing)] += ways[done];
            }
        }
    }
    ways[(1 << things) - 1]
}

/// Of all orders of the steps, exactly those that keep to the pairs conclude the procedure;
/// how many there are.
fn accepted(procedure: &str, steps: &[&str], pairs: &[(usize, usize)]) -> (usize, usize) {
    let lepre = Lepre::new().unwrap();
    let orders = permutations(steps.len());
    let mut concluded = 0;
    for order in &orders {
        let place = |thing| order.iter().position(|other| *other == thing).unwrap();
        let kept = pairs.iter().all(|(before, after)| place(*before) < place(*after));
        let mut journal = vec![good("agreement_given")];
        journal[0]["at"] = json!("2024-05-10T08:00");
        for (minute, thing) in order.iter().enumerate() {
            let mut event = good(steps[*thing]);
            event["at"] = json!(format!("2024-05-10T10:0{minute}"));
            journal.push(event);
        }
        let report = report_on(&lepre, &case(procedure, journal), &codes());
        assert_eq!(report["state"] == "concluded", kept, "{order:?}: {report}");
        assert_eq!(report["state"] == "broken", !kept, "{order:?}: {report}");
        concluded += usize::from(kept);
    }
    assert_eq!(concluded, linear_extensions(steps.len(), pairs));
    (concluded, orders.len())
}

#[test]
fn just_the_orders_that_the_act_allows_conclude_the_psp_by_email() {
    assert_eq!(accepted("psp/email", &EMAIL, &EMAIL_ORDER), (1, 720));
}

#[test]
fn just_the_orders_that_the_act_allows_conclude_the_psp_by_app() {
    assert_eq!(accepted("psp/firmalom", &FIRMALOM, &FIRMALOM_ORDER), (10, 5040));
}

/// One of the values, the first of which stands for "left out".
fn one_of(values: &[Value]) -> BoxedStrategy<Value> {
    let values: Vec<Value> = std::iter::once(Value::Null).chain(values.to_vec()).collect();
    prop::sample::select(values).boxed()
}

fn moment() -> impl Strategy<Value = String> {
    // Few enough that moments meet, on three days, one of which has 25 hours.
    (26..29_u8, 0..24_u8, prop::sample::select(vec!["00", "30"]))
        .prop_map(|(day, hour, minute)| format!("2024-10-{day}T{hour:02}:{minute}"))
}

fn document() -> BoxedStrategy<Value> {
    let truth = || one_of(&[json!(true), json!(true), json!(false)]);
    let name = one_of(&[json!("psp.pdf"), json!("psp.JPG"), json!("psp")]);
    let format = one_of(&[json!("pdf"), json!("jpeg"), json!("heic")]);
    let document = (name, format, truth(), truth()).prop_map(|(name, format, readable, locked)| {
        let encrypted = locked.as_bool().map(|locked| !locked);
        given(json!({
            "name": name, "format": format, "readable": readable, "encrypted": encrypted,
            "sha256": "0".repeat(64),
        }))
    });
    prop_oneof![3 => Just(Value::Null), 1 => document].boxed()
}

/// An event that is mostly right, and sometimes wrong or unknown in one respect.
fn event(steps: &'static [&'static str]) -> BoxedStrategy<Value> {
    let steps: Vec<&str> = steps.iter().copied().chain(["agreement_given"]).collect();
    let step = prop_oneof![9 => prop::sample::select(steps), 1 => Just("agreement_withdrawn")];
    let spoil = prop_oneof![
        6 => Just(Value::Null),
        1 => one_of(&[json!("person"), json!("provider")]).prop_map(|v| json!({ "actor": v })),
        1 => one_of(&[json!("digital"), json!("advanced")]).prop_map(|v| json!({ "signature": v })),
        1 => one_of(&[json!("pdf"), json!("heic")]).prop_map(|v| json!({ "format": v })),
        1 => one_of(&[json!("altra@example.it")]).prop_map(|v| json!({ "to": v })),
    ];
    let taken_back = prop_oneof![9 => Just(None), 1 => moment().prop_map(Some)];
    (step, moment(), spoil, document(), taken_back)
        .prop_map(|(step, at, spoil, document, taken_back)| {
            let mut event = good(step);
            event["at"] = json!(at);
            event["document"] = document;
            if let Some(spoil) = spoil.as_object() {
                spoil.iter().for_each(|(key, value)| event[key] = value.clone());
            }
            if let Some(moment) = taken_back.filter(|moment| *moment >= at) {
                event["withdrawn_at"] = json!(moment);
            }
            given(event)
        })
        .boxed()
}

/// The object without its nulls.
fn given(object: Value) -> Value {
    let Value::Object(object) = object else { return object };
    Value::Object(object.into_iter().filter(|(_, value)| !value.is_null()).collect())
}

/// A journal of one of the procedures; some begin as a concluded one.
fn journal() -> impl Strategy<Value = Value> {
    let of = |procedure: &'static str, steps: &'static [&'static str]| {
        let events = prop::collection::vec(event(steps), 0..16);
        let whole = prop_oneof![1 => Just(false), 2 => Just(true)];
        let now = prop_oneof![3 => Just(None), 1 => moment().prop_map(Some)];
        (events, whole, now).prop_map(move |(mut events, whole, now)| {
            if whole {
                let all = std::iter::once("agreement_given").chain(steps.iter().copied());
                events.extend(all.enumerate().map(|(number, step)| {
                    let mut event = good(step);
                    event["at"] = json!(format!("2024-10-27T{:02}:15", 2 * number));
                    event
                }));
            }
            let mut case = case(procedure, events);
            if let Some(now) = now {
                case["now"] = json!(now);
            }
            case
        })
    };
    prop_oneof![of("psp/email", &EMAIL), of("psp/firmalom", &FIRMALOM)]
}

#[test]
fn the_procedures_by_hand_agree_on_random_journals() {
    let lepre = Lepre::new().unwrap();
    let mut states = Map::new();
    TestRunner::new(config(3_000))
        .run(&journal(), |case| {
            let mut ours = report_on(&lepre, &case, &codes());
            ours.as_object_mut().unwrap().remove("rulebook");
            prop_assert_eq!(&ours, &by_hand_report(&case));
            Ok(())
        })
        .unwrap();
    // The journals are no monotonous lot.
    let mut runner = TestRunner::deterministic();
    for _ in 0..300 {
        let case = journal().new_tree(&mut runner).unwrap().current();
        let state = report_on(&lepre, &case, &codes())["state"].as_str().unwrap().to_owned();
        let seen = states.get(&state).and_then(Value::as_u64).unwrap_or(0);
        states.insert(state, json!(seen + 1));
    }
    for state in ["open", "concluded", "broken"] {
        let seen = states.get(state).and_then(Value::as_u64).unwrap_or(0);
        assert!(seen > 15, "{state}: {states:?}");
    }
}

#[test]
fn what_is_concluded_stays_so_whatever_the_unknown_turns_out_to_be() {
    let lepre = Lepre::new().unwrap();
    let filled = (journal(), any::<u64>());
    TestRunner::new(config(2_000))
        .run(&filled, |(case, picks)| {
            if report_on(&lepre, &case, &codes())["state"] != "concluded" {
                return Ok(());
            }
            let mut known = case.clone();
            let mut picks = picks;
            let mut pick = |values: &[&str]| {
                let picked = values[usize::try_from(picks % values.len() as u64).unwrap()];
                picks = picks.rotate_right(7).wrapping_mul(0x9E37_79B9_7F4A_7C15);
                json!(picked)
            };
            for event in known["journal"].as_array_mut().unwrap() {
                for (key, values) in [
                    ("actor", &["person", "provider"][..]),
                    ("signature", &["handwritten", "advanced", "digital"]),
                    ("format", &["pdf", "jpeg", "heic"]),
                    ("to", &["persona@example.it", "altra@example.it"]),
                ] {
                    if event.get(key).is_none() {
                        event[key] = pick(values);
                    }
                }
            }
            let report = report_on(&lepre, &known, &codes());
            prop_assert_eq!(&report["state"], "concluded");
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_is_not_concluded_says_what_is_missing() {
    let lepre = Lepre::new().unwrap();
    TestRunner::new(config(2_000))
        .run(&journal(), |case| {
            let report = report_on(&lepre, &case, &codes());
            let findings = report["findings"].as_array().unwrap();
            let blocking = findings.iter().any(|finding| finding["severity"] == "blocking");
            let violated = findings.iter().any(|finding| finding["status"] == "violated");
            let next = !report["next"].as_array().unwrap().is_empty();
            match report["state"].as_str().unwrap() {
                "concluded" => prop_assert!(!blocking && !next, "{}", report),
                "broken" => prop_assert!(violated, "{}", report),
                _ => prop_assert!((blocking || next) && !violated, "{}", report),
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_order_in_which_a_journal_is_written_does_not_matter() {
    let lepre = Lepre::new().unwrap();
    let apart_from_places = |case: &Value| {
        let mut report = report_on(&lepre, case, &codes());
        for finding in report["findings"].as_array_mut().unwrap() {
            let fields = finding["fields"].as_array_mut().unwrap();
            for field in fields.iter_mut() {
                let key = field.as_str().unwrap().rsplit_once("].").map(|(_, key)| key.to_owned());
                *field = json!(key);
            }
        }
        report["later"] = json!(report["later"].as_array().map_or(0, Vec::len));
        report
    };
    TestRunner::new(config(1_000))
        .run(&journal(), |case| {
            // Of the same step at the same moment, the later in the journal is the later.
            let mut seen = std::collections::HashSet::new();
            let mut once = case.clone();
            once["journal"].as_array_mut().unwrap().retain(|event| {
                let step = event["step"].as_str().unwrap().to_owned();
                seen.insert((step, event["at"].as_str().unwrap().to_owned()))
            });
            let mut turned = once.clone();
            turned["journal"].as_array_mut().unwrap().reverse();
            prop_assert_eq!(apart_from_places(&once), apart_from_places(&turned));
            Ok(())
        })
        .unwrap();
}

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
