//! Tables of cases: millions of rows, in Arrow record batches.
//!
//! A column is a field, named by its path (`equipment.device_online`), or a struct that is a
//! group of fields. What has no column is unknown, as is what is null. Rows are judged 512 at a
//! time on machine words, each by the rulebook of its territory and day.
//!
//! | column of the answer | type | what it says |
//! |---|---|---|
//! | `outcome` | dictionary | `admissible`, `inadmissible`, `undetermined`, `out_of_scope`; null where no rulebook can be chosen |
//! | `violated` | list of dictionary | the rules that are broken, by id, in the order of the rulebook |
//! | `unknown` | list of dictionary | the scope and blocking rules that depend on something unknown |
//! | `advice` | list of dictionary | the advisory rules that are not followed, or may not be |
//! | `rulebook` | dictionary | the id of the rulebook that judged |
//! | `error` | dictionary | the code of the reason why no rulebook could be chosen, such as `date_needed` |
//! | `ask` | list of dictionary | on request, the fields to ask for |
//! | `rule:ID` | boolean | on request, whether each rule is kept |
//!
//! | file | what it holds |
//! |---|---|
//! | `layout` | which columns are which fields |
//! | `read`, `made` | Arrow arrays to columns, and what follows from them |
//! | `column`, `planes` | columns, and 512 rows of them as bits |
//! | `split` | who judges which rows |
//! | `judge` | what rulebooks make of 512 rows |
//! | `ask` | what to ask for, row by row |
//! | `answers` | the columns of an answer, from all that was found |
//! | `output` | what was found, as Arrow arrays |

mod answers;
mod ask;
mod column;
mod judge;
mod layout;
mod made;
mod output;
mod place;
mod planes;
mod read;
mod split;

use crate::check::Check;
use crate::error::{Error, InputError, InputProblem};
use crate::rulebook::Rulebook;
use crate::vocabulary::{FieldId, Vocabulary};
use answers::{Numbered, answer_fields};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{Schema, SchemaRef};
use column::Column;
use layout::Layout;
use planes::ROWS;
use rayon::prelude::*;
use split::Split;
use std::sync::Arc;

/// What the caller may choose besides the rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableOptions {
    /// The rulebook's id; without it, each row's is chosen by its territory and date.
    pub rulebook: Option<String>,
    /// The columns of the table that stand in the answer too, before all others.
    pub keep: Keep,
    /// Whether the answer says what to ask for.
    pub ask: bool,
    /// Whether the answer has a column for each rule.
    pub rules: bool,
}

/// Which columns of a table stand in the answer too. A column that is no field must be kept:
/// one that only looks right would otherwise be lost without a word.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Keep {
    /// None.
    #[default]
    Nothing,
    /// All of them.
    Everything,
    /// These.
    These(Vec<String>),
}

/// So many rows at most are decided at once; larger batches are cut.
pub const CHUNK: usize = 128 * ROWS;

/// Cuts a batch into pieces of so many rows at most, each with the number of its first row. A
/// batch without rows gives one.
pub fn pieces(
    batch: &RecordBatch,
    first_row: usize,
    rows: usize,
) -> impl Iterator<Item = (usize, RecordBatch)> {
    (0..batch.num_rows().max(1)).step_by(rows.max(1)).map(move |start| {
        let here = rows.min(batch.num_rows() - start);
        (first_row + start, batch.slice(start, here))
    })
}

/// Ready to decide the batches of a table: its columns were found, and the rulebooks that may
/// judge. Made by [`Lepre::table`](crate::Lepre::table); share it between threads.
#[derive(Debug, Clone)]
pub struct Table {
    rulebooks: Arc<[Rulebook]>,
    check: Check,
    vocabulary: Arc<Vocabulary>,
    layout: Layout,
    split: Split,
    options: TableOptions,
    rules: Numbered,
    schema: SchemaRef,
    input: SchemaRef,
}

impl Table {
    pub(crate) fn new(
        (rulebooks, joined): (Arc<[Rulebook]>, &[usize]),
        vocabulary: Arc<Vocabulary>,
        check: Check,
        input: SchemaRef,
        options: TableOptions,
    ) -> Result<Self, Error> {
        let layout = Layout::new(&input, &vocabulary, &options.keep)?;
        let names = vocabulary.find("territory").and_then(|field| vocabulary.field(field));
        let names = match names.map(|field| &field.kind) {
            Some(crate::vocabulary::FieldType::Choice(names)) => names.as_slice(),
            _ => &[],
        };
        let split = Split::new(&rulebooks, joined, check, options.rulebook.as_deref(), names)?;
        let rules = Numbered::new(&rulebooks, check);
        let mut fields = layout.kept_fields(&input);
        let own = answer_fields(&options, &rules.ids);
        if let Some(twice) =
            fields.iter().find(|kept| own.iter().any(|one| one.name() == kept.name()))
        {
            let problem = InputProblem::DuplicateColumn;
            return Err(InputError::one(twice.name(), problem).into());
        }
        fields.extend(own);
        let schema = Arc::new(Schema::new(fields));
        Ok(Self { rulebooks, check, vocabulary, layout, split, options, rules, schema, input })
    }

    /// The columns of the answer.
    pub fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// Decides the rows of a batch, which must have the columns that the table was made for.
    ///
    /// # Errors
    /// [`Error::Input`] with the column and the row of the first value that is wrong.
    pub fn decide(&self, batch: &RecordBatch) -> Result<RecordBatch, Error> {
        self.decide_from(batch, 0)
    }

    /// The same of a batch whose first row has this number in the table, for messages.
    ///
    /// # Errors
    /// As [`decide`](Self::decide).
    pub fn decide_from(&self, batch: &RecordBatch, first_row: usize) -> Result<RecordBatch, Error> {
        self.expect_columns(batch)?;
        let columns = self.columns(batch, first_row)?;
        let mut arrays = self.kept(batch);
        arrays.extend(self.answers(&columns, batch.num_rows()));
        RecordBatch::try_new(self.schema(), arrays).map_err(|_| {
            // A batch that has other columns than its schema says.
            let problem = InputProblem::WrongColumn { expected: "", found: String::new() };
            InputError::one("", problem).into()
        })
    }

    /// Decides many batches on so many threads, 1 for this one alone. Those of more than
    /// [`CHUNK`] rows are cut, so that memory is bounded by the chunk; the order stays. For
    /// messages, rows are counted over all batches, from `first_row`.
    ///
    /// # Errors
    /// As [`decide`](Self::decide).
    pub fn decide_all(
        &self,
        batches: &[RecordBatch],
        first_row: usize,
        threads: usize,
    ) -> Result<Vec<RecordBatch>, Error> {
        let mut chunks = Vec::new();
        let mut first_row = first_row;
        for batch in batches {
            chunks.extend(pieces(batch, first_row, CHUNK));
            first_row += batch.num_rows();
        }
        let decide =
            |(first_row, chunk): &(usize, RecordBatch)| self.decide_from(chunk, *first_row);
        let pool = || rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        match (threads > 1).then(pool) {
            Some(Ok(pool)) => {
                pool.install(|| chunks.par_iter().map(decide).collect::<Result<_, _>>())
            }
            // Where no further thread can be had, this one does it.
            _ => chunks.iter().map(decide).collect(),
        }
    }

    fn expect_columns(&self, batch: &RecordBatch) -> Result<(), Error> {
        for (expected, found) in self.input.fields().iter().zip(batch.schema().fields()) {
            if expected.name() != found.name() || expected.data_type() != found.data_type() {
                let problem = InputProblem::WrongColumn {
                    expected: "",
                    found: found.data_type().to_string(),
                };
                return Err(InputError::one(expected.name(), problem).into());
            }
        }
        Ok(())
    }

    /// What rules see of each field.
    fn columns(&self, batch: &RecordBatch, first_row: usize) -> Result<Vec<Column>, Error> {
        let vocabulary = &*self.vocabulary;
        let mut columns = vec![Column::Absent; vocabulary.fields().len()];
        let mut well_formed = Vec::new();
        for (id, array, nulls) in self.layout.arrays(batch) {
            let Some(field) = vocabulary.field(id) else { continue };
            let place = Layout::place(vocabulary, id, first_row);
            let read = read::read(field, array, nulls, place)?;
            if let Some(slot) = columns.get_mut(usize::from(id.0)) {
                *slot = read.column;
            }
            well_formed.extend(read.well_formed.map(|made| (id, made)));
        }
        for (address, made) in well_formed {
            let made_from = |field: &crate::vocabulary::Field| field.made_from == [address];
            let field = vocabulary.fields().iter().position(made_from);
            let path = vocabulary.field(address).map_or("", |field| &field.path);
            let made: Vec<_> = made.into_iter().map(|class| (class, path)).collect();
            if let Some(field) = field.and_then(|place| u16::try_from(place).ok()) {
                made::put(&mut columns, vocabulary, FieldId(field), &made, first_row)?;
            }
        }
        made::make(self.check, &mut columns, vocabulary, &self.layout, batch, first_row)?;
        Ok(columns)
    }

    fn column<'c>(&self, columns: &'c [Column], path: &str) -> &'c Column {
        let field = self.vocabulary.find(path);
        field.and_then(|field| columns.get(usize::from(field.0))).unwrap_or(&Column::Absent)
    }

    fn kept(&self, batch: &RecordBatch) -> Vec<ArrayRef> {
        let kept = self.layout.kept.iter().filter_map(|column| batch.columns().get(*column));
        kept.map(Arc::clone).collect()
    }
}
