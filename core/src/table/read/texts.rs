//! Texts, names and addresses, each row its own or by a dictionary.

use super::{Read, Reader, Wrong};
use crate::condition::Classes;
use crate::date::Date;
use crate::error::InputProblem;
use crate::table::column::{Column, Numbers};
use crate::territory::Territory;
use crate::text::nearest;
use crate::time::Time;
use crate::vocabulary::{Field, FieldType};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{AnyDictionaryArray, Array, ArrowPrimitiveType};
use arrow_buffer::ArrowNativeType;
use arrow_schema::DataType;
use validator::ValidateEmail;

impl Reader<'_> {
    pub(super) fn texts(&self, array: &dyn Array) -> Result<Read, Wrong> {
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
    pub(super) fn dictionary(&self, array: &dyn Array) -> Result<Read, Wrong> {
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
pub(super) fn texts<'a>(
    array: &'a dyn Array,
) -> Option<Box<dyn Iterator<Item = Option<&'a str>> + 'a>> {
    Some(match array.data_type() {
        DataType::Utf8 => Box::new(array.as_string::<i32>().iter()),
        DataType::LargeUtf8 => Box::new(array.as_string::<i64>().iter()),
        DataType::Utf8View => Box::new(array.as_string_view().iter()),
        _ => return None,
    })
}

/// The key of each row; of one that is null, any.
fn keys(dictionary: &dyn AnyDictionaryArray) -> Vec<usize> {
    match dictionary.values().is_empty() {
        true => vec![0; dictionary.len()],
        false => dictionary.normalized_keys(),
    }
}

/// The text of one row, if it has one.
pub(in crate::table) fn text(array: &dyn Array, row: usize) -> Option<&str> {
    match array.data_type() {
        _ if array.is_null(row) => None,
        DataType::Utf8 => Some(array.as_string::<i32>().value(row)),
        DataType::LargeUtf8 => Some(array.as_string::<i64>().value(row)),
        DataType::Utf8View => Some(array.as_string_view().value(row)),
        DataType::Dictionary(..) => {
            let dictionary = array.as_any_dictionary_opt()?;
            // Of this row alone: the keys of all, for each row, would take forever.
            let one = array.slice(row, 1);
            let key = *one.as_any_dictionary_opt()?.normalized_keys().first()?;
            text(dictionary.values().as_ref(), key)
        }
        _ => None,
    }
}
