//! The catalogue, listed, shown and searched.

use crate::lepre;
use lepre::catalogue::Catalogue;
use lepre_command::Exit;
use serde_json::Value;

fn json(arguments: &[&str]) -> Value {
    let ran = lepre(&[&["catalogue"], arguments, &["--format", "json"]].concat(), b"");
    assert_eq!((ran.exit, ran.err.as_str()), (Exit::Admissible, ""));
    serde_json::from_str(&ran.out).unwrap()
}

fn codes(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

#[test]
fn every_command_of_the_catalogue_in_both_languages() {
    let commands: [(&str, &[&str]); 7] = [
        ("list", &["list"]),
        ("show-F2", &["show", "F2"]),
        ("show-M", &["show", "m"]),
        ("search", &["search", "colloquio"]),
        ("search-nothing", &["search", "zzz"]),
        ("path-G2", &["path", "G2"]),
        ("unknown", &["show", "F4"]),
    ];
    for (name, arguments) in commands {
        for language in ["it", "en"] {
            let command = [&["catalogue"], arguments, &["--lang", language]].concat();
            let ran = lepre(&command, b"");
            assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
            insta::assert_snapshot!(format!("catalogue.{name}.{language}"), ran.all());
        }
    }
}

#[test]
fn lists_are_narrowed_by_what_is_known() {
    assert_eq!(codes(&json(&["list"])).len(), 23);
    assert_eq!(codes(&json(&["list", "--prefix", "f"])), ["F1", "F2", "F3"]);
    assert_eq!(codes(&json(&["list", "--presence", "in_person"])), ["M"]);
    assert_eq!(codes(&json(&["list", "--audience", "vulnerable_person"])), ["N"]);
    assert_eq!(codes(&json(&["list", "--digitalisable", "no"])), ["M", "N"]);
    let wrong = lepre(&["catalogue", "list", "--audience", "everybody", "--lang", "en"], b"");
    assert_eq!(wrong.exit, Exit::Usage);
    assert!(wrong.err.contains("did you mean `everyone`?"), "{}", wrong.err);
}

#[test]
fn a_service_as_json_and_as_a_page() {
    let shown = json(&["show", "F2"]);
    assert_eq!(shown["outputs"].as_array().unwrap().len(), 4);
    assert_eq!(shown["rows"].as_array().unwrap().len(), 2);
    let page = lepre(&["catalogue", "show", "F2", "--format", "markdown", "--lang", "en"], b"");
    let expected = Catalogue::built_in().unwrap().page("F2", lepre::Language::En);
    assert_eq!(page.out, expected.unwrap());
}

#[test]
fn searches_and_paths_as_json() {
    let hits = json(&["search", "équipe"]);
    assert_eq!(codes(&hits)[0], "N");
    assert!(hits[0]["text"]["it"].is_string());
    let path = json(&["path", "D"]);
    assert_eq!(codes(&path).last(), Some(&"D"));
    let by_law = path.as_array().unwrap().iter().filter(|step| step["force"] == "law");
    assert_eq!(by_law.map(|step| step["code"].as_str().unwrap()).collect::<Vec<_>>(), ["B"]);
    let unknown = lepre(&["catalogue", "path", "F4", "--format", "json"], b"");
    let error: Value = serde_json::from_str(&unknown.out).unwrap();
    assert_eq!((unknown.exit, &error["error"]["code"]), (Exit::Input, &"unknown_service".into()));
}
