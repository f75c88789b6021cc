//! A column of a table, as rules see it: for every row yes, no, a class, a number, or unknown.

use super::planes::{self, ALL, NONE, Plane, ROWS, WORDS, and, not, or};
use crate::condition::{Classes, Test};
use crate::logic::Bounds;
use crate::vocabulary::FieldId;

/// The values of one field, a row after the other.
#[derive(Debug, Clone)]
pub(super) enum Column {
    /// No row says anything.
    Absent,
    /// Yes or no, one bit each: bit *k* of word *w* is row 64 *w* + *k*.
    Switch { yes: Vec<u64>, known: Vec<u64> },
    /// The class of each row, 0 where it is unknown: what rules can tell apart.
    Classes(Vec<u8>),
    /// A day or a count of each row, and which rows have one.
    Numbers(Numbers),
}

/// A number for each row that has one.
#[derive(Debug, Clone)]
pub(super) struct Numbers {
    pub(super) values: Vec<i64>,
    known: Vec<u64>,
    /// The least and the greatest of them: where a test is the same for all, nothing is
    /// compared.
    pub(super) range: Option<(i64, i64)>,
}

impl Numbers {
    /// What stands in rows that are not known does not matter.
    pub(super) fn new(values: Vec<i64>, known: Vec<u64>) -> Self {
        let range = |range: Option<(i64, i64)>, value: &i64| {
            let (least, most) = range.unwrap_or((*value, *value));
            Some((least.min(*value), most.max(*value)))
        };
        let count: u32 = known.iter().map(|word| word.count_ones()).sum();
        let range = if count as usize == values.len() {
            values.iter().fold(None, range)
        } else {
            let rows = values.iter().enumerate().filter(|(row, _)| bit(&known, *row));
            rows.map(|(_, value)| value).fold(None, range)
        };
        Self { values, known, range }
    }
}

impl Column {
    /// The class of one row.
    pub(super) fn class(&self, row: usize, field: FieldId, classes: &Classes) -> u8 {
        match self {
            Self::Absent => 0,
            Self::Switch { .. } | Self::Classes(_) => self.truth(row),
            Self::Numbers(_) => self.number(row).map_or(0, |number| classes.number(field, number)),
        }
    }

    /// Of a field that is yes or no: the class of one row.
    pub(super) fn truth(&self, row: usize) -> u8 {
        match self {
            Self::Switch { yes, known } if bit(known, row) => Classes::boolean(bit(yes, row)),
            Self::Classes(all) => all.get(row).copied().unwrap_or(0),
            _ => 0,
        }
    }

    /// The number of one row, if it has one.
    pub(super) fn number(&self, row: usize) -> Option<i64> {
        match self {
            Self::Numbers(numbers) if bit(&numbers.known, row) => numbers.values.get(row).copied(),
            _ => None,
        }
    }
}

/// 512 rows of a column, and what was already worked out of them.
pub(super) struct Block<'c> {
    column: &'c Column,
    block: usize,
    /// The rows of each class that was asked for.
    of_class: Vec<Option<Plane>>,
}

impl<'c> Block<'c> {
    /// The rows of block number `block`.
    pub(super) fn new(column: &'c Column, block: usize) -> Self {
        Self { column, block, of_class: Vec::new() }
    }

    /// What a test of the column comes to in each row.
    pub(super) fn test(&mut self, test: Test) -> Bounds<Plane> {
        match (self.column, test) {
            (Column::Absent, _) => Bounds::UNKNOWN,
            (Column::Switch { known, .. }, Test::Known)
            | (Column::Numbers(Numbers { known, .. }), Test::Known) => {
                Bounds { certain: self.words(known), possible: ALL }
            }
            (Column::Classes(_), Test::Known) => {
                Bounds { certain: not(self.class(0)), possible: ALL }
            }
            (Column::Switch { yes, known }, Test::True) => {
                self.known(self.words(yes), self.words(known))
            }
            (Column::Classes(_), Test::True) => self.classes(1 << Classes::boolean(true)),
            (Column::Classes(_), Test::Said) => self.classes(1 << Classes::text("said")),
            // Name 0 is class 1, and so on.
            (Column::Classes(_), Test::OneOf(names)) => self.classes(names << 1),
            (Column::Numbers(numbers), Test::AtLeast(least)) => {
                let at_least = match numbers.range {
                    Some((lowest, _)) if lowest >= least => ALL,
                    Some((_, highest)) if highest < least => NONE,
                    _ => planes::at_least(
                        numbers.values.get(self.block * ROWS..).unwrap_or_default(),
                        least,
                    ),
                };
                self.known(at_least, self.words(&numbers.known))
            }
            // No column is read as something that its field is not asked for.
            _ => Bounds::UNKNOWN,
        }
    }

    fn known(&self, yes: Plane, known: Plane) -> Bounds<Plane> {
        Bounds { certain: and(yes, known), possible: or(yes, not(known)) }
    }

    /// Which rows are of a class, the unknown one too.
    pub(super) fn class_plane(&mut self, class: usize) -> Plane {
        match (self.column, u8::try_from(class)) {
            (Column::Classes(_), Ok(class)) => self.class(class),
            (_, Ok(0)) => ALL,
            _ => NONE,
        }
    }

    /// Which rows are of one of some classes.
    fn classes(&mut self, classes: u64) -> Bounds<Plane> {
        let mut certain = NONE;
        let mut left = classes;
        while left != 0 {
            certain = or(certain, self.class(left.trailing_zeros() as u8));
            left &= left - 1;
        }
        Bounds { certain, possible: or(certain, self.class(0)) }
    }

    /// Which rows are of a class; beyond the last row, none.
    fn class(&mut self, class: u8) -> Plane {
        let place = usize::from(class);
        if self.of_class.len() <= place {
            self.of_class.resize(place + 1, None);
        }
        if let Some(Some(known)) = self.of_class.get(place) {
            return *known;
        }
        let rows = match self.column {
            Column::Classes(all) => all.get(self.block * ROWS..).unwrap_or_default(),
            _ => &[],
        };
        let plane = planes::equal(rows.get(..ROWS).unwrap_or(rows), class);
        if let Some(slot) = self.of_class.get_mut(place) {
            *slot = Some(plane);
        }
        plane
    }

    fn words(&self, words: &[u64]) -> Plane {
        let own = words.get(self.block * WORDS..).unwrap_or_default();
        std::array::from_fn(|word| own.get(word).copied().unwrap_or(0))
    }
}

fn bit(words: &[u64], row: usize) -> bool {
    words.get(row / 64).is_some_and(|word| word >> (row % 64) & 1 == 1)
}
