//! Days and counts.

use super::{Read, Reader, Wrong};
use crate::date::Date;
use crate::error::InputProblem;
use crate::table::column::{Column, Numbers};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrowPrimitiveType};
use arrow_schema::{DataType, TimeUnit};

/// Days from 0000-12-31, from which LEPRE counts, to 1970-01-01, from which Arrow does.
const EPOCH: i64 = 719_163;
const SECONDS_A_DAY: i64 = 86_400;

impl Reader<'_> {
    pub(super) fn dates(&self, array: &dyn Array) -> Result<Read, Wrong> {
        let known = self.known(array.len());
        let values = match array.data_type() {
            DataType::Date32 => {
                let days = array.as_primitive::<Date32Type>().values();
                self.numbers(days.iter().map(|day| Ok(i64::from(*day) + EPOCH)))?
            }
            DataType::Timestamp(unit, None) => self.midnights(array, unit)?,
            _ => {
                let texts = super::texts::texts(array).ok_or_else(|| self.wrong_column(array))?;
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
        self.numbers(moments.iter().map(|moment| match moment.checked_rem_euclid(a_day) {
            Some(0) => Ok(moment.div_euclid(a_day) + EPOCH),
            _ => Err(InputProblem::ImpossibleDate),
        }))
    }

    pub(super) fn counts(&self, array: &dyn Array, most: u32) -> Result<Read, Wrong> {
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
    pub(super) fn numbers(
        &self,
        numbers: impl Iterator<Item = Result<i64, InputProblem>>,
    ) -> Result<Vec<i64>, Wrong> {
        let each = numbers.enumerate().map(|(row, number)| match number {
            Err(problem) if self.is_known(row) => Err((row, problem)),
            number => Ok(number.unwrap_or_default()),
        });
        each.collect()
    }
}
