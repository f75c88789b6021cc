//! A case of which all is known, for a full CEL interpreter.

use cel::{Context, Program, Value};
use lepre::Date;
use lepre::condition::Classes;
use lepre::logic::Values;
use lepre::vocabulary::{FieldId, FieldType, Vocabulary};
use serde_json::{Map, json};

/// For each of the fields a value of its class, by its name. `None` where a field is unknown,
/// or has no such value, as of a day before all days.
pub(super) fn variables(
    fields: impl IntoIterator<Item = FieldId>,
    vocabulary: &Vocabulary,
    classes: &Classes,
    values: &Values,
) -> Option<Context<'static, 'static>> {
    let mut case = Map::new();
    for id in fields {
        let field = vocabulary.field(id)?;
        let class = usize::from(values.class(id.0)).checked_sub(1)?;
        let value = representative(&field.kind, classes.thresholds(id), class)?;
        match field.path.split_once('.') {
            None => case.insert(field.path.clone(), value),
            Some((group, name)) => {
                let group = case.entry(group).or_insert_with(|| json!({}));
                group.as_object_mut()?.insert(name.to_owned(), value)
            }
        };
    }
    let mut context = Context::default();
    for (name, value) in case {
        context.add_variable_from_value(name, cel::to_value(value).ok()?);
    }
    Some(context)
}

/// Whether a condition holds in a case; `None` where it names what the case leaves out.
pub(super) fn holds(program: &Program, case: &Context<'_, '_>) -> Option<bool> {
    match program.execute(case) {
        Ok(Value::Bool(holds)) => Some(holds),
        Ok(other) => panic!("{other:?} of {program:?}"),
        Err(_) => None,
    }
}

/// A JSON value of a class, counted from nought.
fn representative(kind: &FieldType, thresholds: &[i64], class: usize) -> Option<serde_json::Value> {
    // A number of the stretch between two thresholds; the first stretch lies before them all, and
    // where there are none it is any.
    let number = || match class.checked_sub(1) {
        Some(passed) => thresholds.get(passed).copied(),
        None => Some(thresholds.first().map_or(1, |first| first - 1)),
    };
    Some(match kind {
        FieldType::Boolean => json!(class == 1),
        FieldType::Choice(names) => json!(names.get(class)?),
        FieldType::Text { .. } => json!(["", "text"].get(class)?),
        FieldType::Date => {
            let first: Date = "0001-01-01".parse().ok()?;
            let days = u32::try_from(number()? - i64::from(first.days())).ok()?;
            json!(first.plus_days(days)?)
        }
        FieldType::Count { .. } => json!(number()?),
        FieldType::Time => json!("11:15"),
        // Of these rules only ask whether they are known.
        FieldType::Moment | FieldType::Sha256 | FieldType::Texts { .. } => json!("known"),
    })
}
