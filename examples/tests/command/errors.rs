//! What goes wrong, said in both languages, each with its exit code.

use crate::{Ran, lepre};
use lepre_command::Exit;

/// Every kind of error that a case or a file can give: a name, the arguments after
/// `check delivery`, and standard input.
const ERRORS: [(&str, &[&str], &[u8], Exit); 17] = [
    ("empty", &["-"], b"", Exit::Input),
    ("blank", &["-"], b" \n\t\n", Exit::Input),
    ("empty-list", &["-"], b"[]", Exit::Input),
    ("no-json", &["-"], b"una frase", Exit::Input),
    ("cut-off", &["-"], b"{\"date\": \"2026-11-24\",\n  \"channel\":", Exit::Input),
    ("two-cases-run-together", &["-"], b"{} {}", Exit::Input),
    ("not-utf-8", &["-"], b"{\n \"date\": \"\xe8\"}", Exit::Input),
    ("utf-16", &["-"], b"\xff\xfe{\0}\0", Exit::Input),
    ("misspelled", &["-"], br#"{"chanel": "video", "servizio": "psp"}"#, Exit::Input),
    ("twice", &["-"], br#"{"channel": "video", "channel": "phone"}"#, Exit::Input),
    (
        "three-problems",
        &["-"],
        br#"{"date": "24/11/2026", "channel": "fax", "agreement": {"person": "si"}}"#,
        Exit::Input,
    ),
    ("no-territory", &["-"], br#"{"date": "2026-11-24"}"#, Exit::Input),
    ("too-early", &["-"], br#"{"date": "2020-04-06", "territory": "ITC4"}"#, Exit::Input),
    ("unknown-rulebook", &["-", "--rulebook", "lombardia-2202"], b"{}", Exit::Input),
    ("no-file", &["cases/nessuno.json"], b"", Exit::NoFile),
    ("folder", &["cases"], b"", Exit::NoFile),
    ("control-characters-in-a-name", &["cases/\u{1b}[2J.json"], b"", Exit::NoFile),
];

fn check(options: &[&str], input: &[u8]) -> Ran {
    lepre(&[&["check", "delivery"], options].concat(), input)
}

#[test]
fn every_error_in_both_languages() {
    for (name, options, input, exit) in ERRORS {
        let mut said = String::new();
        for language in ["it", "en"] {
            let ran = check(&[options, &["--lang", language]].concat(), input);
            assert_eq!(ran.exit, exit, "{name}");
            assert_eq!(ran.out, "", "{name}");
            said.push_str(&ran.err);
        }
        insta::assert_snapshot!(format!("error.{name}"), said);
    }
}

#[test]
fn every_error_as_json() {
    for (name, options, input, exit) in ERRORS {
        let ran = check(&[options, &["--format", "json"]].concat(), input);
        assert_eq!(ran.exit, exit, "{name}");
        assert_eq!(ran.err.lines().count(), 1, "{name}: {}", ran.err);
        insta::assert_snapshot!(format!("error.{name}.json"), ran.out + &ran.err);
    }
}

#[test]
fn no_error_repeats_what_may_be_a_persons_data() {
    const CANARY: &str = "RSSMRA80A01F205X";
    let inputs = [
        format!(r#"{{"{CANARY}": 1}}"#),
        format!(r#"{{"date": "{CANARY}"}}"#),
        format!(r#"{{"channel": "{CANARY}", "person": "{CANARY}"}}"#),
        format!(r#"{{"contact": {{"email": ["{CANARY}"]}}}}"#),
        format!(r#"{{"territory": "{CANARY}"}}"#),
        format!("{{\"date\": {CANARY}}}"),
        format!("[{{\"date\": \"{CANARY}\"}}, {CANARY}]"),
        format!("{{}}\n{{\"{CANARY}\": 1}}\n{CANARY}"),
    ];
    for input in inputs {
        for format in ["text", "json"] {
            let ran = check(&["-", "--format", format], input.as_bytes());
            assert_eq!(ran.exit, Exit::Input);
            assert!(!ran.err.is_empty());
            assert!(!ran.raw.contains(CANARY) && !ran.err.contains(CANARY), "{}", ran.err);
        }
    }
}
