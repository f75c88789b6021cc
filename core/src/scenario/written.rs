//! Scenarios written as TOML, as a person would.
//!
//! Own lines, since the `toml` crate gives every group of a case a table with a heading: with
//! dotted keys a scenario is one block.

use super::Scenario;
use serde::Serialize;
use serde_json::{Map, Value};
use std::fmt::Write;

/// Scenarios as the text of a file, which [`read`](fn@super::read) reads back.
///
/// ```
/// use lepre::{Check, Outcome, scenario::{Scenario, to_toml}};
///
/// let scenario = Scenario {
///     name: "By telephone".to_owned(),
///     check: Check::Delivery,
///     case: [("channel".to_owned(), "phone".into())].into_iter().collect(),
///     outcome: Outcome::Undetermined,
///     violated: None,
///     unknown: None,
///     advice: Some(Vec::new()),
///     ask: None,
/// };
/// let toml = to_toml(&[scenario]);
/// assert!(toml.contains("case.channel = \"phone\"\noutcome = \"undetermined\"\nadvice = []\n"));
/// ```
pub fn to_toml(scenarios: &[Scenario]) -> String {
    let mut text = String::new();
    for scenario in scenarios {
        let gap = if text.is_empty() { "" } else { "\n" };
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{gap}[[scenario]]");
        let Scenario { name, check, case, outcome, violated, unknown, advice, ask } = scenario;
        line(&mut text, "name", name);
        line(&mut text, "check", check);
        if case.is_empty() {
            line(&mut text, "case", case);
        }
        group(&mut text, "case", case);
        line(&mut text, "outcome", outcome);
        let lists =
            [("violated", violated), ("unknown", unknown), ("advice", advice), ("ask", ask)];
        for (key, list) in lists {
            list.iter().for_each(|list| line(&mut text, key, list));
        }
    }
    text
}

fn group(text: &mut String, path: &str, entries: &Map<String, Value>) {
    for (key, value) in entries {
        let path = format!("{path}.{}", written_key(key));
        match value {
            // What is not known is left out.
            Value::Null => {}
            Value::Object(entries) => group(text, &path, entries),
            value => line(text, &path, value),
        }
    }
}

fn written_key(key: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter);
    if !key.is_empty() && key.chars().all(plain) { key.to_owned() } else { written(&key) }
}

fn line(text: &mut String, key: &str, value: &impl Serialize) {
    let _ = writeln!(text, "{key} = {}", written(value));
}

/// Texts, numbers and lists of them are written alike in JSON and in TOML, but for one sign. A
/// text with quotes, such as that of a condition, is more easily read between single ones.
fn written(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(text)) if text.contains('"') && is_literal(&text) => format!("'{text}'"),
        Ok(value) => value.to_string().replace('\u{7f}', "\\u007F").replace("\",\"", "\", \""),
        Err(_) => String::new(),
    }
}

fn is_literal(text: &str) -> bool {
    !text.chars().any(|letter| letter == '\'' || letter.is_control())
}
