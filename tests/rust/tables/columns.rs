//! Cases as the columns of a table, in each of the ways that a table may hold them.

use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Int64Builder, ListBuilder, StringBuilder,
};
use arrow_array::types::Int32Type;
use arrow_array::{
    Array, ArrayRef, DictionaryArray, LargeStringArray, RecordBatch, StringArray, StringViewArray,
    StructArray, TimestampMicrosecondArray,
};
use arrow_buffer::NullBuffer;
use arrow_schema::{Field as Column, Fields};
use lepre::Date;
use lepre::vocabulary::{Field, FieldType};
use serde_json::Value;
use std::sync::Arc;

/// How a table holds its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Plain texts, dates as days, a column for each field.
    Plain,
    /// Texts by a dictionary, dates as texts.
    Dictionary,
    /// Large texts, dates as moments at midnight.
    Large,
    /// Views of texts, and the fields of a group in a struct.
    Nested,
}

impl Way {
    pub(crate) const ALL: [Self; 4] = [Self::Plain, Self::Dictionary, Self::Large, Self::Nested];
}

/// The value of a case at a path.
fn at<'c>(case: &'c Value, path: &str) -> &'c Value {
    path.split('.').fold(case, |value, key| value.get(key).unwrap_or(&Value::Null))
}

/// The table of some cases, with a column for each field that any of them has.
pub(crate) fn table(fields: &[Field], cases: &[Value], way: Way) -> RecordBatch {
    let has = |field: &&Field| cases.iter().any(|case| !at(case, &field.path).is_null());
    let columns: Vec<(String, ArrayRef)> = fields
        .iter()
        .filter(has)
        .map(|field| {
            let values: Vec<&Value> = cases.iter().map(|case| at(case, &field.path)).collect();
            (field.path.clone(), array(field, &values, way))
        })
        .collect();
    let columns = if way == Way::Nested { nested(columns, cases) } else { columns };
    let schema =
        columns.iter().map(|(name, array)| Column::new(name, array.data_type().clone(), true));
    let schema = Arc::new(arrow_schema::Schema::new(schema.collect::<Vec<_>>()));
    let options = arrow_array::RecordBatchOptions::new().with_row_count(Some(cases.len()));
    let arrays = columns.into_iter().map(|(_, array)| array).collect();
    RecordBatch::try_new_with_options(schema, arrays, &options).unwrap()
}

fn texts<'v>(values: &'v [&Value]) -> impl Iterator<Item = Option<&'v str>> {
    values.iter().map(|value| value.as_str())
}

fn array(field: &Field, values: &[&Value], way: Way) -> ArrayRef {
    match &field.kind {
        FieldType::Boolean => {
            let mut array = BooleanBuilder::new();
            values.iter().for_each(|value| array.append_option(value.as_bool()));
            Arc::new(array.finish())
        }
        FieldType::Count { .. } => {
            let mut array = Int64Builder::new();
            values.iter().for_each(|value| array.append_option(value.as_i64()));
            Arc::new(array.finish())
        }
        FieldType::Texts { .. } => {
            let mut array = ListBuilder::new(StringBuilder::new());
            for value in values {
                let texts = value.as_array();
                for text in texts.into_iter().flatten() {
                    array.values().append_option(text.as_str());
                }
                array.append(texts.is_some());
            }
            Arc::new(array.finish())
        }
        FieldType::Date if way != Way::Dictionary => dates(values, way),
        _ => match way {
            Way::Plain => Arc::new(StringArray::from_iter(texts(values))),
            Way::Dictionary => Arc::new(DictionaryArray::<Int32Type>::from_iter(texts(values))),
            Way::Large => Arc::new(LargeStringArray::from_iter(texts(values))),
            Way::Nested => Arc::new(StringViewArray::from_iter(texts(values))),
        },
    }
}

fn dates(values: &[&Value], way: Way) -> ArrayRef {
    let epoch: Date = "1970-01-01".parse().unwrap();
    let day = |value: &&Value| {
        let day: Option<Date> = value.as_str().map(|day| day.parse().unwrap());
        day.map(|day| day.days() - epoch.days())
    };
    if way == Way::Large {
        let moment = |value| day(value).map(|day| i64::from(day) * 86_400_000_000);
        return Arc::new(TimestampMicrosecondArray::from_iter(values.iter().map(moment)));
    }
    let mut array = Date32Builder::new();
    values.iter().for_each(|value| array.append_option(day(value)));
    Arc::new(array.finish())
}

/// The columns of a group in one struct, which is null where a case has nothing of it.
fn nested(columns: Vec<(String, ArrayRef)>, cases: &[Value]) -> Vec<(String, ArrayRef)> {
    let mut nested: Vec<(String, ArrayRef)> = Vec::new();
    let mut groups: Vec<(String, Vec<(String, ArrayRef)>)> = Vec::new();
    for (path, array) in columns {
        match path.split_once('.') {
            None => nested.push((path, array)),
            Some((group, name)) => {
                if groups.last().is_none_or(|(last, _)| last != group) {
                    groups.push((group.to_owned(), Vec::new()));
                }
                groups.last_mut().unwrap().1.push((name.to_owned(), array));
            }
        }
    }
    for (group, children) in groups {
        let fields: Fields = children
            .iter()
            .map(|(name, array)| Column::new(name, array.data_type().clone(), true))
            .collect();
        let known: NullBuffer = cases.iter().map(|case| !case[&group].is_null()).collect();
        let arrays = children.into_iter().map(|(_, array)| array).collect();
        nested.push((group, Arc::new(StructArray::new(fields, arrays, Some(known)))));
    }
    nested
}
