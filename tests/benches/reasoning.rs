//! How long it takes to tell what to ask and what would help, beside a decision.

#[expect(dead_code, reason = "shared with the other benchmark, which prints ratios of its own")]
mod ratios;

use criterion::{BatchSize, Criterion};
use lepre::case::{Case, DeliveryCase, PspCase, ServiceCase, SessionCase};
use lepre::reason::{Likelihoods, audit, compare};
use lepre::{Check, Lepre, Options, RepairOptions, Rulebook};
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
    growth(&mut criterion);
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

/// How the work grows with the number of rules.
fn growth(criterion: &mut Criterion) {
    println!("{:<20} {:>10} {:>10} {:>10} {:>10}", "rules", "first ask", "ask", "repair", "audit");
    let json =
        json!({"date": "2024-05-10", "territory": "Lombardia", "law": {"remote_allowed": false}});
    let case: DeliveryCase = serde_json::from_value(json).expect("the case is read");
    let (options, likelihoods) = (Options::default(), Likelihoods::new());
    let repairing = RepairOptions::default();
    for rules in [10, 25, 50, 100, 200] {
        let rulebook = Rulebook::load("grown.toml", &grown(rules)).expect("it is right");
        let lepre = Lepre::with(vec![rulebook]).expect("it is alone");
        let name = |kind: &str| format!("growth/{rules} rules/{kind}");
        criterion.bench_function(&name("ask"), |bench| {
            bench.iter(|| lepre.ask(black_box(&case), &options, &likelihoods).map(|it| it.outcome));
        });
        criterion.bench_function(&name("repair"), |bench| {
            bench
                .iter(|| lepre.repair(black_box(&case), &options, &repairing).map(|it| it.outcome));
        });
        criterion.bench_function(&name("first ask"), |bench| {
            // A handle that nothing was asked of yet.
            let fresh = || Lepre::with(lepre.rulebooks().to_vec()).expect("it is alone");
            let ask = |lepre: Lepre| lepre.ask(&case, &options, &likelihoods).map(|it| it.outcome);
            bench.iter_batched(fresh, ask, BatchSize::PerIteration);
        });
        criterion.bench_function(&name("audit"), |bench| {
            let rules = lepre.rulebooks().first().and_then(|one| one.check(Check::Delivery));
            bench.iter(|| audit(black_box(rules.expect("it has the check"))));
        });
        let of = |kind: &str| ratios::median(&name(kind)).unwrap_or_default() / 1_000.0;
        let [first, ask, repair, audit] = ["first ask", "ask", "repair", "audit"].map(of);
        println!("{rules:<20} {first:>7.0} us {ask:>7.0} us {repair:>7.0} us {audit:>7.0} us");
    }
}

/// A rulebook of so many rules, each of which asks for one of two things where a third holds.
fn grown(rules: usize) -> String {
    const SWITCHES: [&str; 12] = [
        "agreement.provider",
        "agreement.person",
        "equipment.device_online",
        "equipment.connection_stable",
        "provider.partnership_agreement",
        "provider.in_person_available",
        "person.psp_signed",
        "person.rdc_recipient",
        "person.remote_requested",
        "law.remote_allowed",
        "contact.email_valid",
        "platform.password_protected",
    ];
    let head = "id = 'grown'\nversion = '1'\ntitle = { it = 'Prova', en = 'Trial' }\n\
        territory = 'ITC4'\nvalid_from = 2024-01-01\n";
    let rule = |number: usize| {
        let of = |stride: usize| SWITCHES[(number * stride + number / 7) % SWITCHES.len()];
        let (when, one, other) = (of(5), of(7), of(11));
        format!(
            "[[delivery.rule]]\nid = 'G-{number}'\nwhen = '{when}'\n\
             require = '{one} || !{other}'\nseverity = 'blocking'\n\
             message = {{ it = 'Si richiede.', en = 'It is required.' }}\n\
             remedy = {{ it = 'Provvedere.', en = 'Provide.' }}\n\
             citation = {{ source = 'lombardia-2022', section = 'prova' }}\n"
        )
    };
    head.to_owned() + &(0..rules).map(rule).collect::<String>()
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
