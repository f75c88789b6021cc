//! Cases that cannot be read, each with the exact report it must give:
//! `tests/bad_cases/NAME.json` and `NAME.error.json`.

use crate::folder::{assert_fresh, files, project};
use lepre::{Lepre, Options};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn every_bad_case_gets_its_report() {
    let lepre = Lepre::new().unwrap();
    let mut codes = BTreeSet::new();
    for file in files("tests/bad_cases", ".json") {
        let name = file.file_name().unwrap().to_str().unwrap();
        if name.ends_with(".error.json") {
            continue;
        }
        let case = fs::read_to_string(&file).unwrap();
        let error = lepre.decide_json("delivery", &case, &Options::default());
        let error = error.expect_err(name);
        codes.insert(error.code());
        let report: serde_json::Value = serde_json::from_str(&error.to_json()).unwrap();
        let report = serde_json::to_string_pretty(&report).unwrap() + "\n";
        assert!(
            !report.contains("CANARINO") && !format!("{error} {error:?}").contains("CANARINO"),
            "{name}"
        );
        assert_fresh(
            &project("tests/bad_cases").join(name.replace(".json", ".error.json")),
            &report,
        );
    }
    for code in [
        "syntax",
        "unknown_key",
        "duplicate_key",
        "wrong_type",
        "not_a_choice",
        "impossible_date",
        "ambiguous_territory",
        "unknown_territory",
        "territory_needed",
        "date_needed",
        "no_rulebook_for_date",
        "no_rulebook_for_territory",
        "contradiction",
    ] {
        assert!(codes.contains(code), "no bad case shows {code}");
    }
}
