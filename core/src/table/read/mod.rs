//! Arrow arrays to columns: each type that a field takes, plain or by a dictionary.

mod numbers;
mod texts;

use super::column::Column;
use super::place::Place;
use crate::condition::Classes;
use crate::error::InputProblem;
use crate::vocabulary::{Field, FieldType};
use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_buffer::{BooleanBuffer, NullBuffer};
use arrow_schema::DataType;
pub(super) use texts::text;

/// What is wrong, and in which row.
type Wrong = (usize, InputProblem);

/// A column of a field, and the one that its e-mail addresses make of another.
pub(super) struct Read {
    pub(super) column: Column,
    /// The class of each row: whether its address is well formed.
    pub(super) well_formed: Option<Vec<u8>>,
}

/// Reads the column of a field; `nulls` are the rows of which a group around it is null.
pub(super) fn read(
    field: &Field,
    array: &dyn Array,
    nulls: Option<&NullBuffer>,
    place: Place<'_>,
) -> Result<Read, crate::error::InputError> {
    let reader = Reader { field, nulls: NullBuffer::union(array.logical_nulls().as_ref(), nulls) };
    let read = match array.data_type() {
        DataType::Null => Ok(Column::Absent.into()),
        DataType::Dictionary(..) => reader.dictionary(array),
        _ => reader.plain(array),
    };
    read.map_err(|(row, problem)| match problem {
        // That is about the column, not about a row.
        InputProblem::WrongColumn { .. } => place.column(problem),
        problem => place.row(row, problem),
    })
}

impl From<Column> for Read {
    fn from(column: Column) -> Self {
        Self { column, well_formed: None }
    }
}

struct Reader<'f> {
    field: &'f Field,
    nulls: Option<NullBuffer>,
}

impl Reader<'_> {
    fn is_known(&self, row: usize) -> bool {
        self.nulls.as_ref().is_none_or(|nulls| nulls.is_valid(row))
    }

    /// The rows that are known, as words.
    fn known(&self, rows: usize) -> Vec<u64> {
        match &self.nulls {
            Some(nulls) => words(nulls.inner()),
            None => words(&BooleanBuffer::new_set(rows)),
        }
    }

    fn plain(&self, array: &dyn Array) -> Result<Read, Wrong> {
        match &self.field.kind {
            FieldType::Boolean => {
                let values = array.as_boolean_opt().ok_or_else(|| self.wrong_column(array))?;
                let (yes, known) = (words(values.values()), self.known(array.len()));
                Ok(Column::Switch { yes, known }.into())
            }
            FieldType::Date => self.dates(array),
            FieldType::Count { most } => self.counts(array, *most),
            FieldType::Texts { .. } => match array.data_type() {
                DataType::List(_) | DataType::LargeList(_) => {
                    let class = |row| if self.is_known(row) { Classes::text("said") } else { 0 };
                    Ok(Column::Classes((0..array.len()).map(class).collect()).into())
                }
                _ => Err(self.wrong_column(array)),
            },
            _ => self.texts(array),
        }
    }

    fn wrong_column(&self, array: &dyn Array) -> Wrong {
        let expected = match self.field.kind {
            FieldType::Boolean => "Boolean",
            FieldType::Date => "Date32, Utf8",
            FieldType::Count { .. } => "Int64",
            FieldType::Texts { .. } => "List(Utf8)",
            _ => "Utf8, Dictionary(Utf8)",
        };
        (0, InputProblem::WrongColumn { expected, found: array.data_type().to_string() })
    }
}

/// The bits of a buffer from its own start, whatever its offset.
fn words(bits: &BooleanBuffer) -> Vec<u64> {
    bits.bit_chunks().iter_padded().take(bits.len().div_ceil(64)).collect()
}
