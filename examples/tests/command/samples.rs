//! The example cases, as a person reads them.

use crate::{Ran, lepre};
use lepre::Lepre;
use lepre_command::Exit;
use std::collections::BTreeSet;
use std::fs;

/// Every example: its check, its file, and how it ends.
const SAMPLES: [(&str, &str, Exit); 37] = [
    ("delivery", "did-by-phone.json", Exit::Admissible),
    ("delivery", "first-call-little-known.json", Exit::Undetermined),
    ("delivery", "gol-specialist-service.json", Exit::OutOfScope),
    ("delivery", "in-person.json", Exit::Admissible),
    ("delivery", "many.jsonl", Exit::Input),
    ("delivery", "operator-without-agreement.json", Exit::Inadmissible),
    ("delivery", "psp-by-phone.json", Exit::Inadmissible),
    ("delivery", "psp-by-video.json", Exit::Admissible),
    ("delivery", "rdc-2023.json", Exit::Inadmissible),
    ("delivery", "shared-mailbox-and-unstable-connection.json", Exit::Inadmissible),
    ("invitation", "password-with-the-link.json", Exit::Inadmissible),
    ("invitation", "rdc-2023-by-letter.json", Exit::Inadmissible),
    ("invitation", "two-options.json", Exit::Admissible),
    ("psp", "content-alone.json", Exit::Inadmissible),
    ("psp", "email-concluded-after-a-bad-scan.json", Exit::Admissible),
    ("psp", "email-provider-signed-first.json", Exit::Inadmissible),
    ("psp", "email-under-way.json", Exit::Undetermined),
    ("psp", "firmalom-without-spid.json", Exit::Inadmissible),
    ("deadlines", "did-with-time-left.json", Exit::Admissible),
    ("deadlines", "naspi-to-be-convened.json", Exit::Inadmissible),
    ("session", "an-hour-by-video.json", Exit::Admissible),
    ("session", "evidence-of-another-length.json", Exit::Inadmissible),
    ("session", "just-begun.json", Exit::Undetermined),
    ("session", "journal-without-privacy-notice.json", Exit::Inadmissible),
    ("timesheet", "in-order.json", Exit::Admissible),
    ("timesheet", "twice-and-overlapping.json", Exit::Inadmissible),
    ("recommend", "able-and-equipped.json", Exit::Admissible),
    ("recommend", "four-months-without-a-job.json", Exit::Admissible),
    ("recommend", "hard-language-little-ability.json", Exit::Admissible),
    ("recommend", "little-known.json", Exit::Undetermined),
    ("recommend", "wants-presence-though-able.json", Exit::Admissible),
    ("recommend", "wants-remote-no-agreement.json", Exit::Inadmissible),
    ("service", "enrolment-by-video.json", Exit::Inadmissible),
    ("service", "psp-without-did.json", Exit::Inadmissible),
    ("service", "ranking-list.json", Exit::Admissible),
    ("service", "targeted-placement-little-known.json", Exit::Undetermined),
    ("service", "voucher-after-four-months-to-the-day.json", Exit::Inadmissible),
];

fn sample(check: &str, name: &str, options: &[&str]) -> Ran {
    let file = format!("cases/{check}/{name}");
    let command = match check {
        "deadlines" | "recommend" | "timesheet" => vec![check, &file],
        check => vec!["check", check, &file],
    };
    lepre(&[&command, options].concat(), b"")
}

#[test]
fn no_example_is_forgotten() {
    let names = |folder: &str| {
        let files = fs::read_dir(folder).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect::<Vec<_>>()
    };
    let of = |check: String| {
        let files = names(&format!("cases/{check}"));
        files.into_iter().map(move |name| (check.clone(), name))
    };
    let found: BTreeSet<_> = names("cases").into_iter().flat_map(of).collect();
    let listed = SAMPLES.map(|(check, name, _)| (check.to_owned(), name.to_owned()));
    assert_eq!(found, BTreeSet::from(listed));
}

#[test]
fn every_example_in_both_languages() {
    for (check, name, exit) in SAMPLES {
        for language in ["it", "en"] {
            let ran = sample(check, name, &["--lang", language]);
            assert_eq!(ran.exit, exit, "{name}");
            insta::assert_snapshot!(format!("{name}.{language}"), ran.all());
        }
    }
}

#[test]
fn no_line_is_longer_than_the_page() {
    for (check, name, _) in SAMPLES {
        for language in ["it", "en"] {
            for line in sample(check, name, &["--lang", language]).out.lines() {
                assert!(line.chars().count() <= 80, "{name}: {line}");
                assert_eq!(line, line.trim_end(), "{name}");
            }
        }
    }
}

#[test]
fn each_question_stands_once() {
    for language in ["it", "en"] {
        let ran = sample("delivery", "first-call-little-known.json", &["--lang", language]);
        let json = sample("delivery", "first-call-little-known.json", &["--format", "json"]);
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
        let raw = sample("delivery", name, &[]).raw;
        assert!(raw.contains(colour), "{raw:?}");
    }
}

#[test]
fn the_last_line_names_the_rulebook_and_its_fingerprint() {
    let lepre = Lepre::new().unwrap();
    let rulebook = lepre.rulebook("lombardia-2022").unwrap();
    let digits = &rulebook.fingerprint[..12];
    let expected = format!("lombardia-2022 {}, impronta {digits}", rulebook.version);
    assert_eq!(
        sample("delivery", "psp-by-video.json", &[]).out.lines().last(),
        Some(expected.as_str())
    );
}
