//! Arrow arrays to columns: each type that a field takes, plain or by a dictionary.

use super::column::{Column, Numbers};
use super::place::Place;
use crate::condition::Classes;
use crate::date::Date;
use crate::error::InputProblem;
use crate::territory::Territory;
use crate::text::nearest;
use crate::time::Time;
use crate::vocabulary::{Field, FieldType};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{AnyDictionaryArray, Array, ArrowPrimitiveType};
use arrow_buffer::{ArrowNativeType, BooleanBuffer, NullBuffer};
use arrow_schema::{DataType, TimeUnit};
use validator::ValidateEmail;

/// Days from 0000-12-31, from which LEPRE counts, to 1970-01-01, from which Arrow does.
const EPOCH: i64 = 719_163;
const SECONDS_A_DAY: i64 = 86_400;

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

    fn dates(&self, array: &dyn Array) -> Result<Read, Wrong> {
        let known = self.known(array.len());
        let values = match array.data_type() {
            DataType::Date32 => {
                let days = array.as_primitive::<Date32Type>().values();
                self.numbers(days.iter().map(|day| Ok(i64::from(*day) + EPOCH)))?
            }
            DataType::Timestamp(unit, None) => self.midnights(array, unit)?,
            _ => {
                let texts = texts(array).ok_or_else(|| self.wrong_column(array))?;
                let day = |text: Option<&str>| match text.unwrap_or_default().parse::<Date>() {
                    Ok(day) => Ok(i64::from(day.days())),
                    Err(_) => Err(InputProblem::ImpossibleDate),
                };
                self.numbers(texts.map(day))?
            }
        };
        // A day beyond the year 9999 is none.
        let impossible = |(row, day): (usize, &i64)| {
            (Date::of_days(*day).is_none() && self.is_known(row)).then_some(row)
        };
        let numbers = Numbers::new(values, known);
        let range = numbers.range.into_iter().flat_map(|(least, most)| [least, most]);
        if range.into_iter().any(|day| Date::of_days(day).is_none())
            && let Some(row) = numbers.values.iter().enumerate().find_map(impossible)
        {
            return Err((row, InputProblem::ImpossibleDate));
        }
        Ok(Column::Numbers(numbers).into())
    }

    /// Moments that are days: pandas knows no other ones.
    fn midnights(&self, array: &dyn Array, unit: &TimeUnit) -> Result<Vec<i64>, Wrong> {
        let (moments, a_second): (&[i64], i64) = match unit {
            TimeUnit::Second => (array.as_primitive::<TimestampSecondType>().values(), 1),
            TimeUnit::Millisecond => {
                (array.as_primitive::<TimestampMillisecondType>().values(), 1_000)
            }
            TimeUnit::Microsecond => {
                (array.as_primitive::<TimestampMicrosecondType>().values(), 1_000_000)
            }
            TimeUnit::Nanosecond => {
                (array.as_primitive::<TimestampNanosecondType>().values(), 1_000_000_000)
            }
        };
        let a_day = a_second * SECONDS_A_DAY;
        self.numbers(moments.iter().map(|moment| match moment.rem_euclid(a_day) {
            0 => Ok(moment.div_euclid(a_day) + EPOCH),
            _ => Err(InputProblem::ImpossibleDate),
        }))
    }

    fn counts(&self, array: &dyn Array, most: u32) -> Result<Read, Wrong> {
        let problem = || InputProblem::ImpossibleCount { most };
        let within = |number: i64| match (0..=i64::from(most)).contains(&number) {
            true => Ok(number),
            false => Err(problem()),
        };
        fn all<T: ArrowPrimitiveType>(array: &dyn Array) -> impl Iterator<Item = T::Native> {
            array.as_primitive::<T>().values().iter().copied()
        }
        let unsigned = |number: u64| within(i64::try_from(number).unwrap_or(i64::MAX));
        let values = match array.data_type() {
            DataType::Int8 => self.numbers(all::<Int8Type>(array).map(|n| within(n.into()))),
            DataType::Int16 => self.numbers(all::<Int16Type>(array).map(|n| within(n.into()))),
            DataType::Int32 => self.numbers(all::<Int32Type>(array).map(|n| within(n.into()))),
            DataType::Int64 => self.numbers(all::<Int64Type>(array).map(within)),
            DataType::UInt8 => self.numbers(all::<UInt8Type>(array).map(|n| within(n.into()))),
            DataType::UInt16 => self.numbers(all::<UInt16Type>(array).map(|n| within(n.into()))),
            DataType::UInt32 => self.numbers(all::<UInt32Type>(array).map(|n| within(n.into()))),
            DataType::UInt64 => self.numbers(all::<UInt64Type>(array).map(unsigned)),
            // Whole numbers of which some are missing are often kept so.
            DataType::Float64 => self.numbers(all::<Float64Type>(array).map(|number| {
                let whole = number.fract() == 0.0 && number.abs() < 1e15;
                if whole { within(number as i64) } else { Err(problem()) }
            })),
            _ => Err(self.wrong_column(array)),
        };
        let known = self.known(array.len());
        Ok(Column::Numbers(Numbers::new(values?, known)).into())
    }

    /// A number of each row that is known; what stands in the others does not matter.
    fn numbers(
        &self,
        numbers: impl Iterator<Item = Result<i64, InputProblem>>,
    ) -> Result<Vec<i64>, Wrong> {
        let each = numbers.enumerate().map(|(row, number)| match number {
            Err(problem) if self.is_known(row) => Err((row, problem)),
            number => Ok(number.unwrap_or_default()),
        });
        each.collect()
    }

    fn texts(&self, array: &dyn Array) -> Result<Read, Wrong> {
        let texts = texts(array).ok_or_else(|| self.wrong_column(array))?;
        let mut read = Read { column: Column::Absent, well_formed: self.makes() };
        let mut classes = Vec::with_capacity(array.len());
        for (row, text) in texts.enumerate() {
            let text = text.filter(|_| self.is_known(row));
            let class = text.map_or(Ok(0), |text| self.class(text));
            classes.push(class.map_err(|problem| (row, problem))?);
            if let Some(made) = &mut read.well_formed {
                made.push(text.map_or(0, well_formed));
            }
        }
        read.column = Column::Classes(classes);
        Ok(read)
    }

    /// The same where each row names one of a few values: those are looked at once. One that
    /// no row names may be anything.
    fn dictionary(&self, array: &dyn Array) -> Result<Read, Wrong> {
        let Some(dictionary) = array.as_any_dictionary_opt() else {
            return Err(self.wrong_column(array));
        };
        if matches!(self.field.kind, FieldType::Boolean | FieldType::Count { .. }) {
            return Err(self.wrong_column(array));
        }
        let values = dictionary.values();
        let texts: Vec<Option<&str>> =
            texts(values.as_ref()).ok_or_else(|| self.wrong_column(array))?.collect();
        if self.field.kind == FieldType::Date {
            let keys = keys(dictionary);
            let day = |text: &Option<&str>| text.and_then(|text| text.parse::<Date>().ok());
            let days: Vec<_> = texts.iter().map(day).collect();
            let values = self.numbers(keys.iter().map(|key| match days.get(*key) {
                Some(Some(day)) => Ok(i64::from(day.days())),
                _ => Err(InputProblem::ImpossibleDate),
            }))?;
            return Ok(Column::Numbers(Numbers::new(values, self.known(array.len()))).into());
        }
        let known: Vec<_> =
            texts.iter().map(|text| text.map_or(Ok(0), |text| self.class(text))).collect();
        if known.iter().any(Result::is_err) {
            self.first_wrong(dictionary, &known)?;
        }
        let classes: Vec<u8> = known.into_iter().map(Result::unwrap_or_default).collect();
        let well_formed = self.makes().map(|_| {
            let made: Vec<u8> = texts.iter().map(|text| text.map_or(0, well_formed)).collect();
            self.by_key(dictionary, &made)
        });
        Ok(Read { column: Column::Classes(self.by_key(dictionary, &classes)), well_formed })
    }

    /// The first row that names a value that is wrong, if one does.
    fn first_wrong(
        &self,
        dictionary: &dyn AnyDictionaryArray,
        known: &[Result<u8, InputProblem>],
    ) -> Result<(), Wrong> {
        for (row, key) in keys(dictionary).into_iter().enumerate() {
            if let Some(Err(problem)) = known.get(key).filter(|_| self.is_known(row)) {
                return Err((row, problem.clone()));
            }
        }
        Ok(())
    }

    /// What each row's value is, by its key; 0 where it is unknown.
    fn by_key(&self, dictionary: &dyn AnyDictionaryArray, of_values: &[u8]) -> Vec<u8> {
        fn all<K: ArrowPrimitiveType>(keys: &dyn Array, of_values: &[u8]) -> Vec<u8> {
            let of = |key: &K::Native| of_values.get(key.as_usize()).copied().unwrap_or(0);
            keys.as_primitive::<K>().values().iter().map(of).collect()
        }
        let keys = dictionary.keys();
        let mut classes = match keys.data_type() {
            DataType::Int8 => all::<Int8Type>(keys, of_values),
            DataType::Int16 => all::<Int16Type>(keys, of_values),
            DataType::Int32 => all::<Int32Type>(keys, of_values),
            DataType::Int64 => all::<Int64Type>(keys, of_values),
            DataType::UInt8 => all::<UInt8Type>(keys, of_values),
            DataType::UInt16 => all::<UInt16Type>(keys, of_values),
            DataType::UInt32 => all::<UInt32Type>(keys, of_values),
            _ => all::<UInt64Type>(keys, of_values),
        };
        if let Some(nulls) = &self.nulls {
            let rows = classes.iter_mut().zip(nulls.iter());
            rows.filter(|(_, known)| !known).for_each(|(class, _)| *class = 0);
        }
        classes
    }

    /// Where the field's addresses make another field, room for what they make.
    fn makes(&self) -> Option<Vec<u8>> {
        matches!(self.field.kind, FieldType::Text { email: true, .. }).then(Vec::new)
    }

    /// The class of a text.
    fn class(&self, text: &str) -> Result<u8, InputProblem> {
        match &self.field.kind {
            FieldType::Choice(names) => choice(self.field, names, text),
            FieldType::Text { longest, .. } => {
                // Bytes are at least as many as characters, and quicker counted.
                match text.len() > *longest && text.chars().count() > *longest {
                    true => Err(InputProblem::TooLong { longest: *longest }),
                    false => Ok(Classes::text(text)),
                }
            }
            FieldType::Time if text.parse::<Time>().is_err() => Err(InputProblem::ImpossibleTime),
            _ => Ok(Classes::text("said")),
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

/// The class of a name; territories have many.
fn choice(field: &Field, names: &[String], text: &str) -> Result<u8, InputProblem> {
    let territory = || match field.path == "territory" {
        true => text.parse::<Territory>().map(Territory::code).map_err(InputProblem::Territory),
        false => Ok(text),
    };
    let place = |text: &str| names.iter().position(|name| name == text);
    let place = match place(text) {
        Some(place) => Some(place),
        None => place(territory()?),
    };
    match place.and_then(|place| u32::try_from(place).ok()) {
        Some(place) => Ok(Classes::choice(place)),
        None => Err(InputProblem::NotAChoice {
            choices: names.to_vec(),
            nearest: nearest(text, names.iter().map(String::as_str)).map(str::to_owned),
        }),
    }
}

fn well_formed(text: &str) -> u8 {
    Classes::boolean(text.validate_email())
}

/// The texts of an array, whichever of the three kinds it is.
fn texts<'a>(array: &'a dyn Array) -> Option<Box<dyn Iterator<Item = Option<&'a str>> + 'a>> {
    Some(match array.data_type() {
        DataType::Utf8 => Box::new(array.as_string::<i32>().iter()),
        DataType::LargeUtf8 => Box::new(array.as_string::<i64>().iter()),
        DataType::Utf8View => Box::new(array.as_string_view().iter()),
        _ => return None,
    })
}

/// The bits of a buffer from its own start, whatever its offset.
fn words(bits: &BooleanBuffer) -> Vec<u64> {
    bits.bit_chunks().iter_padded().take(bits.len().div_ceil(64)).collect()
}

/// The key of each row; of one that is null, any.
fn keys(dictionary: &dyn AnyDictionaryArray) -> Vec<usize> {
    match dictionary.values().is_empty() {
        true => vec![0; dictionary.len()],
        false => dictionary.normalized_keys(),
    }
}

/// The text of one row, if it has one.
pub(super) fn text(array: &dyn Array, row: usize) -> Option<&str> {
    match array.data_type() {
        _ if array.is_null(row) => None,
        DataType::Utf8 => Some(array.as_string::<i32>().value(row)),
        DataType::LargeUtf8 => Some(array.as_string::<i64>().value(row)),
        DataType::Utf8View => Some(array.as_string_view().value(row)),
        DataType::Dictionary(..) => {
            let dictionary = array.as_any_dictionary_opt()?;
            let key = *dictionary.normalized_keys().get(row)?;
            text(dictionary.values().as_ref(), key)
        }
        _ => None,
    }
}
