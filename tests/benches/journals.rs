//! How the time that a report takes grows with its journal: two lengths, and their ratio.

#[expect(dead_code, reason = "shared with the other benchmark, which prints ratios of its own")]
mod ratios;

use criterion::{BatchSize, Criterion};
use lepre::journal::JournalCase;
use lepre::{Detail, Lepre, Options};
use std::hint::black_box;
use std::time::Duration;

/// How many events a journal has.
const LENGTHS: [u32; 2] = [10_000, 100_000];

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(4))
        .without_plots()
        .configure_from_args();
    let lepre = Lepre::new().expect("the built-in rulebooks load");
    let options = Options { detail: Detail::Codes, ..Options::default() };
    for length in LENGTHS {
        let json = journal(length);
        let case: JournalCase = serde_json::from_str(&json).expect("the journal is read");
        criterion.bench_function(&format!("journal/{length}/typed"), |bench| {
            bench.iter(|| lepre.report(black_box(&case), &options).map(|report| report.state));
        });
        criterion.bench_function(&format!("journal/{length}/json"), |bench| {
            let input = || json.clone();
            bench.iter_batched(
                input,
                |json| lepre.report_json(&json, &options),
                BatchSize::LargeInput,
            );
        });
    }
    println!("\n{:<45} {:>12} {:>12} {:>7}", "median", "10,000", "100,000", "ratio");
    for kind in ["typed", "json"] {
        let [short, long] = LENGTHS.map(|n| ratios::median(&format!("journal/{n}/{kind}")));
        let (Some(short), Some(long)) = (short, long) else { continue };
        let (in_ms, ratio) = ((short / 1e6, long / 1e6), long / short);
        let name = format!("report on a journal of so many events, {kind}");
        println!("{name:<45} {:>9.1} ms {:>9.1} ms {ratio:>7.2}  (aim 10)", in_ms.0, in_ms.1);
    }
}

/// A journal in which the PSP is prepared anew and again, with its events out of order.
fn journal(events: u32) -> String {
    const STEPS: [&str; 6] = [
        r#""step":"prepare","actor":"provider""#,
        r#""step":"send","actor":"provider","format":"pdf","to":"persona@example.it""#,
        r#""step":"sign_person","actor":"person","signature":"handwritten""#,
        r#""step":"return","actor":"person","document":{"format":"jpeg","readable":true,"encrypted":false}"#,
        r#""step":"sign_provider","actor":"provider","signature":"digital""#,
        r#""step":"upload","actor":"provider""#,
    ];
    let event = |number: u32| {
        // A stride that shares no factor with the length visits every place once.
        let second = (u64::from(number) * 7_919) % u64::from(events);
        let step = STEPS[(second % 6) as usize];
        let (day, second) = (1 + second / 86_400, second % 86_400);
        let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
        format!(r#"{{{step},"at":"2024-05-{day:02}T{hour:02}:{minute:02}:{second:02}"}}"#)
    };
    let given = r#"{"step":"agreement_given","at":"2024-04-30T10:00"}"#.to_owned();
    let all: Vec<String> = std::iter::once(given).chain((0..events).map(event)).collect();
    format!(
        r#"{{"date":"2024-05-10","territory":"ITC4","procedure":"psp/email","contact":{{"email":"persona@example.it"}},"journal":[{}]}}"#,
        all.join(",")
    )
}
