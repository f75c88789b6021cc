//! A search of the whole catalogue beside a plain scan of it, in one run, as a ratio.

#[expect(dead_code, reason = "shared with the other benchmark, which prints ratios of its own")]
mod ratios;

use criterion::Criterion;
use lepre::catalogue::{Catalogue, Service};
use std::hint::black_box;
use std::time::Duration;

/// What is searched for: a word in one place, one in many, two words, one in none.
const TEXTS: [&str; 4] = ["tirocinio", "persona", "ricerca attiva", "metalmeccanico"];

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .without_plots()
        .configure_from_args();
    let catalogue = Catalogue::built_in().expect("the built-in catalogue loads");
    for text in TEXTS {
        assert_eq!(catalogue.search(text).len(), scan(&catalogue, text), "{text}");
        criterion.bench_function(&format!("search/{text}/lepre"), |bench| {
            bench.iter(|| catalogue.search(black_box(text)).len());
        });
        criterion.bench_function(&format!("search/{text}/plain scan"), |bench| {
            bench.iter(|| scan(&catalogue, black_box(text)));
        });
    }
    println!("\n{:<30} {:>12} {:>12} {:>7}", "median", "search", "plain scan", "ratio");
    for text in TEXTS {
        let ours = ratios::median(&format!("search/{text}/lepre"));
        let theirs = ratios::median(&format!("search/{text}/plain scan"));
        let (Some(ours), Some(theirs)) = (ours, theirs) else { continue };
        let (ours, theirs, ratio) = (ours / 1e3, theirs / 1e3, theirs / ours);
        println!("{text:<30} {ours:>9.1} us {theirs:>9.1} us {ratio:>7.1}  (aim: search under 50)");
    }
}

/// How many places hold the words: every text is folded as it is looked at.
fn scan(catalogue: &Catalogue, text: &str) -> usize {
    let words = folded(text);
    let holds = |texts: &[&str]| {
        let there = folded(&texts.join(" "));
        words.iter().all(|word| there.iter().any(|one| one.starts_with(word.as_str())))
    };
    let places = |service: &Service| {
        let who = service.who.iter().filter(|who| holds(&[&who.it, &who.en])).count();
        let details = service.details().enumerate().filter(|(number, text)| {
            let id = service.activities.get(*number).map_or("", |activity| &activity.id);
            holds(&[id, &text.it, &text.en])
        });
        usize::from(holds(&[&service.code]))
            + usize::from(holds(&[&service.name.it, &service.name.en]))
            + usize::from(holds(&[&service.purpose.it, &service.purpose.en]))
            + who
            + details.count()
    };
    catalogue.services().iter().map(places).sum()
}

fn folded(text: &str) -> Vec<String> {
    let accents = [('à', 'a'), ('è', 'e'), ('é', 'e'), ('ì', 'i'), ('ò', 'o'), ('ù', 'u')];
    let without = |letter: char| {
        accents.iter().find(|(with, _)| *with == letter).map_or(letter, |(_, plain)| *plain)
    };
    let text: String = text.to_lowercase().chars().map(without).collect();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
