//! Procedures: of every order of their steps, just those that the act allows conclude them.

use crate::journals::report_on;
use lepre::{Detail, Lepre, Options};
use serde_json::{Value, json};

pub(crate) const EMAIL: [&str; 6] =
    ["prepare", "send", "sign_person", "return", "sign_provider", "upload"];
pub(crate) const FIRMALOM: [&str; 7] =
    ["prepare", "install_app", "enter_with_spid", "release", "notify", "validate", "complete"];

/// What the act puts before what, by hand: by e-mail one after the other, ...
const EMAIL_ORDER: [(usize, usize); 5] = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)];
/// ... by the app in two strands that meet at the validation.
const FIRMALOM_ORDER: [(usize, usize); 6] = [(1, 2), (0, 3), (3, 4), (2, 5), (4, 5), (5, 6)];

/// An event of a step that does all that the act asks of it.
pub(crate) fn good(step: &str) -> Value {
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

pub(crate) fn case(procedure: &str, journal: Vec<Value>) -> Value {
    json!({
        "date": "2024-05-10", "territory": "ITC4", "procedure": procedure,
        "contact": { "email": "persona@example.it" }, "journal": journal,
    })
}

pub(crate) fn codes() -> Options {
    Options { detail: Detail::Codes, ..Options::default() }
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
