//! What follows from other columns and is a column of its own: days gone by, the same sender,
//! an address that is well formed.

use super::column::Column;
use super::layout::Layout;
use crate::case::{Case, with_case_of};
use crate::check::Check;
use crate::condition::Classes;
use crate::date::Date;
use crate::error::{InputError, InputProblem};
use crate::vocabulary::{FieldId, FieldType, Vocabulary};
use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use serde_json::{Map, Value, json};

/// The class that was made for a row, 0 where it could not be, and the path that it was made
/// from.
pub(super) type MadeClass<'p> = (u8, &'p str);

/// Puts what was made where nothing is given; what is given and says otherwise is an error.
pub(super) fn put(
    columns: &mut [Column],
    vocabulary: &Vocabulary,
    field: FieldId,
    made: &[MadeClass<'_>],
    first_row: usize,
) -> Result<(), InputError> {
    let Some(column) = columns.get_mut(usize::from(field.0)) else { return Ok(()) };
    let mut classes = Vec::with_capacity(made.len());
    for (row, (made, from)) in made.iter().enumerate() {
        let given = match &*column {
            Column::Absent => 0,
            given => given.truth(row),
        };
        if given != 0 && *made != 0 && given != *made {
            let problem = InputProblem::Contradiction { other: (*from).to_owned() };
            return Err(Layout::place(vocabulary, field, first_row).row(row, problem));
        }
        classes.push(if given == 0 { *made } else { given });
    }
    *column = Column::Classes(classes);
    Ok(())
}

/// The fields that a case of the check may make, if any column has what they are made from:
/// days, times, numbers or texts.
fn made_fields(check: Check, vocabulary: &Vocabulary, layout: &Layout) -> Vec<FieldId> {
    let made = with_case_of!(check, C => <C as Case>::MADE);
    let is_source = |id: FieldId| {
        let field = vocabulary.field(id).filter(|field| field.path != "date");
        field.is_some_and(|field| !matches!(field.kind, FieldType::Boolean | FieldType::Choice(_)))
    };
    let made = made.iter().filter(|_| layout.fields().any(is_source));
    made.filter_map(|path| vocabulary.find(path)).collect()
}

/// Makes, for every row, what its case makes: for that, the case is built.
pub(super) fn make(
    check: Check,
    columns: &mut [Column],
    vocabulary: &Vocabulary,
    layout: &Layout,
    batch: &RecordBatch,
    first_row: usize,
) -> Result<(), InputError> {
    let fields = made_fields(check, vocabulary, layout);
    if fields.is_empty() {
        return Ok(());
    }
    let mut made: Vec<Vec<MadeClass<'static>>> =
        vec![Vec::with_capacity(batch.num_rows()); fields.len()];
    let arrays: Vec<_> = layout.arrays(batch).collect();
    for row in 0..batch.num_rows() {
        let mut case = Map::new();
        for (id, array, nulls) in &arrays {
            let Some(field) = vocabulary.field(*id) else { continue };
            let missing = nulls.is_some_and(|nulls| nulls.is_null(row));
            let number = columns.get(usize::from(id.0)).and_then(|column| column.number(row));
            let value = if missing { None } else { value(&field.kind, number, *array, row) };
            if let Some(value) = value {
                set(&mut case, &field.path, value);
            }
        }
        let of_row = with_case_of!(check, C => {
            let case = serde_json::from_value::<C>(Value::Object(case)).unwrap_or_default();
            case.made()
        });
        for (field, made) in fields.iter().zip(&mut made) {
            let path = vocabulary.field(*field).map_or("", |field| &field.path);
            let class = of_row.iter().find(|made| made.path == path);
            made.push(class.map_or((0, ""), |made| (Classes::boolean(made.value), made.from)));
        }
    }
    for (field, made) in fields.into_iter().zip(made) {
        put(columns, vocabulary, field, &made, first_row)?;
    }
    Ok(())
}

/// The value of a row, as JSON has it; booleans make nothing.
fn value(kind: &FieldType, number: Option<i64>, array: &dyn Array, row: usize) -> Option<Value> {
    match kind {
        FieldType::Boolean => None,
        FieldType::Date => number.and_then(Date::of_days).map(|day| json!(day)),
        FieldType::Count { .. } => number.map(|count| json!(count)),
        _ if array.is_null(row) => None,
        FieldType::Texts { .. } => {
            let list = match array.data_type() {
                DataType::List(_) => array.as_list::<i32>().value(row),
                DataType::LargeList(_) => array.as_list::<i64>().value(row),
                _ => return None,
            };
            let each = (0..list.len()).filter_map(|row| super::read::text(list.as_ref(), row));
            Some(each.map(|text| json!(text)).collect())
        }
        _ => super::read::text(array, row).map(|text| json!(text)),
    }
}

/// Puts a value at a path of at most two parts.
fn set(case: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => drop(case.insert(path.to_owned(), value)),
        Some((group, name)) => {
            let group = case.entry(group).or_insert_with(|| json!({}));
            if let Value::Object(group) = group {
                group.insert(name.to_owned(), value);
            }
        }
    }
}
