//! Classes of values, in words that programs and people read.

use crate::condition::Classes;
use crate::date::Date;
use crate::vocabulary::{FieldId, FieldType, Vocabulary};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// What a field says, as far as rules can tell: a value, or a stretch of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClassValue {
    /// This value: `true`, a name of a choice.
    Is(Value),
    /// From this one on, up to the one before `below`.
    Between {
        /// The first; none where there is no first one.
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<Value>,
        /// The first that is no longer one of them.
        #[serde(skip_serializing_if = "Option::is_none")]
        below: Option<Value>,
    },
    /// Some text, or some list; `false` for an empty one.
    Said(bool),
    /// Any value: it only has to be known.
    Known,
}

/// The value that a class of a field stands for.
pub(super) fn class_value(
    vocabulary: &Vocabulary,
    classes: &Classes,
    field: FieldId,
    class: u8,
) -> Option<ClassValue> {
    let kind = &vocabulary.field(field)?.kind;
    let place = usize::from(class.checked_sub(1)?);
    Some(match kind {
        FieldType::Boolean => ClassValue::Is(json!(place == 1)),
        FieldType::Choice(names) => ClassValue::Is(names.get(place)?.as_str().into()),
        FieldType::Date | FieldType::Count { .. } => {
            let thresholds = classes.thresholds(field);
            let written = |number: &i64| match kind {
                FieldType::Date => Date::of_days(*number).map_or(Value::Null, |day| json!(day)),
                _ => json!(number),
            };
            let from = place.checked_sub(1).and_then(|place| thresholds.get(place));
            ClassValue::Between {
                from: from.map(written),
                below: thresholds.get(place).map(written),
            }
        }
        FieldType::Text { .. } | FieldType::Texts { .. } => ClassValue::Said(place == 1),
        FieldType::Time | FieldType::Moment | FieldType::Sha256 => ClassValue::Known,
    })
}

/// The class that a value of a field is in, where it is a yes or no or a choice.
pub(super) fn class_of(vocabulary: &Vocabulary, field: FieldId, value: &str) -> Option<u8> {
    match &vocabulary.field(field)?.kind {
        FieldType::Boolean => match value {
            "true" => Some(Classes::boolean(true)),
            "false" => Some(Classes::boolean(false)),
            _ => None,
        },
        FieldType::Choice(names) => {
            let place = names.iter().position(|name| name == value)?;
            u32::try_from(place).ok().map(Classes::choice)
        }
        _ => None,
    }
}

/// A case of JSON in which these fields have values of these classes; those that can be had
/// only by writing a text are left out.
pub(super) fn witness(
    vocabulary: &Vocabulary,
    classes: &Classes,
    picks: impl Iterator<Item = (FieldId, u8)>,
) -> Value {
    let mut case = Map::new();
    for (field, class) in picks {
        let Some(value) = class_value(vocabulary, classes, field, class) else { continue };
        let value = match value {
            ClassValue::Is(value) => value,
            ClassValue::Between { from: Some(from), .. } => from,
            ClassValue::Between { below, .. } => before(below),
            ClassValue::Known => continue,
            ClassValue::Said(true) => json!("testo"),
            ClassValue::Said(false) => json!(""),
        };
        let Some(path) = vocabulary.field(field).map(|field| field.path.as_str()) else { continue };
        match path.split_once('.') {
            None => drop(case.insert(path.to_owned(), value)),
            Some((group, name)) => {
                let group = case.entry(group).or_insert_with(|| Value::Object(Map::new()));
                if let Value::Object(group) = group {
                    group.insert(name.to_owned(), value);
                }
            }
        }
    }
    Value::Object(case)
}

/// What lies just below a threshold.
fn before(below: Option<Value>) -> Value {
    match below {
        Some(Value::Number(number)) => json!(number.as_i64().unwrap_or_default() - 1),
        Some(Value::String(day)) => {
            let day: Option<Date> = day.parse().ok();
            let before = day.and_then(Date::before);
            before.map_or(Value::Null, |day| json!(day))
        }
        _ => json!("2024-01-01"),
    }
}
