//! LEPRE beside the same rules written by hand, in one run, as ratios.
//!
//! `make bench` runs it. The program to beat is `tests/by_hand`: one struct and plain
//! `if`s, with the same outcome, findings, deciding fields and questions.

#[path = "../by_hand/mod.rs"]
mod by_hand;
mod ratios;

use criterion::Criterion;
use lepre::case::DeliveryCase;
use lepre::{Detail, Lepre, Options};
use std::hint::black_box;
use std::time::Duration;

/// The cases: name and JSON. Whether an address is well formed is given, as it is in
/// tables; the last one leaves it to be made from the text, on both sides by the same crate.
const CASES: [(&str, &str); 4] = [
    ("admissible", include_str!("cases/admissible.json")),
    ("two rules broken", include_str!("cases/two_broken.json")),
    ("little known", include_str!("cases/little_known.json")),
    ("admissible, address from text", include_str!("cases/address_from_text.json")),
];

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .without_plots()
        .configure_from_args();
    let lepre = Lepre::new().expect("the built-in rulebooks load");
    let options = Options { detail: Detail::Codes, ..Options::default() };
    for (name, json) in CASES {
        same_answer(&lepre, &options, json);
        typed(&mut criterion, &lepre, &options, name, json);
        json_to_json(&mut criterion, &lepre, &options, name, json);
    }
    criterion.bench_function("load/lepre", |bench| bench.iter(|| Lepre::new().is_ok()));
    ratios::print(&CASES.map(|(name, _)| name));
}

/// A comparison is worth something only between equal answers.
fn same_answer(lepre: &Lepre, options: &Options, json: &str) {
    let ours = lepre.decide_json("delivery", json, options).expect("the case is read");
    let mut ours: serde_json::Value = serde_json::from_str(&ours).expect("an answer is JSON");
    ours["rulebook"].as_object_mut().expect("a rulebook is named").remove("fingerprint");
    let case: by_hand::Case = serde_json::from_str(json).expect("the case is read");
    let theirs = serde_json::to_value(by_hand::decide(&case)).expect("an answer is JSON");
    assert_eq!(ours, theirs);
}

fn typed(criterion: &mut Criterion, lepre: &Lepre, options: &Options, name: &str, json: &str) {
    let case: DeliveryCase = serde_json::from_str(json).expect("the case is read");
    let by_hand: by_hand::Case = serde_json::from_str(json).expect("the case is read");
    criterion.bench_function(&format!("typed/{name}/lepre"), |bench| {
        bench.iter(|| lepre.decide(black_box(&case), options).map(|decision| decision.outcome));
    });
    criterion.bench_function(&format!("typed/{name}/by hand"), |bench| {
        bench.iter(|| by_hand::decide(black_box(&by_hand)).outcome);
    });
}

fn json_to_json(
    criterion: &mut Criterion,
    lepre: &Lepre,
    options: &Options,
    name: &str,
    json: &str,
) {
    criterion.bench_function(&format!("json/{name}/lepre"), |bench| {
        bench.iter(|| lepre.decide_json("delivery", black_box(json), options));
    });
    criterion.bench_function(&format!("json/{name}/by hand"), |bench| {
        bench.iter(|| {
            let case: by_hand::Case = serde_json::from_str(black_box(json)).ok()?;
            serde_json::to_string(&by_hand::decide(&case)).ok()
        });
    });
}
