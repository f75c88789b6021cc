//! What a full CEL interpreter makes of a condition.

use super::condition::Compiled;
use cel::{Context, Program, Value};
use lepre::logic::Values;
use lepre::vocabulary::{FieldId, FieldType};
use serde_json::{Map, json};

/// Whether a condition holds in a case in which every field that it names is known; `None`
/// where there is no such case, as one of a day before all days.
pub(super) fn in_cel(condition: &Compiled<'_>, values: &Values) -> Option<bool> {
    let mut case = Map::new();
    for field in condition.fields() {
        let value = representative(condition, field, values.class(field.0))?;
        let path = &condition.vocabulary.field(field)?.path;
        match path.split_once('.') {
            None => case.insert(path.clone(), value),
            Some((group, name)) => {
                let group = case.entry(group).or_insert_with(|| json!({}));
                group.as_object_mut()?.insert(name.to_owned(), value)
            }
        };
    }
    // What it does not depend on, it may still name.
    let mut context = Context::default();
    for (name, value) in case {
        context.add_variable_from_value(name, cel::to_value(value).ok()?);
    }
    match Program::compile(condition.text).ok()?.execute(&context) {
        Ok(Value::Bool(holds)) => Some(holds),
        Ok(other) => panic!("{}: {other:?}", condition.text),
        Err(_) => None,
    }
}

/// A value of this class.
fn representative(
    condition: &Compiled<'_>,
    field: FieldId,
    class: u8,
) -> Option<serde_json::Value> {
    let index = usize::from(class).checked_sub(1)?;
    let number = || {
        let thresholds = condition.classes.thresholds(field);
        match index.checked_sub(1) {
            Some(passed) => thresholds.get(passed).copied(),
            None => thresholds.first().copied().unwrap_or(1).checked_sub(1),
        }
    };
    Some(match &condition.vocabulary.field(field)?.kind {
        FieldType::Boolean => json!(index == 1),
        FieldType::Choice(names) => json!(names.get(index)?),
        FieldType::Text { .. } => json!(["", "text"].get(index)?),
        FieldType::Date => {
            let first: lepre::Date = "0001-01-01".parse().ok()?;
            let days = u32::try_from(number()? - i64::from(first.days())).ok()?;
            json!(first.plus_days(days)?)
        }
        FieldType::Count { .. } => json!(u32::try_from(number()?).ok()?),
        FieldType::Time => json!("11:15"),
        // Of these rules only ask whether they are known.
        FieldType::Moment | FieldType::Sha256 | FieldType::Texts { .. } => json!("known"),
    })
}
