//! Tables made of bytes: right columns and wrong ones, of any type, with nulls and slices.

use super::holds::CANARY;
use super::row::fields;
use crate::tables::columns::{Way, table};
use arbitrary::{Result, Unstructured};
use arrow_array::types::{
    Date32Type, Float64Type, Int8Type, Int32Type, Int64Type, TimestampMicrosecondType,
    TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt64Type,
};
use arrow_array::{
    Array, ArrayRef, ArrowPrimitiveType, BinaryArray, BooleanArray, DictionaryArray,
    LargeStringArray, ListArray, NullArray, PrimitiveArray, RecordBatch, RecordBatchOptions,
    StringArray, StringViewArray, StructArray,
};
use arrow_buffer::NullBuffer;
use arrow_schema::{Field as Column, Fields, Schema};
use lepre::Check;
use lepre::vocabulary::{Field, FieldType};
use serde_json::{Map, Value, json};
use std::sync::Arc;

const DAYS: [&str; 5] = ["2024-05-10", "2020-04-10", "2022-10-01", "0001-01-01", "9999-12-31"];
const PLACES: [&str; 5] = ["ITC4", "Toscana", "11", "IT", "Sicilia"];
const TEXTS: [&str; 5] = ["", " ", "persona@example.it", "11:15", CANARY];
const NAMES: [&str; 6] = ["persona", "territory ", "", "did.made_on.x", "outcome", "rule:LOM-01"];

/// Cases of a check, most of them right, and their table.
pub(super) fn cases(
    bytes: &mut Unstructured<'_>,
    check: Check,
) -> Result<(Vec<Value>, RecordBatch)> {
    let few: Vec<Value> =
        (0..bytes.int_in_range(1..=6)?).map(|_| case(bytes, check)).collect::<Result<_>>()?;
    // Enough of them to fill words, and 512 rows now and then.
    let rows =
        if bytes.ratio(1, 16)? { 500 + few.len() * 5 } else { bytes.int_in_range(1..=70)? };
    let cases: Vec<Value> = few.iter().cycle().take(rows).cloned().collect();
    let way = *bytes.choose(&Way::ALL)?;
    let batch = table(fields(check), &cases, way);
    Ok((cases, batch))
}

fn case(bytes: &mut Unstructured<'_>, check: Check) -> Result<Value> {
    let mut case = Map::new();
    case.insert("date".to_owned(), json!(bytes.choose(&DAYS)?));
    case.insert("territory".to_owned(), json!(bytes.choose(&PLACES)?));
    for _ in 0..bytes.int_in_range(0..=12)? {
        let field = bytes.choose(fields(check))?;
        let value = value(bytes, field)?;
        match field.path.split_once('.') {
            None => drop(case.insert(field.path.clone(), value)),
            Some((group, name)) => {
                let group = case.entry(group).or_insert_with(|| json!({}));
                if let Value::Object(group) = group {
                    group.insert(name.to_owned(), value);
                }
            }
        }
    }
    Ok(case.into())
}

fn value(bytes: &mut Unstructured<'_>, field: &Field) -> Result<Value> {
    Ok(match &field.kind {
        _ if field.path == "territory" => json!(bytes.choose(&PLACES)?),
        FieldType::Boolean => json!(bytes.arbitrary::<bool>()?),
        FieldType::Choice(names) => json!(bytes.choose(names)?),
        FieldType::Date => json!(bytes.choose(&DAYS)?),
        FieldType::Count { most } => json!(bytes.int_in_range(0..=*most)?),
        FieldType::Time => json!("11:15"),
        FieldType::Texts { .. } => json!([bytes.choose(&TEXTS)?, bytes.choose(&TEXTS)?]),
        _ => json!(bytes.choose(&TEXTS)?),
    })
}

/// A table of anything.
pub(super) fn anything(bytes: &mut Unstructured<'_>, check: Check) -> Result<RecordBatch> {
    let rows = if bytes.ratio(1, 8)? { 60 } else { 0 } + bytes.int_in_range(0..=9)?;
    let mut columns: Vec<(String, ArrayRef)> = Vec::new();
    for _ in 0..bytes.int_in_range(0..=5)? {
        let path = path(bytes, check)?;
        let column = match path.split_once('.') {
            Some((group, name)) if bytes.ratio(1, 4)? => {
                (group.to_owned(), group_of(bytes, name, rows)?)
            }
            _ => (path, array(bytes, rows)?),
        };
        columns.push(column);
    }
    let schema = columns.iter().map(|(name, array)| column(name, array)).collect::<Vec<_>>();
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    let arrays = columns.into_iter().map(|(_, array)| array).collect();
    let schema = Arc::new(Schema::new(schema));
    let batch = RecordBatch::try_new_with_options(schema, arrays, &options);
    Ok(batch.expect("columns of one length"))
}

fn column(name: &str, array: &ArrayRef) -> Column {
    Column::new(name, array.data_type().clone(), true)
}

fn path(bytes: &mut Unstructured<'_>, check: Check) -> Result<String> {
    Ok(match bytes.int_in_range(0..=15)? {
        0 => (*bytes.choose(&NAMES)?).to_owned(),
        1 => bytes.choose(fields(check))?.path.split('.').next().unwrap_or_default().to_owned(),
        2 => "date".to_owned(),
        3 => "territory".to_owned(),
        _ => bytes.choose(fields(check))?.path.clone(),
    })
}

fn group_of(bytes: &mut Unstructured<'_>, name: &str, rows: usize) -> Result<ArrayRef> {
    let mut children = vec![(name.to_owned(), array(bytes, rows)?)];
    if bytes.ratio(1, 4)? {
        children.push(((*bytes.choose(&NAMES)?).to_owned(), array(bytes, rows)?));
    }
    let fields: Fields = children.iter().map(|(name, array)| column(name, array)).collect();
    let arrays = children.into_iter().map(|(_, array)| array).collect();
    let known = bytes.arbitrary::<bool>()?.then(|| nulls(bytes, rows)).transpose()?;
    Ok(Arc::new(StructArray::new(fields, arrays, known)))
}

fn nulls(bytes: &mut Unstructured<'_>, rows: usize) -> Result<NullBuffer> {
    let pattern: u16 = bytes.arbitrary()?;
    Ok((0..rows).map(|row| pattern >> (row % 16) & 1 == 1).collect())
}

/// An array of any type, perhaps the middle of a longer one.
fn array(bytes: &mut Unstructured<'_>, rows: usize) -> Result<ArrayRef> {
    let before = bytes.int_in_range(0..=9)?;
    let long = before + rows + 3;
    let known = if bytes.ratio(1, 2)? { nulls(bytes, long)? } else { NullBuffer::new_valid(long) };
    let kind = bytes.int_in_range(0..=19)?;
    let array = of_kind(bytes, kind, &known)?;
    Ok(array.slice(before, rows))
}

fn of_kind(bytes: &mut Unstructured<'_>, kind: u8, known: &NullBuffer) -> Result<ArrayRef> {
    let rows = known.len();
    Ok(match kind {
        0..=2 => {
            let pattern: u32 = bytes.arbitrary()?;
            let yes = |row: usize| pattern >> (row % 32) & 1 == 1;
            Arc::new(BooleanArray::new((0..rows).map(yes).collect(), Some(known.clone())))
        }
        3 | 4 => Arc::new(StringArray::from_iter(texts(bytes, known)?)),
        5 => Arc::new(LargeStringArray::from_iter(texts(bytes, known)?)),
        6 => Arc::new(StringViewArray::from_iter(texts(bytes, known)?)),
        7 => {
            let texts = texts(bytes, known)?;
            Arc::new(texts.iter().map(Option::as_deref).collect::<DictionaryArray<Int8Type>>())
        }
        8 => {
            let texts = texts(bytes, known)?;
            Arc::new(texts.iter().map(Option::as_deref).collect::<DictionaryArray<UInt16Type>>())
        }
        9 => numbers::<Date32Type>(bytes, known)?,
        10 => numbers::<TimestampSecondType>(bytes, known)?,
        11 => numbers::<TimestampMicrosecondType>(bytes, known)?,
        12 => numbers::<TimestampNanosecondType>(bytes, known)?,
        13 => numbers::<Int32Type>(bytes, known)?,
        14 => numbers::<Int64Type>(bytes, known)?,
        15 => numbers::<UInt8Type>(bytes, known)?,
        16 => numbers::<UInt64Type>(bytes, known)?,
        17 => numbers::<Float64Type>(bytes, known)?,
        18 => {
            let lists = (0..rows).map(|row| known.is_valid(row).then_some([Some(1), None]));
            Arc::new(ListArray::from_iter_primitive::<Int32Type, _, _>(lists))
        }
        _ if bytes.arbitrary::<bool>()? => Arc::new(NullArray::new(rows)),
        _ => Arc::new(BinaryArray::from_iter((0..rows).map(|_| Some(b"\xff")))),
    })
}

/// Texts that take turns, one for each row that is known.
fn texts(bytes: &mut Unstructured<'_>, known: &NullBuffer) -> Result<Vec<Option<String>>> {
    let mut few = Vec::new();
    for _ in 0..bytes.int_in_range(1..=3)? {
        few.push(match bytes.int_in_range(0..=4)? {
            0 => (*bytes.choose(&DAYS)?).to_owned(),
            1 => (*bytes.choose(&PLACES)?).to_owned(),
            2 => (*bytes.choose(&TEXTS)?).to_owned(),
            3 => (*bytes.choose(&["video", "phone", "psp", "employment_centre"])?).to_owned(),
            _ => bytes.arbitrary::<String>()?,
        });
    }
    let turn = |row: usize| known.is_valid(row).then(|| few[row % few.len()].clone());
    Ok((0..known.len()).map(turn).collect())
}

fn numbers<T>(bytes: &mut Unstructured<'_>, known: &NullBuffer) -> Result<ArrayRef>
where
    T: ArrowPrimitiveType,
    T::Native: for<'b> arbitrary::Arbitrary<'b> + From<u8>,
{
    let few = [T::Native::from(bytes.arbitrary::<u8>()?), bytes.arbitrary()?, bytes.arbitrary()?];
    let turns = (0..known.len()).map(|row| few[row % few.len()]);
    Ok(Arc::new(PrimitiveArray::<T>::new(turns.collect(), Some(known.clone()))))
}
