//! A rulebook, changed in one line that is no text.

use super::conditions::{constants, mutants};

/// A change: the line from one, what stood there, and what stands there now.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub(super) line: usize,
    pub(super) before: String,
    /// Nothing, where the line is left out.
    pub(super) after: Option<String>,
    /// The whole rulebook with it.
    pub(super) toml: String,
}

/// Every change of one line.
pub(super) fn changes(toml: &str) -> Vec<Change> {
    let lines: Vec<&str> = toml.lines().collect();
    let mut changes = Vec::new();
    let mut of = |number: usize, after: Option<String>| {
        let kept = |(place, line): (usize, &&str)| match (place == number, &after) {
            (true, after) => after.clone(),
            (false, _) => Some((*line).to_owned()),
        };
        let text: Vec<String> = lines.iter().enumerate().filter_map(kept).collect();
        changes.push(Change {
            line: number + 1,
            before: lines[number].to_owned(),
            after,
            toml: text.join("\n") + "\n",
        });
    };
    for (number, line) in lines.iter().enumerate() {
        let Some((key, value)) = line.split_once(" = ") else { continue };
        let with = |value: &str| Some(format!("{key} = {value}"));
        match key {
            "when" | "require" | "met" => {
                let condition = value.trim_matches('\'');
                let all = mutants(condition).into_iter().chain(constants(condition));
                all.for_each(|one| of(number, with(&format!("'{one}'"))));
                if key == "when" {
                    of(number, None);
                }
            }
            "severity" => {
                let all = ["\"scope\"", "\"blocking\"", "\"advisory\""];
                all.iter().filter(|one| **one != value).for_each(|one| of(number, with(one)));
            }
            "actor" => {
                let other = if value.contains("person") { "\"provider\"" } else { "\"person\"" };
                of(number, with(other));
            }
            "days" | "valid_from" | "valid_to" => {
                constants(value).iter().for_each(|one| of(number, with(one)));
            }
            "after" => {
                of(number, None);
                constants(value).iter().for_each(|one| of(number, with(one)));
            }
            "restarts" | "instead_of" | "complement" | "transitional" => of(number, None),
            _ => {}
        }
    }
    changes
}
