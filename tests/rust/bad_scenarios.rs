//! Scenarios that cannot be read, each with the exact diagnostics it must give:
//! `tests/bad_scenarios/NAME` and `NAME.txt`. They are of `lombardia-2022`.

use crate::folder::{assert_fresh, files};
use lepre::error::{ErrorKind, ErrorReport};
use lepre::{Error, Lepre, scenario};
use std::fmt::Write;
use std::fs;

#[test]
fn every_bad_file_of_scenarios_gets_its_diagnostics() {
    let lepre = Lepre::new().unwrap();
    let lombardia = lepre.rulebook("lombardia-2022").unwrap();
    let mut all = files("tests/bad_scenarios", ".toml");
    all.extend(files("tests/bad_scenarios", ".json"));
    for file in all {
        let name = file.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(&file).unwrap();
        let error = scenario::read(name, &text, lombardia).expect_err(name);
        let mut told = String::new();
        for diagnostic in &error.diagnostics {
            writeln!(told, "{diagnostic}\n  [{}] {}", diagnostic.code, diagnostic.text).unwrap();
            writeln!(told, "  {}", diagnostic.message.it).unwrap();
            if let Some(help) = &diagnostic.help {
                writeln!(told, "  {}", help.it).unwrap();
            }
            assert_ne!(diagnostic.message.it, diagnostic.message.en);
        }
        assert_fresh(&file.with_file_name(format!("{name}.txt")), &told);
        let error = Error::from(error);
        assert_eq!(ErrorReport::from(&error).kind, ErrorKind::Input);
        assert_eq!(error.code(), ErrorReport::from(&error).first.code);
    }
}

#[test]
fn what_is_hostile_ends_soon_and_never_panics() {
    let lepre = Lepre::new().unwrap();
    let lombardia = lepre.rulebook("lombardia-2022").unwrap();
    let deep = "[".repeat(100_000);
    let closed = format!("{}{}", "{\"scenario\":".repeat(5_000), "}".repeat(5_000));
    let nested = format!("{{\"scenario\": {}{}}}", "[".repeat(9_000), "]".repeat(9_000));
    let long = " ".repeat((4 << 20) + 1);
    let surrogate = r#"{"scenario": [{"name": "\ud800"}]}"#;
    let quoted = r#"{"scenario": [{"name": "A", "a\"b, c": 1}]}"#;
    for text in [&deep, &closed, &nested, &long, surrogate, quoted, "", "null", "3", "\u{feff}"] {
        for name in ["hostile.json", "hostile.toml"] {
            assert!(scenario::read(name, text, lombardia).is_err(), "{name}");
        }
    }
    // A file cut off anywhere is read or refused, and nothing else.
    let right = fs::read_to_string(crate::folder::project("tests/bad_scenarios/wrong_cases.json"));
    let right = right.unwrap();
    for end in right.char_indices().map(|(end, _)| end) {
        assert!(scenario::read("cut.json", &right[..end], lombardia).is_err());
    }
}

#[test]
fn every_place_is_where_the_text_stands() {
    let lepre = Lepre::new().unwrap();
    let lombardia = lepre.rulebook("lombardia-2022").unwrap();
    for file in [files("tests/bad_scenarios", ".json"), files("tests/bad_scenarios", ".toml")] {
        for file in file {
            let text = fs::read_to_string(&file).unwrap();
            let name = file.file_name().unwrap().to_str().unwrap();
            for one in scenario::read(name, &text, lombardia).unwrap_err().diagnostics {
                let line: String = text
                    .lines()
                    .nth(one.line - 1)
                    .unwrap_or_default()
                    .chars()
                    .skip(one.column - 1)
                    .collect();
                assert!(line.starts_with(&one.text), "{name}: {one}");
            }
        }
    }
}
