//! Rules that nobody would write: they are answered, or refused, and never wait for ever.

use crate::logic::switches;
use crate::random_cases::fields;
use lepre::logic::diagram::{Diagrams, Node, TooLarge};
use lepre::logic::{Formula, Values};
use lepre::reason::{Likelihoods, audit, compare};
use lepre::rulebook::RulebookError;
use lepre::vocabulary::FieldType;
use lepre::{Check, Lepre, Options, Outcome, RepairOptions, Rulebook};
use serde_json::{Value, json};
use std::fmt::Write as _;

#[test]
fn a_diagram_that_grows_without_end_is_refused() {
    // Each half waits for the other: in this order the diagram must remember the first whole.
    let (space, atoms) = switches(60);
    let (first, second) = atoms.split_at(30);
    let pairs = first.iter().zip(second);
    let pairs = pairs.map(|(a, b)| Formula::all([a.clone(), b.clone()]));
    let mut diagrams = Diagrams::new(&space);
    assert_eq!(diagrams.formula(&space, &Formula::any(pairs)), Err(TooLarge));
    assert!(diagrams.len() <= Diagrams::MOST_NODES);
}

#[test]
fn a_thousand_rules_over_five_hundred_variables_end() {
    // Each waits for three variables far apart: no order keeps them near.
    let (space, atoms) = switches(500);
    let of = |place: usize| atoms[place % atoms.len()].clone();
    let rule = |number: usize| {
        Formula::any([of(number * 7), of(number * 131 + 61).negate(), of(number * 317 + 211)])
    };
    let mut diagrams = Diagrams::new(&space);
    let nodes: Vec<Node> =
        (0..1_000).map(|number| diagrams.formula(&space, &rule(number)).unwrap()).collect();
    let all = nodes.iter().try_fold(Node::YES, |all, rule| diagrams.combine(all, *rule, u32::min));
    assert_eq!(all, Err(TooLarge));
    assert!(diagrams.len() <= Diagrams::MOST_NODES);
}

#[test]
fn parity_takes_two_nodes_for_each_variable() {
    let (space, atoms) = switches(200);
    let mut diagrams = Diagrams::new(&space);
    let mut parity = Node::NO;
    for atom in &atoms {
        let one = diagrams.formula(&space, atom).unwrap();
        parity = diagrams.combine(parity, one, |a, b| a ^ b).unwrap();
    }
    let mut values = Values::unknown(200);
    (0..199).for_each(|variable| values.set(variable, 2));
    assert_eq!(diagrams.restricted(parity, &values).root.as_end(), None, "the last one matters");
    values.set(199, 1);
    assert_eq!(diagrams.restricted(parity, &values).root, Node::YES, "199 of 200 are on");
}

/// A rulebook of so many rules, each of which asks for one of two things or another.
fn rulebook(rules: usize) -> String {
    let fields = fields(Check::Delivery).iter();
    let switches: Vec<&str> = fields
        .filter(|field| matches!(field.kind, FieldType::Boolean))
        .map(|field| field.path.as_str())
        .filter(|path| *path != "contact.email_valid")
        .collect();
    let mut toml = String::from(
        "id = 'mine'\nversion = '1'\ntitle.it = 'Prova'\ntitle.en = 'Trial'\n\
         territory = 'ITC4'\nvalid_from = 2024-01-01\n",
    );
    for number in 0..rules {
        let of = |stride: usize| switches[(number * stride + number / 7) % switches.len()];
        let (when, one, other) = (of(3), of(5), of(11));
        write!(
            toml,
            "[[delivery.rule]]\nid = 'M-{number}'\nwhen = '{when}'\n\
             require = '{one} || {other}'\nseverity = 'blocking'\n\
             message.it = 'Si richiede.'\nmessage.en = 'It is required.'\n\
             remedy.it = 'Provvedere.'\nremedy.en = 'Provide.'\n\
             citation = {{ source = 'lombardia-2022', section = 'prova' }}\n"
        )
        .unwrap();
    }
    toml
}

fn thousand() -> Rulebook {
    Rulebook::load("mine.toml", &rulebook(1_000)).unwrap()
}

#[test]
fn a_thousand_rules_are_audited_and_compared() {
    let (then, now) = (thousand(), thousand());
    let comparison = compare(&then, &now, Check::Delivery).unwrap().unwrap();
    assert_eq!(comparison.differences.len(), 0);
    // Few of them say something of their own.
    assert!(audit(now.check(Check::Delivery).unwrap()).unwrap().len() > 500);
}

#[test]
fn a_thousand_rules_are_asked_about_and_repaired() {
    let lepre = Lepre::with(vec![thousand()]).unwrap();
    let mut case = json!({ "date": "2024-05-10", "territory": "ITC4" });
    let options = Options::default();
    let mut asked = 0;
    loop {
        let report =
            lepre.ask_json("delivery", &case.to_string(), &options, &Likelihoods::new()).unwrap();
        let report: Value = serde_json::from_str(&report).unwrap();
        let Some(question) = report["questions"].get(0) else {
            let decision = lepre.decide_json("delivery", &case.to_string(), &options).unwrap();
            let decision: Value = serde_json::from_str(&decision).unwrap();
            // The questions know exactly what a decision may leave open.
            let open = decision["outcome"] == json!(Outcome::Undetermined);
            assert!(open || report["outcome"] == decision["outcome"]);
            break;
        };
        let path = question["field"].as_str().unwrap();
        let (group, name) = path.split_once('.').unwrap_or(("", path));
        if group.is_empty() {
            case[name] = json!(asked % 3 > 0);
        } else {
            case[group][name] = json!(asked % 3 > 0);
        }
        asked += 1;
    }
    assert!(asked > 3, "{asked}");
    let repair =
        lepre.repair_json("delivery", &case.to_string(), &options, &RepairOptions::default());
    let repair: Value = serde_json::from_str(&repair.unwrap()).unwrap();
    assert_eq!(repair["outcome"], json!(Outcome::Inadmissible));
    assert!(!repair["repairs"].as_array().unwrap().is_empty());
}

#[test]
fn a_file_of_ten_megabytes_is_refused_at_once() {
    let toml = rulebook(1);
    let rule = toml.split_at(toml.find("[[").unwrap()).1;
    let huge = |bytes: usize| toml.clone() + &rule.repeat(bytes / rule.len());
    let error = Rulebook::load("huge.toml", &huge(10_000_000)).unwrap_err();
    assert_eq!(error.first().unwrap().code, "rulebook_too_large");
    // In one that is just not too large everything is wrong, and not all of it is told.
    let error = Rulebook::load("wrong.toml", &huge(4_000_000)).unwrap_err();
    assert_eq!(error.diagnostics.len(), RulebookError::MOST_DIAGNOSTICS);
    let noise = "= ] [ \" \n".repeat(400_000);
    assert!(Rulebook::load("noise.toml", &noise).is_err());
}
