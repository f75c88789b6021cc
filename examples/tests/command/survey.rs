//! The survey, listed, shown and counted.

use crate::lepre;
use lepre_command::Exit;
use serde_json::Value;
use std::fs;

#[test]
fn every_command_of_the_survey_in_both_languages() {
    let commands: [(&str, &[&str]); 6] = [
        ("list", &["list"]),
        ("show-bands", &["show", "bands"]),
        ("show-frail-columns", &["show", "frail_columns"]),
        ("totals", &["totals"]),
        ("differences", &["differences"]),
        ("unknown", &["show", "mark"]),
    ];
    for (name, arguments) in commands {
        for language in ["it", "en"] {
            let command = [&["survey"], arguments, &["--lang", language]].concat();
            let ran = lepre(&command, b"");
            assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
            insta::assert_snapshot!(format!("survey.{name}.{language}"), ran.all());
        }
    }
}

#[test]
fn csv_is_the_file_as_it_stands() {
    let list = lepre(&["survey", "list", "--format", "json"], b"");
    let list: Vec<Value> = serde_json::from_str(&list.out).unwrap();
    assert_eq!(list.len(), 30);
    for table in list {
        let name = table["name"].as_str().unwrap();
        let shown = lepre(&["survey", "show", name, "--format", "csv"], b"");
        let file = fs::read_to_string(format!("../core/survey/{name}.csv")).unwrap();
        assert_eq!((shown.exit, shown.out), (Exit::Admissible, file), "{name}");
    }
    for made in ["totals", "differences"] {
        let shown = lepre(&["survey", made, "--format", "csv"], b"");
        let file = fs::read_to_string(format!("../core/survey/{made}.csv")).unwrap();
        assert_eq!(shown.out, file);
    }
}

#[test]
fn json_is_that_of_the_library() {
    let json = |arguments: &[&str]| -> Value {
        let ran = lepre(&[&["survey"], arguments, &["--format", "json"]].concat(), b"");
        assert_eq!((ran.exit, ran.err.as_str()), (Exit::Admissible, ""));
        serde_json::from_str(&ran.out).unwrap()
    };
    let library = lepre::survey::survey_json(Some("marks")).unwrap();
    assert_eq!(json(&["show", "marks"]), serde_json::from_str::<Value>(&library).unwrap());
    assert_eq!(json(&["totals"]).as_array().unwrap().len(), 53);
    let differences = json(&["differences"]);
    assert_eq!(differences.as_array().unwrap().len(), 17);
    assert!(differences[0]["explanation"]["it"].is_string());
    let unknown = lepre(&["survey", "show", "mark", "--format", "json"], b"");
    let error: Value = serde_json::from_str(&unknown.out).unwrap();
    assert_eq!((unknown.exit, &error["error"]["code"]), (Exit::Usage, &"unknown_table".into()));
}

#[test]
fn a_recommendation_has_no_receipt() {
    let file = "cases/recommend/able-and-equipped.json";
    let ran = lepre(&["recommend", file, "--format", "json", "--receipt", "--lang", "en"], b"");
    assert_eq!(ran.exit, Exit::Usage);
    assert!(ran.err.contains("found `--receipt`"), "{}", ran.err);
}
