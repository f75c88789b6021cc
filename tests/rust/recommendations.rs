//! What must hold of every recommendation: it advises, the person chooses, checks stand.

use crate::random_cases::{RandomCase, config};
use lepre::case::{Channel, DeliveryCase, ServiceCase};
use lepre::recommend::RecommendationCase;
use lepre::vocabulary::{Field, FieldType};
use lepre::{Check, Detail, Lepre, Options, Outcome};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

pub(crate) static LEPRE: LazyLock<Lepre> = LazyLock::new(|| Lepre::new().unwrap());
static FIELDS: LazyLock<Vec<Field>> = LazyLock::new(|| {
    let vocabulary = RecommendationCase::vocabulary();
    let own = |field: &&Field| !field.path.starts_with("checks.");
    vocabulary.fields().iter().filter(own).cloned().collect()
});
const MODES: [&str; 4] = ["in_person", "assisted", "blended", "remote"];

fn recommend(case: &Value) -> Value {
    let options = Options { detail: Detail::Codes, ..Options::default() };
    let report = LEPRE.recommend_json(&case.to_string(), &options);
    serde_json::from_str(&report.unwrap_or_else(|error| panic!("{}\n{case}", error.to_json())))
        .unwrap()
}

/// The open ways, the recommended one first.
fn order(report: &Value) -> Vec<&str> {
    let ranked = report["ranked"].as_array().unwrap();
    ranked.iter().map(|one| one["mode"].as_str().unwrap()).collect()
}

fn put(case: &mut Value, path: &str, value: Value) {
    let (group, name) = path.rsplit_once('.').unwrap_or(("", path));
    let groups = group.split('.').filter(|group| !group.is_empty());
    let at = groups.fold(case, |at, group| {
        at.as_object_mut().unwrap().entry(group).or_insert_with(|| json!({}))
    });
    at[name] = value;
}

/// The values that a field may have, the first of them unknown.
fn pool(field: &Field) -> Vec<Value> {
    let known = match (field.path.as_str(), &field.kind) {
        // Where acts on delivery are, and where none is; one service of each sort.
        ("territory", _) => vec![json!("ITC4"), json!("ITI3"), json!("ITC1")],
        ("service", _) => ["A", "D", "E", "F2", "J", "M", "N"].map(|code| json!(code)).to_vec(),
        (_, FieldType::Boolean) => vec![json!(true), json!(false)],
        (_, FieldType::Choice(names)) => names.iter().map(|name| json!(name)).collect(),
        (_, FieldType::Date) => vec![json!("2023-05-10"), json!("2024-05-10")],
        (_, FieldType::Count { .. }) => vec![json!(0), json!(3), json!(4), json!(30)],
        (path, kind) => panic!("{path}: {kind:?}"),
    };
    [vec![Value::Null], known].concat()
}

/// A random case, which says nothing of the checks.
pub(crate) fn facts() -> impl Strategy<Value = Value> {
    proptest::collection::vec(any::<u8>(), FIELDS.len()).prop_map(|picks| {
        let mut case = Value::Object(Map::new());
        for (field, pick) in FIELDS.iter().zip(picks) {
            let pool = pool(field);
            put(&mut case, &field.path, pool[usize::from(pick) % pool.len()].clone());
        }
        case
    })
}

/// A random case with a random delivery, which has day, territory and equipment. Of a delivery
/// where little is amiss more can be told than of one where all is left to chance.
fn with_delivery() -> impl Strategy<Value = Value> {
    let delivery = RandomCase::strategy(Check::Delivery);
    (facts(), delivery, any::<bool>()).prop_map(|(mut case, delivery, all_by_chance)| {
        for shared in ["date", "territory", "equipment"] {
            case.as_object_mut().unwrap().remove(shared);
        }
        let mut delivery = delivery.json(None);
        if let Some(contact) = delivery.get_mut("contact").and_then(Value::as_object_mut) {
            contact.remove("email"); // it could disagree with whether it is well formed
        }
        if !all_by_chance {
            for (path, value) in [
                ("date", json!("2024-05-10")),
                ("service", json!("psp")),
                ("provider", json!({"kind": "employment_centre"})),
                ("agreement.provider", json!(true)),
                ("contact", json!({"email_valid": true, "email_personal": true})),
                ("platform", json!({"access": "registered_user", "person_has_credentials": true})),
            ] {
                put(&mut delivery, path, value);
            }
        }
        put(&mut case, "checks.delivery", delivery);
        case
    })
}

fn check(cases: u32, strategy: impl Strategy<Value = Value>, holds: impl Fn(Value)) {
    let mut runner = TestRunner::new(config(cases));
    runner
        .run(&strategy, |case| {
            holds(case);
            Ok(())
        })
        .unwrap();
}

/// How far a report goes: for each way, how good its place is, the best being 4.
fn places(report: &Value) -> impl Fn(&str) -> usize {
    let order: Vec<String> = order(report).into_iter().map(str::to_owned).collect();
    move |mode| order.iter().position(|one| one == mode).map_or(0, |place| 4 - place)
}

fn rank(mode: &str) -> usize {
    MODES.iter().position(|one| *one == mode).unwrap()
}

/// Values of a fact, each speaking for going at least as far as the one before.
const LADDERS: [(&str, &[&str]); 5] = [
    ("equipment.device", &["none", "other", "tablet"]),
    ("equipment.device_online", &["false", "true"]),
    ("equipment.connection_stable", &["false", "true"]),
    ("digital.ability", &["none", "some", "good"]),
    ("band", &["low_employability", "assisted", "autonomous"]),
];

/// Better equipment, and more ability, never bring a person nearer; with or without checks.
fn goes_no_nearer(case: &Value) {
    for (path, values) in LADDERS {
        let mut before: Option<Value> = None;
        for value in values {
            let mut case = case.clone();
            let value = value.parse().map_or_else(|_| json!(value), |truth: bool| json!(truth));
            // The equipment of a delivery is that of the case.
            if let Some(delivery) = case.pointer_mut("/checks/delivery/equipment") {
                let (group, name) = path.split_once('.').unwrap_or_default();
                if group == "equipment" {
                    delivery.as_object_mut().unwrap().remove(name);
                }
            }
            put(&mut case, path, value);
            let report = recommend(&case);
            if let Some(before) = before {
                let (then, now) = (places(&before), places(&report));
                assert!(now("remote") >= then("remote"), "{path}\n{case}");
                let first = |report: &Value| order(report).first().map(|mode| rank(mode));
                let closed = order(&before).is_empty();
                assert!(closed || first(&report) >= first(&before), "{path}\n{case}");
            }
            before = Some(report);
        }
    }
}

#[test]
fn better_equipment_never_recommends_less_remote() {
    check(100, facts(), |case| goes_no_nearer(&case));
    check(150, with_delivery(), |case| goes_no_nearer(&case));
}

/// The same without chance: every equipment, every ability, every band, with each wish.
#[test]
fn going_further_is_monotone_everywhere() {
    let online = [Value::Null, json!(false), json!(true)];
    let wishes = [Value::Null, json!("in_person"), json!("remote")];
    let devices = ["none", "other", "computer"];
    for device in devices {
        for (online, stable) in online.iter().flat_map(|one| online.iter().map(move |o| (one, o))) {
            for wish in &wishes {
                for service in [Value::Null, json!("A"), json!("E")] {
                    goes_no_nearer(&json!({
                        "equipment": {
                            "device": device, "device_online": online, "connection_stable": stable,
                        },
                        "digital": {"ability": "some"}, "wish": wish, "service": service,
                        "band": "autonomous", "months_without_job": 3,
                    }));
                }
            }
        }
    }
}

#[test]
fn what_does_not_matter_changes_nothing() {
    check(80, with_delivery(), |case| {
        let report = recommend(&case);
        let sources = [Value::Null, json!("chosen"), json!("observed"), json!("test")];
        let sources = sources.map(|source| ("digital.source", source));
        let ways = [Value::Null, json!("spid"), json!("otp"), json!("phone_app")];
        let ways = ways.map(|way| ("identification", way));
        let channels = [Value::Null, json!("phone"), json!("video"), json!("in_person")];
        let channels = channels.map(|channel| ("checks.delivery.channel", channel));
        for (path, value) in sources.into_iter().chain(ways).chain(channels) {
            let mut other = case.clone();
            put(&mut other, path, value);
            let other = recommend(&other);
            for part in ["closed", "choice", "ask", "checks"] {
                assert_eq!(other[part], report[part], "{path}\n{case}");
            }
            let told = |report: &Value| -> Vec<Value> {
                let ranked = report["ranked"].as_array().unwrap().iter();
                ranked.map(|one| json!([one["mode"], one["fits"], one["allowed"]])).collect()
            };
            assert_eq!(told(&other), told(&report), "{path}\n{case}");
        }
    });
}

/// What a check says of a channel, asked here and not read off the report.
fn outcomes(case: &Value, channel: Channel) -> Vec<(Check, Option<Outcome>)> {
    let shared = |path: &str, nested: &Value| {
        let above = case.pointer(path).filter(|value| !value.is_null());
        above.cloned().unwrap_or_else(|| nested.pointer(path).cloned().unwrap_or_default())
    };
    let nested = case.pointer("/checks/delivery").cloned().unwrap_or_else(|| json!({}));
    let mut delivery = nested.clone();
    for path in ["date", "territory"] {
        put(&mut delivery, path, shared(&format!("/{path}"), &nested));
    }
    for name in ["device", "device_online", "connection_stable"] {
        let value = shared(&format!("/equipment/{name}"), &nested);
        put(&mut delivery, &format!("equipment.{name}"), value);
    }
    let mut service = json!({});
    for path in ["date", "territory"] {
        put(&mut service, path, delivery[path].clone());
    }
    for path in ["service", "step"] {
        put(&mut service, path, case[path].clone());
    }
    let mut delivery: DeliveryCase = serde_json::from_value(delivery).unwrap();
    let mut service: ServiceCase = serde_json::from_value(service).unwrap();
    (delivery.channel, service.channel) = (Some(channel), Some(channel));
    let options = Options::default();
    let mut found = vec![(Check::Delivery, LEPRE.decide(&delivery, &options).ok())];
    if service.service.is_some() {
        found.push((Check::Service, LEPRE.decide(&service, &options).ok()));
    }
    found.into_iter().map(|(check, one)| (check, one.map(|one| one.outcome))).collect()
}

fn is_forbidden(case: &Value, channel: Channel) -> bool {
    outcomes(case, channel).into_iter().any(|(check, outcome)| match outcome {
        Some(Outcome::Inadmissible) => true,
        Some(Outcome::OutOfScope) => check == Check::Delivery && channel != Channel::InPerson,
        _ => false,
    })
}

#[test]
fn no_check_is_contradicted() {
    let holds = |case: Value| {
        let report = recommend(&case);
        let forbidden = |channel| is_forbidden(&case, channel);
        let in_person = forbidden(Channel::InPerson);
        let remote = forbidden(Channel::Phone) && forbidden(Channel::Video);
        let closed: Vec<&str> = report["closed"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["mode"].as_str().unwrap())
            .collect();
        let expected = MODES.into_iter().filter(|mode| match *mode {
            "in_person" => in_person,
            "remote" => remote,
            _ => in_person || remote,
        });
        assert_eq!(closed, expected.collect::<Vec<_>>(), "{case}");
        for one in report["ranked"].as_array().unwrap() {
            assert!(!closed.contains(&one["mode"].as_str().unwrap()));
            for channel in one["channels"].as_array().unwrap() {
                let channel: Channel = serde_json::from_value(channel.clone()).unwrap();
                assert!(!forbidden(channel), "{channel:?}\n{case}");
            }
        }
        // A way is closed by rules, and they are named.
        for one in report["closed"].as_array().unwrap() {
            assert!(!one["rules"].as_array().unwrap().is_empty(), "{case}");
        }
        // Decisions are passed on as they are.
        for read in report["checks"].as_array().unwrap() {
            let channel: Channel = serde_json::from_value(read["channel"].clone()).unwrap();
            let check: Check = read["check"].as_str().unwrap().parse().unwrap();
            let found = outcomes(&case, channel).into_iter().find(|(one, _)| *one == check);
            let outcome = found.unwrap().1.map_or(Value::Null, |outcome| json!(outcome));
            assert_eq!(read["outcome"], outcome, "{check} {channel:?}\n{case}");
        }
    };
    check(200, with_delivery(), holds);
    check(100, facts(), holds);
}

/// REP-04: the person chooses.
#[test]
fn the_wish_is_first_unless_a_check_forbids_it() {
    let mut runner = TestRunner::new(config(150));
    runner
        .run(&with_delivery(), |case| {
            for wish in MODES {
                let mut case = case.clone();
                put(&mut case, "wish", json!(wish));
                let report = recommend(&case);
                let closed = report["closed"].as_array().unwrap().iter();
                let is_closed = closed.map(|one| &one["mode"]).any(|mode| mode == wish);
                let first = order(&report).first().copied();
                assert_eq!(first == Some(wish), !is_closed, "{case}");
                assert_eq!(report["choice"]["stands"] == "no", is_closed, "{case}");
                // It moves nothing but itself.
                let mut without = case.clone();
                put(&mut without, "wish", Value::Null);
                let without = recommend(&without);
                let rest = |report: &Value| -> Vec<String> {
                    let others = order(report).into_iter().filter(|mode| *mode != wish);
                    others.map(str::to_owned).collect()
                };
                assert_eq!(rest(&report), rest(&without), "{case}");
            }
            Ok(())
        })
        .unwrap();
}

/// A field that is asked matters, where all others speak for going far; one that is not never
/// does, whatever the others are.
#[test]
fn what_is_asked_is_what_matters() {
    let favourable = |field: &Field| match field.path.as_str() {
        "digital.ability" => json!("good"),
        "equipment.device" => json!("tablet"),
        "equipment.device_online" | "equipment.connection_stable" => json!(true),
        "service" => json!("A"),
        "phase" => json!("information"),
        "band" => json!("autonomous"),
        "months_without_job" => json!(0),
        path if path.starts_with("frail.") => json!(false),
        _ => Value::Null,
    };
    let is_fact = |field: &Field| favourable(field) != Value::Null;
    let without_act = facts().prop_map(|mut case| {
        for path in ["date", "territory", "wish"] {
            put(&mut case, path, Value::Null);
        }
        // Months tell something of a band that is not known: the one thing that is passed over.
        if case["band"].is_null() {
            put(&mut case, "months_without_job", Value::Null);
        }
        case
    });
    check(60, without_act, |case| {
        let report = recommend(&case);
        let asked = |path: &str| report["ask"].as_array().unwrap().iter().any(|one| one == path);
        let at = |field: &Field| format!("/{}", field.path.replace('.', "/"));
        let open = |field: &&Field| is_fact(field) && case.pointer(&at(field)).unwrap().is_null();
        let open: Vec<&Field> = FIELDS.iter().filter(open).collect();
        let mut best = case.clone();
        for field in &open {
            // The months matter only of one band, and the step only of one service.
            if case["band"].is_null() || field.path != "band" {
                put(&mut best, &field.path, favourable(field));
            }
        }
        for field in &open {
            let orders = |case: &Value| -> std::collections::BTreeSet<Vec<String>> {
                let values = pool(field).into_iter().skip(1);
                let with = values.map(|value| {
                    let mut case = case.clone();
                    put(&mut case, &field.path, value);
                    order(&recommend(&case)).into_iter().map(str::to_owned).collect()
                });
                with.collect()
            };
            let matters = orders(&best).len() > 1;
            // What the band is not known to be decides whether the months matter.
            if field.path == "months_without_job" && case["band"].is_null() {
                continue;
            }
            assert_eq!(asked(&field.path), matters, "{}\n{case}", field.path);
        }
    });
}
