//! How long it takes to tell what to ask and what would help, beside a decision.

#[expect(dead_code, reason = "shared with the other benchmark, which prints ratios of its own")]
mod ratios;

use criterion::{BatchSize, Criterion};
use lepre::case::{Case, DeliveryCase, PspCase, ServiceCase, SessionCase};
use lepre::reason::{Likelihoods, audit, compare};
use lepre::{Check, Lepre, Options, RepairOptions};
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Duration;

/// Of each check a case of which little is known, and what is then known to be wrong.
fn cases() -> [(&'static str, Value, Value); 4] {
    let delivery = json!({
        "date": "2024-05-10", "territory": "Lombardia", "service": "did_support", "channel": "video",
        "agreement": {"provider": true}
    });
    let psp = json!({"date": "2024-05-10", "territory": "Lombardia"});
    let service = json!({"date": "2024-05-10", "territory": "Lombardia", "service": "G"});
    let session = json!({"date": "2020-04-10", "territory": "Toscana"});
    [
        ("delivery", delivery, json!({"equipment": {"connection_stable": false}})),
        ("psp", psp, json!({"content": {"responsible": false}})),
        ("service", service, json!({"requested_by_person": false})),
        ("session", session, json!({"privacy_notice": {"sent_before_interview": false}})),
    ]
}

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .without_plots()
        .configure_from_args();
    let lepre = Lepre::new().expect("the built-in rulebooks load");
    println!("{:<20} {:>10} {:>12} {:>12}", "", "decide", "ask / it", "repair / it");
    for (check, open, wrong) in cases() {
        let measure = match check {
            "delivery" => measure::<DeliveryCase>,
            "psp" => measure::<PspCase>,
            "service" => measure::<ServiceCase>,
            _ => measure::<SessionCase>,
        };
        measure(&mut criterion, &lepre, check, open, wrong);
    }
    for rulebook in lepre.rulebooks() {
        for check in Check::ALL {
            let Some(rules) = rulebook.check(check) else { continue };
            let name = format!("{}/{}", rulebook.id, check.name());
            criterion.bench_function(&format!("audit/{name}"), |bench| {
                bench.iter(|| audit(black_box(rules)));
            });
            criterion.bench_function(&format!("compare/{name}"), |bench| {
                bench.iter(|| compare(black_box(rulebook), black_box(rulebook), check));
            });
        }
    }
}

fn measure<C: Case>(
    criterion: &mut Criterion,
    lepre: &Lepre,
    check: &str,
    open: Value,
    wrong: Value,
) {
    let mut refused = open.clone();
    if let (Value::Object(refused), Value::Object(wrong)) = (&mut refused, wrong) {
        refused.extend(wrong);
    }
    let case: C = serde_json::from_value(open).expect("the case is read");
    let refused: C = serde_json::from_value(refused).expect("the case is read");
    let (options, likelihoods) = (Options::default(), Likelihoods::new());
    let repairing = RepairOptions::default();
    let repairs = lepre.repair(&refused, &options, &repairing).map(|report| report.repairs.len());
    assert!(repairs.is_ok_and(|repairs| repairs > 0), "there is something to repair: {check}");
    criterion.bench_function(&format!("{check}/decide"), |bench| {
        bench.iter(|| lepre.decide(black_box(&case), &options).map(|decision| decision.outcome));
    });
    criterion.bench_function(&format!("{check}/ask"), |bench| {
        bench.iter(|| lepre.ask(black_box(&case), &options, &likelihoods).map(|it| it.outcome));
    });
    criterion.bench_function(&format!("{check}/repair"), |bench| {
        bench.iter(|| lepre.repair(black_box(&refused), &options, &repairing).map(|it| it.outcome));
    });
    // A handle asked for the first time makes the diagrams.
    criterion.bench_function(&format!("{check}/first ask"), |bench| {
        let fresh = || Lepre::new().expect("the built-in rulebooks load");
        let ask = |lepre: Lepre| lepre.ask(&case, &options, &likelihoods).map(|it| it.outcome);
        bench.iter_batched(fresh, ask, BatchSize::PerIteration);
    });
    let of = |kind: &str| ratios::median(&format!("{check}/{kind}"));
    if let (Some(decide), Some(ask), Some(repair)) = (of("decide"), of("ask"), of("repair")) {
        println!("{check:<20} {decide:>7.0} ns {:>12.1} {:>12.1}", ask / decide, repair / decide);
    }
}
