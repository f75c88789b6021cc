//! Where something is wrong in a table.

use crate::error::{InputError, InputProblem};

/// A column of a chunk, for messages.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'p> {
    /// The path of the field.
    pub(super) path: &'p str,
    /// The number of the chunk's first row in the table.
    pub(super) first_row: usize,
}

impl Place<'_> {
    /// Something that is wrong with the whole column.
    pub(super) fn column(self, problem: InputProblem) -> InputError {
        InputError::one(self.path, problem)
    }

    /// Something that is wrong with one row of it, counted from zero.
    pub(super) fn row(self, row: usize, problem: InputProblem) -> InputError {
        InputError::one(&format!("{}[{}]", self.path, self.first_row + row), problem)
    }
}
