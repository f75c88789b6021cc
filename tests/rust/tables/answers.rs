//! What an answer says of each row, beside what a decision says of its case.

use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch};
use serde_json::Value;

/// What is said of one row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Said {
    pub(crate) outcome: Option<String>,
    pub(crate) violated: Vec<String>,
    pub(crate) unknown: Vec<String>,
    pub(crate) advice: Vec<String>,
    pub(crate) rulebook: Option<String>,
    pub(crate) error: Option<String>,
    pub(crate) ask: Vec<String>,
}

fn names(array: &dyn Array) -> Vec<Option<String>> {
    let dictionary = array.as_any_dictionary();
    let names = dictionary.values().as_string::<i32>();
    let keys = dictionary.normalized_keys().into_iter().enumerate();
    keys.map(|(row, key)| dictionary.is_valid(row).then(|| names.value(key).to_owned())).collect()
}

/// What an answer says, row by row.
pub(crate) fn said(answer: &RecordBatch) -> Vec<Said> {
    let column = |name: &str| answer.column_by_name(name);
    let name = |of: &str| names(column(of).unwrap().as_ref());
    let lists = |of: &str| -> Vec<Vec<String>> {
        let Some(array) = column(of) else { return vec![Vec::new(); answer.num_rows()] };
        let list = array.as_list::<i32>();
        let all = (0..list.len()).map(|row| names(list.value(row).as_ref()));
        all.map(|names| names.into_iter().map(Option::unwrap).collect()).collect()
    };
    let (outcome, rulebook, error) = (name("outcome"), name("rulebook"), name("error"));
    let (violated, unknown) = (lists("violated"), lists("unknown"));
    let (advice, ask) = (lists("advice"), lists("ask"));
    (0..answer.num_rows())
        .map(|row| Said {
            outcome: outcome[row].clone(),
            violated: violated[row].clone(),
            unknown: unknown[row].clone(),
            advice: advice[row].clone(),
            rulebook: rulebook[row].clone(),
            error: error[row].clone(),
            ask: ask[row].clone(),
        })
        .collect()
}

/// What a decision says, or the code of an error.
pub(crate) fn of_decision(decision: &Value) -> Said {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let rules = |wanted: &dyn Fn(&Value) -> bool| {
        let findings = decision["findings"].as_array().unwrap().iter();
        findings.filter(|one| wanted(one)).map(|one| text(&one["rule"])).collect()
    };
    Said {
        outcome: Some(text(&decision["outcome"])),
        violated: rules(&|one| one["status"] == "violated"),
        unknown: rules(&|one| one["status"] == "unknown" && one["severity"] != "advisory"),
        advice: rules(&|one| one["severity"] == "advisory"),
        rulebook: Some(text(&decision["rulebook"]["id"])),
        error: None,
        ask: decision["ask"].as_array().unwrap().iter().map(text).collect(),
    }
}
