//! What was found, as Arrow arrays.

use super::judge::{Found, Outcomes};
use super::planes::{self, Plane, ROWS, WORDS};
use arrow_array::types::{Int8Type, Int16Type};
use arrow_array::{
    Array, ArrayRef, BooleanArray, DictionaryArray, Int8Array, Int16Array, ListArray, StringArray,
};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field, FieldRef};
use std::sync::Arc;

/// The names of outcomes, in the order of their keys.
const OUTCOMES: [&str; 4] = ["admissible", "inadmissible", "undetermined", "out_of_scope"];

/// The type of a text of which few are different.
pub(super) fn dictionary_type(keys: DataType) -> DataType {
    DataType::Dictionary(Box::new(keys), Box::new(DataType::Utf8))
}

/// What each element of a list of rules or fields is.
pub(super) fn element() -> FieldRef {
    Arc::new(Field::new("item", dictionary_type(DataType::Int16), true))
}

/// Which rows are known of, a bit for each.
#[derive(Debug)]
struct Known(Vec<u64>);

impl Known {
    fn new(rows: usize) -> Self {
        Self(vec![0; rows.div_ceil(64)])
    }

    fn add(&mut self, block: usize, rows: Plane) {
        let own = self.0.get_mut(block * WORDS..).unwrap_or_default();
        own.iter_mut().zip(rows).for_each(|(word, rows)| *word |= rows);
    }

    fn nulls(self, rows: usize) -> Option<NullBuffer> {
        let nulls = NullBuffer::new(bits(self.0, rows));
        (nulls.null_count() > 0).then_some(nulls)
    }
}

fn bits(words: Vec<u64>, rows: usize) -> BooleanBuffer {
    BooleanBuffer::new(Buffer::from_vec(words), 0, rows)
}

/// The outcome of each row that has one.
#[derive(Debug)]
pub(super) struct OutcomeKeys {
    keys: Vec<i8>,
    known: Known,
}

impl OutcomeKeys {
    pub(super) fn new(rows: usize) -> Self {
        Self { keys: vec![0; rows], known: Known::new(rows) }
    }

    /// The outcomes of some rows of a block.
    pub(super) fn set(&mut self, block: usize, rows: Plane, outcomes: &Outcomes) {
        self.known.add(block, rows);
        let own = self.keys.get_mut(block * ROWS..).unwrap_or_default();
        let Outcomes { inadmissible, undetermined, out_of_scope, .. } = outcomes;
        for (plane, key) in [(inadmissible, 1), (undetermined, 2), (out_of_scope, 3)] {
            let plane = planes::and(rows, *plane);
            let eights = plane.iter().flat_map(|word| word.to_le_bytes());
            for (eight, keys) in eights.zip(own.chunks_mut(8)).filter(|(eight, _)| *eight != 0) {
                let each = planes::spread(eight);
                keys.iter_mut().zip(each).for_each(|(slot, one)| *slot += key * one as i8);
            }
        }
    }

    pub(super) fn array(self) -> ArrayRef {
        let rows = self.keys.len();
        let keys = Int8Array::new(ScalarBuffer::from(self.keys), self.known.nulls(rows));
        let names = Arc::new(StringArray::from_iter_values(OUTCOMES));
        array(DictionaryArray::<Int8Type>::try_new(keys, names))
    }
}

/// A name of a few for each row, or none.
#[derive(Debug)]
pub(super) struct Names {
    keys: Vec<i16>,
    known: Known,
}

impl Names {
    pub(super) fn new(rows: usize) -> Self {
        Self { keys: vec![0; rows], known: Known::new(rows) }
    }

    /// The same name for some rows of a block.
    pub(super) fn set(&mut self, block: usize, rows: Plane, key: i16) {
        self.known.add(block, rows);
        let own = self.keys.get_mut(block * ROWS..).unwrap_or_default();
        // Where all rows are the same, as they often are, 64 are written at once.
        for (word, keys) in rows.iter().zip(own.chunks_mut(64)).filter(|(word, _)| **word != 0) {
            if *word == u64::MAX {
                keys.fill(key);
                continue;
            }
            for (place, slot) in keys.iter_mut().enumerate() {
                if word >> place & 1 == 1 {
                    *slot = key;
                }
            }
        }
    }

    pub(super) fn array(self, names: &[&str]) -> ArrayRef {
        let rows = self.keys.len();
        let keys = Int16Array::new(ScalarBuffer::from(self.keys), self.known.nulls(rows));
        array(DictionaryArray::<Int16Type>::try_new(
            keys,
            Arc::new(StringArray::from_iter_values(names)),
        ))
    }
}

/// An array whose parts fit: the compiler cannot know that, and where they did not, the mistake
/// would be ours. What is left then is a column of nothing.
fn array<A: Array + 'static>(made: Result<A, ArrowError>) -> ArrayRef {
    made.map_or_else(
        |_| arrow_array::new_null_array(&DataType::Null, 0),
        |array| Arc::new(array) as ArrayRef,
    )
}

/// A list of names for each row.
#[derive(Debug)]
pub(super) struct Lists {
    offsets: Vec<i32>,
    keys: Vec<i16>,
}

impl Lists {
    pub(super) fn new(rows: usize) -> Self {
        let mut offsets = Vec::with_capacity(rows + 1);
        offsets.push(0);
        Self { offsets, keys: Vec::new() }
    }

    /// Adds the lists of the next `rows` rows: of each name, in order, the rows that have it.
    pub(super) fn block(&mut self, names: &[(i16, Plane)], rows: usize) {
        let end = self.offsets.last().copied().unwrap_or(0);
        if names.is_empty() {
            self.offsets.extend(std::iter::repeat_n(end, rows));
            return;
        }
        // Counted first, then written: rows differ, and a branch for each would be guessed wrong.
        let mut counts = [0u16; ROWS];
        for (_, plane) in names {
            planes::for_each(plane, |row| {
                if let Some(count) = counts.get_mut(row) {
                    *count += 1;
                }
            });
        }
        // Where the list of each row goes on: first where it begins.
        let (mut end, mut next) = (end, [0i32; ROWS]);
        for (count, next) in counts.iter().zip(&mut next) {
            *next = end;
            end += i32::from(*count);
        }
        let ends = next.iter().skip(1).copied().chain([end]);
        self.offsets.extend(ends.take(rows));
        self.keys.resize(end as usize, 0);
        for (name, plane) in names {
            planes::for_each(plane, |row| {
                if let Some(place) = next.get_mut(row)
                    && let Some(slot) = self.keys.get_mut(*place as usize)
                {
                    *slot = *name;
                    *place += 1;
                }
            });
        }
    }

    /// Adds the list of the next row.
    pub(super) fn row(&mut self, names: impl Iterator<Item = i16>) {
        self.keys.extend(names);
        self.offsets.push(i32::try_from(self.keys.len()).unwrap_or(i32::MAX));
    }

    pub(super) fn array(self, names: &Arc<StringArray>) -> ArrayRef {
        let keys = Int16Array::from(self.keys);
        let values = DictionaryArray::<Int16Type>::try_new(keys, Arc::clone(names) as ArrayRef);
        let offsets = OffsetBuffer::new(ScalarBuffer::from(self.offsets));
        let list = values
            .and_then(|values| ListArray::try_new(element(), offsets, Arc::new(values), None));
        list.map_or_else(
            |_| arrow_array::new_null_array(&DataType::Null, 0),
            |list| Arc::new(list) as ArrayRef,
        )
    }
}

/// Yes, no or unknown for each row.
#[derive(Debug, Clone)]
pub(super) struct Truths {
    certain: Vec<u64>,
    possible: Vec<u64>,
}

impl Truths {
    /// Nothing known of so many rows.
    pub(super) fn unknown(rows: usize) -> Self {
        let words = rows.div_ceil(64);
        Self { certain: vec![0; words], possible: vec![u64::MAX; words] }
    }

    /// What becomes known of a block.
    pub(super) fn learn(&mut self, block: usize, certain: Plane, possible: Plane) {
        let start = block * WORDS;
        let words = self.certain.get_mut(start..).unwrap_or_default().iter_mut().zip(certain);
        words.for_each(|(word, certain)| *word |= certain);
        let words = self.possible.get_mut(start..).unwrap_or_default().iter_mut().zip(possible);
        words.for_each(|(word, possible)| *word &= possible);
    }

    pub(super) fn array(self, rows: usize) -> ArrayRef {
        let known = self.certain.iter().zip(&self.possible);
        let known: Vec<u64> = known.map(|(certain, possible)| certain | !possible).collect();
        let known = NullBuffer::new(bits(known, rows));
        Arc::new(BooleanArray::new(bits(self.certain, rows), Some(known)))
    }
}

/// Lists of what was found, for each row of a chunk.
#[derive(Debug)]
pub(super) struct Findings {
    pub(super) violated: Lists,
    pub(super) unknown: Lists,
    pub(super) advice: Lists,
}

impl Findings {
    pub(super) fn new(rows: usize) -> Self {
        Self { violated: Lists::new(rows), unknown: Lists::new(rows), advice: Lists::new(rows) }
    }

    /// Adds what was found of the next rows.
    pub(super) fn block(&mut self, found: &Found, rows: usize) {
        self.violated.block(&found.violated, rows);
        self.unknown.block(&found.unknown, rows);
        self.advice.block(&found.advice, rows);
    }
}
