//! Saying all that is wrong with a case that cannot be read.

use super::syntax::Json;
use crate::date::Date;
use crate::document::{Format, Sha256};
use crate::error::{InputError, InputProblem, JsonType};
use crate::moment::Moment;
use crate::territory::Territory;
use crate::text::nearest;
use crate::time::Time;
use crate::vocabulary::{Field, FieldType, Vocabulary};
use std::collections::HashSet;

/// A key is shown in a path only if it looks like a key: no digits, no signs, not
/// long, so that a tax code or an address in the wrong place is never repeated.
const LONGEST_KEY: usize = 40;

/// Every problem of an object that `serde` refused.
pub(crate) fn diagnose(vocabulary: &Vocabulary, json: &str) -> InputError {
    let tree = match serde_json::from_str::<Json>(json) {
        Ok(tree) => tree,
        Err(error) => {
            return InputError::syntax(json, &error);
        }
    };
    let mut diagnosis = Diagnosis { vocabulary, problems: Vec::new() };
    diagnosis.group("", "", &tree);
    if diagnosis.problems.is_empty() {
        // serde and the vocabulary come from the same types; were they ever to
        // disagree, the case is still refused.
        let problem =
            InputProblem::WrongType { expected: JsonType::Object, found: json_type(&tree) };
        diagnosis.problems.push((String::new(), problem));
    }
    InputError { problems: diagnosis.problems }
}

/// What follows the path of a list in the vocabulary.
const LIST: &str = "[]";

struct Diagnosis<'v> {
    vocabulary: &'v Vocabulary,
    problems: Vec<(String, InputProblem)>,
}

impl<'v> Diagnosis<'v> {
    fn is_full(&self) -> bool {
        self.problems.len() >= InputError::MOST_PROBLEMS
    }

    fn report(&mut self, path: &str, problem: InputProblem) {
        if !self.is_full() {
            self.problems.push((path.to_owned(), problem));
        }
    }

    /// Goes through a group of the vocabulary, which stands at a place of the text: they
    /// differ within lists, where every element is the same group.
    fn group(&mut self, group: &str, place: &str, json: &Json) {
        let entries = match json {
            Json::Object(entries) => entries,
            Json::Null if !group.is_empty() && !group.ends_with(LIST) => return,
            other => {
                let (expected, found) = (JsonType::Object, json_type(other));
                return self.report(place, InputProblem::WrongType { expected, found });
            }
        };
        let mut seen = HashSet::new();
        for (key, value) in entries {
            let (path, at) = (join(group, key), join(place, key));
            // A key that holds a dot is no path: groups are objects.
            let field = if key.contains(['.', '[']) { None } else { self.field(&path) };
            if !seen.insert(key.as_str()) {
                self.report(&shown(place, key), InputProblem::DuplicateKey);
            } else if let Some(field) = field {
                self.value(field, &at, value);
            } else if self.is_group(&path) {
                self.group(&path, &at, value);
            } else if self.is_group(&format!("{path}{LIST}")) {
                // As with a field: what may not be missing may not be unknown either.
                if *value == Json::Null && self.required(group).any(|required| required == key) {
                    self.report(&at, InputProblem::MissingKey);
                } else {
                    self.list(&path, &at, value);
                }
            } else if !self.is_full() {
                let (nearest, keys) = (self.nearest(&path), self.keys(group));
                self.report(&shown(place, key), InputProblem::UnknownKey { nearest, keys });
            }
        }
        let missing: Vec<_> = self.required(group).filter(|key| !seen.contains(key)).collect();
        for key in missing {
            self.report(&join(place, key), InputProblem::MissingKey);
        }
    }

    fn value(&mut self, field: &Field, place: &str, json: &Json) {
        if let (FieldType::Texts { longest }, Json::List(elements)) = (&field.kind, json) {
            for (number, element) in elements.iter().enumerate() {
                if let Some(problem) = wrong_text(*longest, element) {
                    self.report(&format!("{place}[{number}]"), problem);
                }
            }
        } else if let Some(problem) = wrong_value(field, json) {
            self.report(place, problem);
        }
    }

    fn list(&mut self, path: &str, place: &str, json: &Json) {
        match json {
            Json::List(elements) => {
                for (number, element) in elements.iter().enumerate() {
                    if self.is_full() {
                        return;
                    }
                    self.group(&format!("{path}{LIST}"), &format!("{place}[{number}]"), element);
                }
            }
            other => {
                let (expected, found) = (JsonType::List, json_type(other));
                self.report(place, InputProblem::WrongType { expected, found });
            }
        }
    }

    /// The keys that a group must have.
    fn required(&self, group: &str) -> impl Iterator<Item = &'v str> {
        let prefix = if group.is_empty() { String::new() } else { format!("{group}.") };
        self.vocabulary.required().filter_map(move |path| {
            path.strip_prefix(&prefix).filter(|key| !key.contains(['.', '[']))
        })
    }

    fn field(&self, path: &str) -> Option<&'v Field> {
        self.vocabulary.find(path).and_then(|id| self.vocabulary.field(id))
    }

    fn is_group(&self, path: &str) -> bool {
        let inside =
            |field: &Field| field.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
        self.vocabulary.fields().iter().any(inside)
    }

    /// The nearest field, or group of fields, to a path that is neither.
    fn nearest(&self, path: &str) -> Option<String> {
        // A key at the wrong level, such as `device` for `equipment.device`.
        let key = path.rsplit_once('.').map_or(path, |(_, key)| key);
        let fields = self.vocabulary.fields().iter().map(|field| field.path.as_str());
        let mut elsewhere = fields.clone().filter(|field| field.rsplit('.').next() == Some(key));
        if let (Some(field), None) = (elsewhere.next(), elsewhere.next()) {
            return Some(field.to_owned());
        }
        let groups = fields.clone().filter_map(|field| Some(field.split_once(['.', '['])?.0));
        nearest(path, fields.chain(groups)).map(str::to_owned)
    }

    /// The keys that a group takes, in order.
    fn keys(&self, group: &str) -> Vec<String> {
        let inside = self.vocabulary.fields().iter().filter_map(|field| {
            let rest = if group.is_empty() {
                Some(field.path.as_str())
            } else {
                field.path.strip_prefix(group)?.strip_prefix('.')
            };
            rest?.split(['.', '[']).next()
        });
        let mut keys: Vec<String> = inside.map(str::to_owned).collect();
        keys.dedup();
        keys
    }
}

fn wrong_value(field: &Field, json: &Json) -> Option<InputProblem> {
    if *json == Json::Null {
        // What may not be missing may not be unknown either.
        return field.required.then_some(InputProblem::MissingKey);
    }
    let wrong_type = |expected| Some(InputProblem::WrongType { expected, found: json_type(json) });
    match (&field.kind, json) {
        (FieldType::Boolean, Json::Boolean) => None,
        (FieldType::Boolean, _) => wrong_type(JsonType::Boolean),
        (FieldType::Choice(_), Json::Text(text)) if field.path == "territory" => {
            text.parse::<Territory>().err().map(InputProblem::Territory)
        }
        (FieldType::Choice(_), Json::Text(text))
            if field.path.ends_with("format") && text.parse::<Format>().is_ok() =>
        {
            None
        }
        (FieldType::Choice(names), Json::Text(text)) => (!names.contains(text)).then(|| {
            let near = nearest(text, names.iter().map(String::as_str)).map(str::to_owned);
            InputProblem::NotAChoice { choices: names.clone(), nearest: near }
        }),
        (FieldType::Date, Json::Text(text)) => {
            text.parse::<Date>().is_err().then_some(InputProblem::ImpossibleDate)
        }
        (FieldType::Moment, Json::Text(text)) => {
            let skipped = Moment::is_skipped(text);
            text.parse::<Moment>().is_err().then_some(InputProblem::ImpossibleMoment { skipped })
        }
        (FieldType::Sha256, Json::Text(text)) => {
            text.parse::<Sha256>().is_err().then_some(InputProblem::ImpossibleHash)
        }
        (FieldType::Time, Json::Text(text)) => {
            text.parse::<Time>().is_err().then_some(InputProblem::ImpossibleTime)
        }
        (FieldType::Text { longest, .. }, Json::Text(_)) => wrong_text(*longest, json),
        (FieldType::Count { most }, Json::Number(number)) => {
            let most = *most;
            let count = number.and_then(|number| u32::try_from(number).ok());
            let fits = count.is_some_and(|count| count <= most);
            (!fits).then_some(InputProblem::ImpossibleCount { most })
        }
        (FieldType::Count { .. }, _) => wrong_type(JsonType::Number),
        (FieldType::Date, _) => wrong_type(JsonType::Date),
        (FieldType::Moment, _) => wrong_type(JsonType::Moment),
        (FieldType::Time, _) => wrong_type(JsonType::Time),
        (FieldType::Texts { .. }, _) => wrong_type(JsonType::List),
        (FieldType::Choice(_) | FieldType::Text { .. } | FieldType::Sha256, _) => {
            wrong_type(JsonType::Text)
        }
    }
}

fn wrong_text(longest: usize, json: &Json) -> Option<InputProblem> {
    match json {
        Json::Text(text) => {
            (text.chars().count() > longest).then_some(InputProblem::TooLong { longest })
        }
        other => {
            let (expected, found) = (JsonType::Text, json_type(other));
            Some(InputProblem::WrongType { expected, found })
        }
    }
}

fn json_type(json: &Json) -> JsonType {
    match json {
        Json::Null => JsonType::Null,
        Json::Object(_) => JsonType::Object,
        Json::Boolean => JsonType::Boolean,
        Json::Number(_) => JsonType::Number,
        Json::Text(_) => JsonType::Text,
        Json::List(_) => JsonType::List,
    }
}

/// The path of a key, without the key itself if that might be a person's data.
fn shown(group: &str, key: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphabetic() || byte == b'_';
    if key.len() <= LONGEST_KEY && key.bytes().all(plain) {
        join(group, key)
    } else {
        group.to_owned()
    }
}

fn join(group: &str, key: &str) -> String {
    if group.is_empty() { key.to_owned() } else { format!("{group}.{key}") }
}
