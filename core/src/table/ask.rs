//! What to ask for, row by row: only where something is open, and as one case is decided.

use super::Table;
use super::column::Column;
use super::judge::Outcomes;
use super::output::Lists;
use super::planes::{self, Plane, ROWS};
use crate::decision::{Decision, Detail, decide};
use crate::logic::Values;
use crate::vocabulary::FieldId;
use arrow_array::{ArrayRef, StringArray};
use std::sync::Arc;

/// The rows of which something may be asked, with the rulebooks that judge them.
pub(super) struct Asking {
    rows: usize,
    /// In the order of the rows.
    open: Vec<(usize, Vec<usize>)>,
}

impl Asking {
    pub(super) fn new(rows: usize) -> Self {
        Self { rows, open: Vec::new() }
    }

    /// Notes the rows of a block that are neither admissible nor out of scope.
    pub(super) fn open(&mut self, block: usize, rows: Plane, judges: &[usize], made: &Outcomes) {
        let open = planes::or(made.inadmissible, made.undetermined);
        planes::for_each(&planes::and(rows, open), |row| {
            self.open.push((block * ROWS + row, judges.to_vec()));
        });
    }

    pub(super) fn array(mut self, table: &Table, columns: &[Column]) -> ArrayRef {
        self.open.sort_by_key(|(row, _)| *row);
        let mut open = self.open.into_iter().peekable();
        let mut lists = Lists::new(self.rows);
        for row in 0..self.rows {
            let asked = match open.next_if(|(next, _)| *next == row) {
                Some((row, judges)) => table.asked(row, &judges, columns),
                None => Vec::new(),
            };
            lists.row(asked.into_iter());
        }
        let fields = table.vocabulary.fields().iter().map(|field| field.path.as_str());
        lists.array(&Arc::new(StringArray::from_iter_values(fields)))
    }
}

impl Table {
    /// The fields to ask for, by their numbers.
    fn asked(&self, row: usize, judges: &[usize], columns: &[Column]) -> Vec<i16> {
        let decided = judges.iter().filter_map(|place| self.decided(row, *place, columns));
        let decision = decided.reduce(|mut decision, joining| {
            decision.join(joining);
            decision
        });
        let paths = decision.map(|decision| decision.ask.paths().collect::<Vec<_>>());
        let fields = paths.into_iter().flatten().filter_map(|path| self.vocabulary.find(path));
        fields.filter_map(|field| i16::try_from(field.0).ok()).collect()
    }

    fn decided(&self, row: usize, place: usize, columns: &[Column]) -> Option<Decision<'_>> {
        let rulebook = self.rulebooks.get(place)?;
        let rules = rulebook.check(self.check)?;
        let mut values = Values::unknown(columns.len());
        for (field, column) in (0u16..).zip(columns) {
            values.set(field, column.class(row, FieldId(field), rules.classes()));
        }
        Some(decide(rulebook, rules, &values, Detail::Codes))
    }
}
