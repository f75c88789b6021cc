//! Dossiers: the documents that they name are looked into, and nothing else.

use crate::{Ran, lepre};
use lepre_command::Exit;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// A folder of its own, removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("documenti")).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> String {
        let file = self.0.join(name);
        fs::write(&file, bytes).unwrap();
        file.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn photo() -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 80);
    encoder.encode(&[200; 16 * 8 * 3], 16, 8, jpeg_encoder::ColorType::Rgb).unwrap();
    bytes
}

/// A dossier in which the person returned this document.
fn dossier(document: &Value) -> Value {
    let sample = fs::read_to_string("cases/psp/email-concluded-after-a-bad-scan.json").unwrap();
    let mut dossier: Value = serde_json::from_str(&sample).unwrap();
    let journal = dossier["journal"].as_array_mut().unwrap();
    journal.remove(4); // the bad scan
    journal[4]["document"] = document.clone();
    dossier
}

fn check(file: &str, options: &[&str]) -> Ran {
    lepre(&[&["check", "psp", file], options].concat(), b"")
}

fn answer(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.out))
}

#[test]
fn a_document_that_is_named_is_looked_into() {
    let folder = Folder::new("looked_into");
    folder.write("documenti/firmato.jpg", &photo());
    let file = folder
        .write("fascicolo.json", dossier(&json!("documenti/firmato.jpg")).to_string().as_bytes());
    let ran = check(&file, &["--format", "json"]);
    let answer = answer(&ran);
    assert_eq!((ran.exit, &answer["procedure"]["state"]), (Exit::Admissible, &json!("concluded")));
    let proof = &answer["procedure"]["steps"][3]["document"];
    assert_eq!((&proof["format"], &proof["bytes"]), (&json!("jpeg"), &json!(photo().len())));
    let sha256 = lepre::document::Document::inspect("", &photo()).sha256;
    assert_eq!(proof["sha256"], json!(sha256));
}

#[test]
fn a_document_is_what_it_is_whatever_its_name() {
    let folder = Folder::new("as_named");
    folder.write("firmato.pdf", b"MZ\x90\0 a program");
    let file =
        folder.write("fascicolo.json", dossier(&json!("firmato.pdf")).to_string().as_bytes());
    let ran = check(&file, &["--format", "json", "--detail", "codes"]);
    assert_eq!(ran.exit, Exit::Inadmissible);
    let report = answer(&ran);
    let findings = report["procedure"]["findings"].as_array().unwrap().iter();
    let rules: Vec<_> = findings.map(|finding| finding["rule"].as_str().unwrap()).collect();
    // It is to be converted first: nobody is asked whether a program can be read.
    assert_eq!(rules, ["LOM-20.format", "LOM-20.as_named"]);
}

#[test]
fn facts_that_are_given_stay_as_they_are() {
    let given =
        json!({ "name": "firmato.pdf", "format": "pdf", "readable": true, "encrypted": false });
    let folder = Folder::new("given");
    let file = folder.write("fascicolo.json", dossier(&given).to_string().as_bytes());
    assert_eq!(check(&file, &[]).exit, Exit::Admissible);
}

#[test]
fn a_document_that_is_not_there_is_told_by_its_place_and_not_by_its_name() {
    let folder = Folder::new("missing");
    let file =
        folder.write("fascicolo.json", dossier(&json!("rossi-mario.pdf")).to_string().as_bytes());
    for format in ["text", "json"] {
        let ran = check(&file, &["--lang", "en", "--format", format]);
        assert_eq!(ran.exit, Exit::NoFile);
        assert!(ran.err.contains("`journal[4].document`: there is no such file"), "{}", ran.err);
        assert!(!ran.err.contains("rossi") && !ran.out.contains("rossi"));
    }
    let folder_for_file = dossier(&json!("documenti"));
    let file = folder.write("fascicolo.json", folder_for_file.to_string().as_bytes());
    assert_eq!(check(&file, &[]).exit, Exit::NoFile);
}

#[test]
fn from_standard_input_documents_are_named_from_the_current_folder() {
    let named = dossier(&json!("cases/psp/email-under-way.json")).to_string();
    let ran = lepre(&["check", "psp", "-", "--format", "json"], named.as_bytes());
    assert_eq!(answer(&ran)["procedure"]["state"], "broken");
}

#[test]
fn a_dossier_a_line() {
    let folder = Folder::new("lines");
    folder.write("a.jpg", &photo());
    let lines =
        [json!("a.jpg"), json!("b.jpg"), json!(3)].map(|d| dossier(&d).to_string()).join("\n");
    let file = folder.write("fascicoli.jsonl", lines.as_bytes());
    let ran = check(&file, &["--format", "json"]);
    let lines: Vec<Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["procedure"]["state"], "concluded");
    assert_eq!(lines[1]["error"]["code"], "no_file");
    assert_eq!(lines[2]["error"]["code"], "wrong_type");
    assert_eq!(lines[2]["error"]["path"], "journal[4].document");
}

#[test]
fn a_psp_without_a_journal_is_judged_by_its_content() {
    let psp = br#"{"date": "2026-11-24", "territory": "ITC4", "content": {"profile": false}}"#;
    let ran = lepre(&["check", "psp", "-", "--format", "json", "--detail", "codes"], psp);
    assert_eq!((ran.exit, &answer(&ran)["outcome"]), (Exit::Inadmissible, &json!("inadmissible")));
    // Half a dossier is none.
    let half = br#"{"date": "2026-11-24", "territory": "ITC4", "procedure": "psp/email"}"#;
    let ran = lepre(&["check", "psp", "-", "--format", "json"], half);
    assert_eq!(answer(&ran)["error"]["code"], "missing_key");
    assert_eq!(answer(&ran)["error"]["path"], "journal");
}

#[test]
fn the_rulebook_that_is_named_is_that_of_the_procedure() {
    let file = "cases/psp/email-under-way.json";
    assert_eq!(check(file, &["--rulebook", "lombardia-2022"]).exit, Exit::Undetermined);
    let ran = check(file, &["--rulebook", "it-psp-2015", "--format", "json"]);
    assert_eq!(answer(&ran)["error"]["code"], "other_procedure");
}

#[test]
fn a_dossier_may_be_longer_than_any_case() {
    let mut long = dossier(&json!({}));
    let journal = long["journal"].as_array_mut().unwrap();
    let event = json!({ "step": "send", "at": "2026-11-24T10:01", "actor": "provider" });
    journal.extend(vec![event; 20_000]);
    let long = long.to_string();
    assert!(long.len() > lepre::case::MAX_CASE_BYTES);
    let ran = lepre(&["check", "psp", "-", "--format", "json"], long.as_bytes());
    assert!(answer(&ran)["procedure"]["state"].is_string(), "{}", ran.out);
}

#[test]
fn a_document_stays_within_the_folder_of_its_dossier() {
    let folder = Folder::new("outside");
    for path in ["/etc/hostname", "../outside/fascicolo.json", "./fascicolo.json"] {
        let file = folder.write("fascicolo.json", dossier(&json!(path)).to_string().as_bytes());
        let ran = check(&file, &["--format", "json"]);
        assert_eq!(
            (ran.exit, &answer(&ran)["error"]["code"]),
            (Exit::Input, &json!("outside_folder"))
        );
        assert_eq!(answer(&ran)["error"]["path"], "journal[4].document");
    }
}

#[test]
fn a_dossier_is_of_a_procedure_by_which_a_psp_is_signed() {
    let agile = br#"{"date": "2020-06-10", "territory": "ITI3", "procedure": "delivery/agile", "journal": []}"#;
    let ran = lepre(&["check", "psp", "-", "--format", "json"], agile);
    assert_eq!(answer(&ran)["error"]["code"], "unknown_procedure");
}
