//! A case without personal data: what stays is fingerprinted.

use crate::document::Sha256;
use crate::vocabulary::{Field, Vocabulary};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The fingerprint of a case, and of what was told from its texts. Whatever is unknown leaves
/// no trace, and a text that may identify a person only that it was given.
pub(crate) fn fingerprint<S: Serialize>(
    case: &S,
    vocabulary: &Vocabulary,
    told_from_texts: &Value,
) -> Sha256 {
    let case = serde_json::to_value(case).unwrap_or_default();
    let case = Stripping { vocabulary }.strip(&case, "");
    let both = [("case".to_owned(), case), ("told".to_owned(), told_from_texts.clone())];
    let canonical = sorted(&Value::Object(both.into_iter().collect()));
    Sha256::of(canonical.to_string().as_bytes())
}

/// The fields that a case gives, in the order of the vocabulary.
pub(crate) fn given<S: Serialize>(case: &S, vocabulary: &Vocabulary) -> Vec<String> {
    let case = serde_json::to_value(case).unwrap_or_default();
    let is_given = |field: &&Field| leaf_at(&case, &field.path);
    vocabulary.fields().iter().filter(is_given).map(|field| field.path.clone()).collect()
}

/// Whether anything is known at a path, in any element of the lists on its way.
fn leaf_at(value: &Value, path: &str) -> bool {
    let (key, rest) = match path.split_once('.') {
        Some((key, rest)) => (key, Some(rest)),
        None => (path, None),
    };
    let (name, in_list) = key.strip_suffix("[]").map_or((key, false), |name| (name, true));
    let found = value.get(name).unwrap_or(&Value::Null);
    match (rest, found) {
        (None, found) => !found.is_null(),
        (Some(rest), Value::Array(elements)) if in_list => {
            elements.iter().any(|element| leaf_at(element, rest))
        }
        (Some(rest), found) => leaf_at(found, rest),
    }
}

struct Stripping<'v> {
    vocabulary: &'v Vocabulary,
}

impl Stripping<'_> {
    fn strip(&self, value: &Value, path: &str) -> Value {
        match value {
            Value::Object(entries) => {
                let stripped = entries.iter().filter_map(|(key, value)| {
                    let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                    let value = self.strip(value, &path);
                    let nothing = value.is_null() || value.as_object().is_some_and(Map::is_empty);
                    (!nothing).then(|| (key.clone(), value))
                });
                Value::Object(stripped.collect())
            }
            _ if self.is_personal(path) && !value.is_null() => Value::Bool(says_something(value)),
            Value::Array(elements) => {
                let path = format!("{path}[]");
                elements.iter().map(|element| self.strip(element, &path)).collect()
            }
            other => other.clone(),
        }
    }

    fn is_personal(&self, path: &str) -> bool {
        let found = self.vocabulary.find(path);
        let field = found.and_then(|field| self.vocabulary.field(field));
        field.is_some_and(|field| field.personal)
    }
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(texts) => texts.iter().any(says_something),
        _ => true,
    }
}

/// With the keys of every object in order: a case is the same however it is written.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(entries) => {
            let entries: BTreeMap<_, _> =
                entries.iter().map(|(key, value)| (key.clone(), sorted(value))).collect();
            entries.into_iter().collect()
        }
        Value::Array(elements) => elements.iter().map(sorted).collect(),
        other => other.clone(),
    }
}
