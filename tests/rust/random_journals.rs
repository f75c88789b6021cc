//! Random journals, and what must hold for each of them.

use crate::journals::{by_hand_report, report_on};
use crate::procedures::{EMAIL, FIRMALOM, case, codes, good};
use crate::random_cases::config;
use lepre::Lepre;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};
use std::cell::Cell;

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

/// Numbers that look thrown, all from one.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(0x1405_7B7E_F767_814F);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// A journal with some of its facts taken away, as often as not its agreement too.
fn less_known() -> impl Strategy<Value = (Value, Value)> {
    (journal(), any::<u64>()).prop_map(|(whole, seed)| {
        let (mut less, mut dice) = (whole, Dice(seed));
        if dice.roll(2) == 0 {
            let events = less["journal"].as_array_mut().unwrap();
            events.retain(|event| event["step"] != "agreement_given");
        }
        for event in less["journal"].as_array_mut().unwrap() {
            let event = event.as_object_mut().unwrap();
            for fact in ["actor", "signature", "format", "to"] {
                if dice.roll(8) == 0 {
                    event.remove(fact);
                }
            }
            if let Some(document) = event.get_mut("document").and_then(Value::as_object_mut) {
                document.retain(|_, _| dice.roll(2) == 0);
            }
        }
        if dice.roll(8) == 0 {
            less["contact"] = json!({});
        }
        let more = learnt(&less, &mut dice);
        (less, more)
    })
}

/// The journal with a part of what is still unknown made known, one way or the other; where no
/// agreement is recorded, one may be.
fn learnt(less: &Value, dice: &mut Dice) -> Value {
    let mut known = less.clone();
    for event in known["journal"].as_array_mut().unwrap() {
        let event = event.as_object_mut().unwrap();
        for (fact, values) in [
            ("actor", &["person", "provider"][..]),
            ("signature", &["handwritten", "advanced", "digital"]),
            ("format", &["pdf", "jpeg", "heic"]),
            ("to", &["persona@example.it", "altra@example.it"]),
        ] {
            if !event.contains_key(fact) && dice.roll(4) > 0 {
                let value = values[dice.roll(values.len())];
                event.insert(fact.to_owned(), json!(value));
            }
        }
        if let Some(document) = event.get_mut("document").and_then(Value::as_object_mut) {
            for fact in ["readable", "encrypted"] {
                if !document.contains_key(fact) && dice.roll(2) == 0 {
                    document.insert(fact.to_owned(), json!(dice.roll(2) == 0));
                }
            }
        }
    }
    if known["contact"]["email"].is_null() && dice.roll(2) == 0 {
        known["contact"]["email"] = json!("persona@example.it");
    }
    let events = known["journal"].as_array_mut().unwrap();
    if events.iter().all(|event| event["step"] != "agreement_given") && dice.roll(2) == 0 {
        let mut given = good("agreement_given");
        given["at"] = json!("2024-10-25T08:00");
        events.push(given);
    }
    known
}

#[test]
fn what_is_concluded_or_broken_stays_so_whatever_is_learnt() {
    let lepre = Lepre::new().unwrap();
    let settled = Cell::new((0, 0));
    TestRunner::new(config(10_000))
        .run(&less_known(), |(less, more)| {
            let state = report_on(&lepre, &less, &codes())["state"].clone();
            let (concluded, broken) = settled.get();
            match state.as_str().unwrap() {
                "concluded" => settled.set((concluded + 1, broken)),
                "broken" => settled.set((concluded, broken + 1)),
                _ => return Ok(()),
            }
            let then = report_on(&lepre, &more, &codes());
            prop_assert_eq!(&then["state"], &state, "{}\n{}", less, more);
            Ok(())
        })
        .unwrap();
    let (concluded, broken) = settled.get();
    assert!(concluded > 500 && broken > 500, "{concluded} concluded, {broken} broken");
}

#[test]
fn what_is_not_concluded_says_what_is_missing() {
    let lepre = Lepre::new().unwrap();
    TestRunner::new(config(3_000))
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
