//! A case a line.

use crate::{ADMISSIBLE, INADMISSIBLE, OUT_OF_SCOPE, Ran, lepre};
use lepre::case::MAX_CASE_BYTES;
use lepre_command::Exit;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Decides lines, told that they are lines.
fn lines(input: impl AsRef<[u8]>) -> Ran {
    lepre(&["check", "delivery", "--lines", "-", "--format", "json"], input.as_ref())
}

/// The outcome on each line, or the code and the line of its error.
fn ends(ran: &Ran) -> Vec<(String, Option<u64>)> {
    let end = |line: &str| {
        let value: Value = serde_json::from_str(line).unwrap();
        match value.get("error") {
            Some(error) => (error["code"].as_str().unwrap().to_owned(), error["line"].as_u64()),
            None => (value["outcome"].as_str().unwrap().to_owned(), None),
        }
    };
    ran.out.lines().map(end).collect()
}

fn end(name: &str) -> (String, Option<u64>) {
    (name.to_owned(), None)
}

fn end_at(name: &str, line: u64) -> (String, Option<u64>) {
    (name.to_owned(), Some(line))
}

#[test]
fn every_line_is_answered_in_its_place() {
    let ran = lines(format!("{ADMISSIBLE}\n{{\"date\": \n\n  {OUT_OF_SCOPE}\r\n7\n{INADMISSIBLE}"));
    let expected = [
        end("admissible"),
        end_at("syntax", 2),
        end("out_of_scope"),
        end("wrong_type"),
        end("inadmissible"),
    ];
    assert_eq!(ends(&ran), expected);
    assert_eq!(ran.exit, Exit::Input);
    assert_eq!(
        ran.err,
        "errore: ingresso standard:2:9: atteso JSON ben formato\n\
         errore: ingresso standard:5: atteso un oggetto, trovato un numero\n"
    );
}

#[test]
fn lines_are_seen_to_be_lines() {
    let two = format!("\u{feff}{ADMISSIBLE}\n\n{INADMISSIBLE}\n");
    let ran = lepre(&["check", "delivery", "-", "--format", "json"], two.as_bytes());
    assert_eq!(ends(&ran), [end("admissible"), end("inadmissible")]);
    // One line is one case.
    let one = lepre(&["check", "delivery", "-"], format!("{ADMISSIBLE}\n\n").as_bytes());
    assert!(!one.out.contains("ingresso"), "{}", one.out);
}

#[test]
fn the_name_of_a_file_says_that_it_holds_lines() {
    for name in ["broken.jsonl", "broken.ndjson"] {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&file, format!("{{\n{ADMISSIBLE}\n")).unwrap();
        let file = file.to_str().unwrap();
        let ran = lepre(&["check", "delivery", file, "--format", "json"], b"");
        assert_eq!(ends(&ran), [end_at("syntax", 1), end("admissible")]);
    }
}

#[test]
fn a_wrong_byte_spoils_its_line_only() {
    let mut input = format!("{ADMISSIBLE}\n{{\"è\": \"").into_bytes();
    input.extend(b"\xff\"}\n");
    input.extend(OUT_OF_SCOPE.as_bytes());
    let ran = lines(input);
    assert_eq!(ends(&ran), [end("admissible"), end_at("not_utf8", 2), end("out_of_scope")]);
    assert!(ran.err.starts_with("errore: ingresso standard:2:8: "), "{}", ran.err);
}

#[test]
fn a_line_longer_than_any_case_is_passed_over() {
    let padded = |length: usize| format!("{ADMISSIBLE}{}", " ".repeat(length - ADMISSIBLE.len()));
    let (longest, longer) = (padded(MAX_CASE_BYTES), padded(MAX_CASE_BYTES + 1));
    let ran = lines(format!(
        "{longer}\n{longest}\n{longest}{longest}{longest}\n{OUT_OF_SCOPE}\n{longer}"
    ));
    let expected = [
        end("too_large"),
        end("admissible"),
        end("too_large"),
        end("out_of_scope"),
        end("too_large"),
    ];
    assert_eq!(ends(&ran), expected);
    assert!(ran.err.contains("standard:5: "), "{}", ran.err);
}

#[test]
fn a_single_case_has_the_same_limit() {
    for (length, exit) in [(MAX_CASE_BYTES, Exit::Admissible), (MAX_CASE_BYTES + 1, Exit::Input)] {
        for split in ["", "\n"] {
            let case = ADMISSIBLE.replacen('{', &format!("{{{split}"), 1);
            let case = format!("{case}{}", " ".repeat(length - case.len()));
            let ran = lepre(&["check", "delivery", "-"], case.as_bytes());
            assert_eq!(ran.exit, exit, "{}", ran.err);
        }
    }
}

#[test]
fn no_line_is_no_admission() {
    for input in ["", "\n \n", "\u{feff}"] {
        let ran = lines(input);
        assert_eq!((ran.out.as_str(), ran.exit), ("", Exit::Input));
        assert_eq!(ran.err, "errore: ingresso standard: atteso almeno un caso, non trovato\n");
    }
}
