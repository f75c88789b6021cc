//! A rulebook that a region writes: begun, looked at, used.

use crate::lepre;
use lepre_command::Exit;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// A folder that is not there yet.
fn folder(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder.to_str().unwrap().to_owned()
}

fn new(folder: &str, rest: &[&str]) -> crate::Ran {
    let start = ["rulebook", "new", folder, "--territory", "Molise", "--from", "2026-01-01"];
    lepre(&[&start[..], rest].concat(), b"")
}

#[test]
fn a_new_rulebook_is_right_from_the_start() {
    for (name, rest) in [
        ("molise-prova", vec!["--extends", "lombardia-2022"]),
        ("molise-sola", vec![]),
        ("molise-english", vec!["--lang", "en"]),
    ] {
        let folder = folder(name);
        let begun = new(&folder, &rest);
        assert_eq!((begun.exit, begun.err.as_str()), (Exit::Admissible, ""), "{name}");
        let checked = lepre(&["rulebook", "check", &folder], b"");
        assert_eq!((checked.exit, checked.err.as_str()), (Exit::Admissible, ""), "{name}");
        assert!(checked.out.contains(name));
        let again = new(&folder, &rest);
        assert_eq!(again.exit, Exit::Input);
        assert!(again.err.contains(name));
        let schema = fs::read_to_string(PathBuf::from(&folder).join("rulebook.schema.json"));
        assert!(serde_json::from_str::<Value>(&schema.unwrap()).is_ok());
    }
}

#[test]
fn what_is_inherited_is_told() {
    let folder = folder("molise-eredita");
    new(&folder, &["--extends", "lombardia-2022"]);
    let file = PathBuf::from(&folder).join("rulebook.toml");
    let toml = fs::read_to_string(&file).unwrap();
    let toml = toml.replace("\"R-01\"", "\"LOM-04\"");
    let toml = toml.replace("\nterritory", "\nremoves = [\"A-5\", \"psp/email\"]\nterritory");
    fs::write(&file, toml).unwrap();
    let it = lepre(&["rulebook", "check", &folder], b"");
    insta::assert_snapshot!(it.out);
    let json = lepre(&["rulebook", "check", &folder, "--format", "json"], b"");
    let summary: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(summary["extends"]["id"], "lombardia-2022");
    // It judges where its file is named.
    let case = r#"{"date": "2026-05-04", "territory": "Molise", "service": "psp",
        "channel": "video", "agreement": {"provider": true, "person": false}}"#;
    for file in [folder.as_str(), file.to_str().unwrap()] {
        let decided = lepre(&["check", "delivery", "-", "--rulebook", file], case.as_bytes());
        assert_eq!((decided.exit, decided.err.as_str()), (Exit::Inadmissible, ""));
        assert!(decided.out.contains("molise-eredita"), "{}", decided.out);
        // Its own source is described.
        assert!(decided.out.contains("titolo dell'atto"), "{}", decided.out);
    }
    assert!(lepre(&["rulebook", "show", &folder], b"").out.contains("titolo dell'atto"));
}

#[test]
fn mistakes_are_shown_in_the_text() {
    let file = "../tests/bad_rulebooks/many_kinds_at_once.toml";
    for language in ["it", "en"] {
        let ran = lepre(&["rulebook", "check", file, "--lang", language], b"");
        insta::assert_snapshot!(format!("check.{language}"), ran.all());
    }
    let json = lepre(&["rulebook", "check", file, "--format", "json"], b"");
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json.exit, Exit::Rulebook);
    assert!(report["error"]["problems"].as_array().unwrap().len() > 10);
    // The same file, where it should judge.
    let decided = lepre(&["check", "delivery", "-", "--rulebook", file], b"{}");
    assert_eq!((decided.exit, decided.out.as_str()), (Exit::Rulebook, ""));
    assert!(decided.err.contains("errore[unknown_key]"));
}

#[test]
fn what_cannot_be_begun_is_told() {
    let ran = new(&folder("estende-niente"), &["--extends", "lombardia-2021"]);
    assert_eq!(ran.exit, Exit::Input);
    assert!(ran.err.contains("lombardia-2022"), "{}", ran.err);
    let folder = folder("altrove");
    let ran =
        lepre(&["rulebook", "new", &folder, "--territory", "Molis", "--from", "2026-01-01"], b"");
    assert_eq!(ran.exit, Exit::Rulebook);
    assert!(ran.err.contains("Molise"), "{}", ran.err);
    assert!(!PathBuf::from(folder).exists());
}
