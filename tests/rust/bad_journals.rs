//! Journals and dossiers that cannot be read, each with the exact report it must give:
//! `tests/bad_journals/NAME.json` and `NAME.error.json`.

use crate::folder::{assert_fresh, files, project};
use lepre::{Lepre, Options};
use std::fs;

#[test]
fn every_bad_journal_gets_its_report() {
    let lepre = Lepre::new().unwrap();
    for file in files("tests/bad_journals", ".json") {
        let name = file.file_name().unwrap().to_str().unwrap();
        if name.ends_with(".error.json") {
            continue;
        }
        let journal = fs::read_to_string(&file).unwrap();
        let error = if name.starts_with("dossier") {
            lepre.dossier_json(&journal, &Options::default())
        } else {
            lepre.report_json(&journal, &Options::default())
        };
        let error = error.expect_err(name);
        let report: serde_json::Value = serde_json::from_str(&error.to_json()).unwrap();
        let report = serde_json::to_string_pretty(&report).unwrap() + "\n";
        let shown = format!("{report}{error}{error:?}");
        assert!(!shown.contains("CANARINO"), "{name}: {shown}");
        let expected = name.replace(".json", ".error.json");
        assert_fresh(&project("tests/bad_journals").join(expected), &report);
    }
}
