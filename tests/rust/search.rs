//! Words in the catalogue, beside a plain scan of it.

use crate::random_cases::config;
use lepre::catalogue::{Catalogue, Place, Service};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

fn catalogue() -> Catalogue {
    Catalogue::built_in().unwrap()
}

/// Text as a plain scan folds it: letters and digits alone, small, without accents.
fn plain(text: &str) -> Vec<String> {
    let accents = [('à', 'a'), ('è', 'e'), ('é', 'e'), ('ì', 'i'), ('ò', 'o'), ('ù', 'u')];
    let letter = |letter: char| {
        let letter = letter.to_lowercase().next().unwrap();
        accents.iter().find(|(with, _)| *with == letter).map_or(letter, |(_, without)| *without)
    };
    let text: String = text.chars().map(letter).collect();
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Every place of the catalogue with its text, in both languages.
fn places(service: &Service) -> Vec<(Place, String)> {
    let both = |text: &lepre::Text| format!("{} {}", text.it, text.en);
    let who = service.who.iter().map(both).collect::<String>();
    let purpose = format!("{} {who}", both(&service.purpose));
    let fixed = [
        (Place::Code, service.code.clone()),
        (Place::Name, both(&service.name)),
        (Place::Purpose, purpose),
    ];
    let details = service.details().enumerate();
    let details = details.map(|(number, text)| (Place::Detail(number), both(text)));
    fixed.into_iter().chain(details).collect()
}

/// What a plain scan finds.
fn scanned(catalogue: &Catalogue, text: &str) -> BTreeSet<(String, Place)> {
    let words = plain(text);
    let mut found = BTreeSet::new();
    for service in catalogue.services().iter().filter(|_| !words.is_empty()) {
        for (place, text) in places(service) {
            let there = plain(&text);
            if words.iter().all(|word| there.iter().any(|one| one.starts_with(word.as_str()))) {
                found.insert((service.code.clone(), place));
            }
        }
    }
    found
}

fn searched(catalogue: &Catalogue, text: &str) -> BTreeSet<(String, Place)> {
    let hits = catalogue.search(text).into_iter();
    hits.map(|hit| (hit.service.code.clone(), hit.place)).collect()
}

#[test]
fn words_are_found_whatever_their_accents_capitals_and_language() {
    let catalogue = catalogue();
    let alike = [
        ("MOBILITÀ", "mobilita"),
        ("Attività", "ATTIVITA'"),
        ("équipe", "EQUIPE"),
        ("e\u{301}quipe", "équipe"),
    ];
    for (one, other) in alike {
        let found = searched(&catalogue, one);
        assert!(!found.is_empty(), "{one}");
        assert_eq!(found, searched(&catalogue, other), "{one}");
    }
    let first = |text| catalogue.search(text)[0].service.code.as_str();
    assert_eq!((first("tirocinio"), first("traineeship")), ("F2", "F2"));
    assert_eq!((first("f3"), first("psp")), ("F3", "D"));
    for nothing in ["", "  ", "!?", "zzz", "rocinio"] {
        assert!(catalogue.search(nothing).is_empty(), "{nothing}");
    }
}

#[test]
fn a_plain_scan_finds_the_same() {
    let catalogue = catalogue();
    let words: BTreeSet<String> =
        catalogue.services().iter().flat_map(places).flat_map(|(_, text)| plain(&text)).collect();
    for word in &words {
        assert_eq!(searched(&catalogue, word), scanned(&catalogue, word), "{word}");
    }
    let words: Vec<String> = words.into_iter().collect();
    let some = prop::collection::vec((prop::sample::select(words), 1..6_usize), 1..4);
    TestRunner::new(config(500))
        .run(&some, |words| {
            let start = |(word, end): &(String, usize)| word.chars().take(*end).collect::<String>();
            let text = words.iter().map(start).collect::<Vec<_>>().join(" ");
            prop_assert_eq!(searched(&catalogue, &text), scanned(&catalogue, &text), "{}", text);
            Ok(())
        })
        .unwrap();
}
