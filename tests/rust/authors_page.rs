//! `docs/rulebooks.md`: what it shows is right.

use crate::folder::project;
use lepre::scenario::{read, run};
use lepre::{Check, Rulebook};
use std::fs;

/// The blocks of a page that begin with this line.
fn blocks<'p>(page: &'p str, fence: &str) -> Vec<&'p str> {
    let start = format!("```{fence}\n");
    page.split(&start).skip(1).filter_map(|rest| rest.split("\n```").next()).collect()
}

#[test]
fn the_file_and_the_scenario_of_the_page_are_right() {
    let page = fs::read_to_string(project("docs/rulebooks.md")).unwrap();
    let [file] = blocks(&page, "toml")[..] else { panic!("one file") };
    let rulebook = Rulebook::load("page.toml", file).unwrap();
    let [scenario] = blocks(&page, "toml scenario")[..] else { panic!("one scenario") };
    let scenarios = read("page.toml", scenario, &rulebook).unwrap();
    let report = run(&rulebook, &scenarios).unwrap();
    assert_eq!((report.passed, report.failed), (1, 0));
}

#[test]
fn every_condition_of_the_page_is_one() {
    let page = fs::read_to_string(project("docs/rulebooks.md")).unwrap();
    let table = page.split("## Conditions").nth(1).unwrap().split("## ").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `") && !line.contains("`!a`"));
    let first = rows.filter_map(|row| row.split('|').nth(1));
    let conditions: Vec<&str> = first.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect();
    assert!(conditions.len() > 6, "{conditions:?}");
    let vocabularies = Check::ALL.map(lepre::case::vocabulary);
    for condition in conditions {
        let compiles = |vocabulary| {
            let mut atoms = lepre::condition::Atoms::default();
            lepre::condition::compile(condition, vocabulary, &mut atoms).is_ok()
        };
        assert!(vocabularies.iter().any(compiles), "{condition}");
    }
}

#[test]
fn every_key_of_the_page_is_in_the_schema() {
    let page = fs::read_to_string(project("docs/rulebooks.md")).unwrap();
    let schema = fs::read_to_string(project("core/schema/rulebook.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let keys = schema["properties"].as_object().unwrap();
    let table = page.split("## Building on another rulebook").nth(1).unwrap();
    for row in table.lines().filter(|line| line.starts_with("| `") && line.contains(" = ")) {
        let key = row.trim_start_matches("| `").split(' ').next().unwrap();
        assert!(keys.contains_key(key), "{key}");
    }
}
