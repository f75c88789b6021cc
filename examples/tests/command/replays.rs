//! `lepre replay`: an answer given before, asked again.

use crate::{ADMISSIBLE, lepre};
use lepre_command::Exit;
use serde_json::{Value, json};

/// An answer that carries its receipt.
fn receipt(ask: &[&str], case: &str) -> Vec<u8> {
    lepre(&[ask, &[case, "--format", "json", "--receipt"]].concat(), b"").raw.into_bytes()
}

const SAMPLE: &str = "cases/delivery/psp-by-phone.json";

#[test]
fn the_same_case_gets_the_same_answer() {
    let samples = [
        (vec!["check", "delivery"], SAMPLE),
        (vec!["check", "session"], "cases/session/an-hour-by-video.json"),
        (vec!["check", "session"], "cases/session/journal-without-privacy-notice.json"),
        (vec!["check", "psp"], "cases/psp/email-under-way.json"),
        (vec!["deadlines"], "cases/deadlines/naspi-to-be-convened.json"),
        (vec!["timesheet"], "cases/timesheet/twice-and-overlapping.json"),
    ];
    for (ask, case) in samples {
        let ran = lepre(&["replay", "-", case], &receipt(&ask, case));
        assert_eq!((ran.exit, ran.err.as_str()), (Exit::Admissible, ""), "{case}");
        assert!(ran.out.contains("TUTTO COME ALLORA"), "{case}: {}", ran.out);
    }
}

#[test]
fn what_changed_is_told_in_both_languages() {
    let receipt = receipt(&["check", "delivery"], SAMPLE);
    for language in ["it", "en"] {
        let other = ["replay", "-", "cases/delivery/in-person.json", "--lang", language];
        let ran = lepre(&other, &receipt);
        assert_eq!(ran.exit, Exit::Inadmissible);
        insta::assert_snapshot!(format!("replay.other-case.{language}"), ran.all());
    }
    let older = String::from_utf8(receipt).unwrap();
    let version = format!("\"lepre\":\"{}\"", env!("CARGO_PKG_VERSION"));
    let older = older.replace(&version, "\"lepre\":\"0.0.9\"");
    for language in ["it", "en"] {
        let ran = lepre(&["replay", "-", SAMPLE, "--lang", language], older.as_bytes());
        assert_eq!(ran.exit, Exit::Admissible);
        insta::assert_snapshot!(format!("replay.older.{language}"), ran.all());
    }
}

#[test]
fn a_program_reads_what_changed() {
    let receipt = receipt(&["check", "delivery"], SAMPLE);
    let ran = lepre(&["replay", "-", SAMPLE, "--format", "json"], &receipt);
    let replay: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(replay, json!({ "same": true, "changes": [] }));
}

#[test]
fn an_answer_without_a_receipt_is_refused() {
    let ran = lepre(&["replay", "-", SAMPLE, "--lang", "en"], br#"{"outcome": "admissible"}"#);
    assert_eq!((ran.exit, ran.out.as_str()), (Exit::Input, ""));
    assert!(ran.err.contains("receipt") && ran.err.contains("found none"), "{}", ran.err);
    let ran = lepre(&["replay", "no-such-file.json", SAMPLE], b"");
    assert_eq!(ran.exit, Exit::NoFile);
    let ran = lepre(&["replay", "-", SAMPLE, "--format", "json"], ADMISSIBLE.as_bytes());
    let error: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(error["error"]["code"], "missing_key", "{error}");
}
