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
    let fixed = [
        (Place::Code, service.code.clone()),
        (Place::Name, both(&service.name)),
        (Place::Purpose, both(&service.purpose)),
    ];
    let who = service.who.iter().map(|who| (Place::Who, both(who)));
    let details = service.details().enumerate().map(|(number, text)| {
        let id = service.activities.get(number).map_or("", |activity| &activity.id);
        (Place::Detail(number), format!("{id} {}", both(text)))
    });
    fixed.into_iter().chain(who).chain(details).collect()
}

/// What a plain scan finds.
fn scanned(catalogue: &Catalogue, text: &str) -> BTreeSet<(String, Place)> {
    let mut words = plain(text);
    // Words of one or two letters do not count beside longer ones.
    if words.iter().any(|word| word.len() > 2) {
        words.retain(|word| word.len() > 2 || word.chars().any(char::is_numeric));
    }
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
    // Articles do not count, and activities are found by their ids.
    assert_eq!((first("il tirocinio"), first("F1-03")), ("F2", "F1"));
    assert_eq!(catalogue.search("NASPI")[0].service.code, "G");
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

#[test]
fn the_best_places_come_first() {
    let catalogue = catalogue();
    let rank = |place: Place| match place {
        Place::Code => 0,
        Place::Name => 1,
        Place::Purpose => 2,
        Place::Who => 3,
        Place::Detail(_) => 4,
    };
    for text in ["persona", "lavoro", "ricerca", "PSP", "G", "L", "O"] {
        let ranks: Vec<u8> = catalogue.search(text).iter().map(|hit| rank(hit.place)).collect();
        assert!(ranks.is_sorted() && !ranks.is_empty(), "{text}: {ranks:?}");
    }
    // "G" is a code, and begins words of names and purposes.
    let places: BTreeSet<u8> = catalogue.search("G").iter().map(|hit| rank(hit.place)).collect();
    assert!(places.len() > 2, "{places:?}");
}
