//! The example cases, as a person reads them.

use crate::{Ran, lepre};
use lepre::Lepre;
use lepre_command::Exit;
use std::collections::BTreeSet;
use std::fs;

/// Every example, and how it ends.
const SAMPLES: [(&str, Exit); 10] = [
    ("did-by-phone.json", Exit::Admissible),
    ("first-call-little-known.json", Exit::Undetermined),
    ("gol-specialist-service.json", Exit::OutOfScope),
    ("in-person.json", Exit::Admissible),
    ("many.jsonl", Exit::Input),
    ("operator-without-agreement.json", Exit::Inadmissible),
    ("psp-by-phone.json", Exit::Inadmissible),
    ("psp-by-video.json", Exit::Admissible),
    ("rdc-2023.json", Exit::Inadmissible),
    ("shared-mailbox-and-unstable-connection.json", Exit::Inadmissible),
];

fn sample(name: &str, options: &[&str]) -> Ran {
    let file = format!("cases/{name}");
    lepre(&[&["check", "delivery", &file], options].concat(), b"")
}

#[test]
fn no_example_is_forgotten() {
    let files = fs::read_dir("cases").unwrap();
    let files = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let listed = SAMPLES.map(|(name, _)| name.to_owned());
    assert_eq!(files.collect::<BTreeSet<_>>(), BTreeSet::from(listed));
}

#[test]
fn every_example_in_both_languages() {
    for (name, exit) in SAMPLES {
        for language in ["it", "en"] {
            let ran = sample(name, &["--lang", language]);
            assert_eq!(ran.exit, exit, "{name}");
            insta::assert_snapshot!(format!("{name}.{language}"), ran.all());
        }
    }
}

#[test]
fn no_line_is_longer_than_the_page() {
    for (name, _) in SAMPLES {
        for language in ["it", "en"] {
            for line in sample(name, &["--lang", language]).out.lines() {
                assert!(line.chars().count() <= 80, "{name}: {line}");
                assert_eq!(line, line.trim_end(), "{name}");
            }
        }
    }
}

#[test]
fn each_question_stands_once() {
    for language in ["it", "en"] {
        let ran = sample("first-call-little-known.json", &["--lang", language]);
        let json = sample("first-call-little-known.json", &["--format", "json"]);
        let decision: serde_json::Value = serde_json::from_str(&json.out).unwrap();
        let ask = decision["ask"].as_array().unwrap();
        assert_eq!(ask.len(), 10);
        for path in ask {
            let path = format!("({})", path.as_str().unwrap());
            assert_eq!(ran.out.matches(&path).count(), 1, "{path}");
        }
    }
}

#[test]
fn each_outcome_has_its_colour() {
    for (name, colour) in [
        ("psp-by-video.json", "\u{1b}[32mAMMISSIBILE\u{1b}[0m"),
        ("psp-by-phone.json", "\u{1b}[31mNON AMMISSIBILE\u{1b}[0m"),
        ("first-call-little-known.json", "\u{1b}[33mDA COMPLETARE\u{1b}[0m"),
        ("gol-specialist-service.json", "\u{1b}[34mFUORI AMBITO\u{1b}[0m"),
    ] {
        let raw = sample(name, &[]).raw;
        assert!(raw.contains(colour), "{raw:?}");
    }
}

#[test]
fn the_last_line_names_the_rulebook_and_its_fingerprint() {
    let lepre = Lepre::new().unwrap();
    let rulebook = lepre.rulebook("lombardia-2022").unwrap();
    let digits = &rulebook.fingerprint[..12];
    let expected = format!("lombardia-2022 {}, impronta {digits}", rulebook.version);
    assert_eq!(sample("psp-by-video.json", &[]).out.lines().last(), Some(expected.as_str()));
}
