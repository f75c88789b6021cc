//! The survey of 2021: what fourteen administrations told of remote employment services, and
//! what the report makes of it.
//!
//! It is data: the tables of `core/survey/`, faithful cell by cell, whose `README.md` says how
//! each is to be read. What can be counted is counted here, so that the report's own totals
//! can be held against it. Nothing of it is a rule: it informs, and a recommendation may rest
//! on it. The source is the report of 2021 (`report-2021`).
//!
//! ```
//! use lepre::survey::Survey;
//!
//! let survey = Survey::built_in()?;
//! let marks = survey.table("marks").ok_or("no marks")?;
//! assert_eq!(marks.rows().len(), 742);
//!
//! // What fourteen administrations think of remote services for people with a disability.
//! let found = survey.effectiveness("disability").ok_or("no form says so")?;
//! assert_eq!((found.forms, found.lowest, found.highest), (6, 1, 7));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(feature = "arrow")]
mod arrow;
mod differences;
mod effectiveness;
mod json;
mod read;
mod tables;
mod totals;

pub use differences::Difference;
pub use effectiveness::Effectiveness;
pub use json::survey_json;
pub use totals::Total;

use crate::error::CallError;
use crate::rulebook::RulebookError;
use crate::text::{Text, nearest};

/// Every table of the survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    tables: Vec<Table>,
}

/// One table: its columns, and rows that have a cell for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    name: &'static str,
    provision: Option<&'static str>,
    section: &'static str,
    title: Text,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name, unique in the table.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: Kind,
}

/// What the cells of a column hold, where they hold anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A text: an id, or words for people.
    Text,
    /// A whole number.
    Number,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// The report has nothing there.
    Empty,
    /// A text, never an empty one.
    Text(String),
    /// A whole number.
    Number(u32),
}

impl Cell {
    /// The text of the cell, if it holds one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number of the cell, if it holds one.
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}

impl Survey {
    /// The survey that LEPRE brings along.
    ///
    /// # Errors
    /// None in a released version, where it has been loaded by the tests.
    pub fn built_in() -> Result<Self, RulebookError> {
        Self::load(&tables::built_in())
    }

    /// The survey from the CSV text of its tables, each with the name of the table. Totals and
    /// differences are counted and not read.
    ///
    /// # Errors
    /// Every mistake at once, with file, line and column: `missing_table`, `wrong_columns`,
    /// `wrong_row` and `not_a_number`.
    ///
    /// ```
    /// let error = lepre::survey::Survey::load(&[]).unwrap_err();
    /// assert_eq!(error.diagnostics[0].code, "missing_table");
    /// ```
    pub fn load(files: &[(&str, &str)]) -> Result<Self, RulebookError> {
        let mut survey = Self { tables: read::tables(files)? };
        for (made, rows) in [
            (&tables::TOTALS, totals::rows(&survey.totals())),
            (&tables::DIFFERENCES, differences::rows(&survey.differences())),
        ] {
            survey.tables.push(made.table(rows));
        }
        survey.tables.sort_by_key(|table| table.name);
        Ok(survey)
    }

    /// The tables, by name.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// A table by its name: `marks`.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// A table by its name.
    ///
    /// # Errors
    /// `unknown_table`, with the nearest name.
    pub fn named(&self, name: &str) -> Result<&Table, CallError> {
        self.table(name).ok_or_else(|| {
            let names = self.tables.iter().map(|table| table.name);
            CallError::UnknownTable { nearest: nearest(name, names).map(str::to_owned) }
        })
    }

    /// The rows of a table that has to be there; none, if it is not.
    fn rows(&self, table: &str) -> impl Iterator<Item = Row<'_>> {
        self.table(table).into_iter().flat_map(Table::iter)
    }
}

impl Table {
    /// Its name, which is that of its file.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The provision that it encodes, if it does: `REP-05`.
    pub fn provision(&self) -> Option<&'static str> {
        self.provision
    }

    /// The section of the report of 2021 that it stands in.
    pub fn section(&self) -> &'static str {
        self.section
    }

    /// What it holds.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// Its columns, in order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Its rows, in order; each has a cell for each column.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// Its rows, whose cells can be had by the names of the columns.
    ///
    /// ```
    /// let survey = lepre::survey::Survey::built_in()?;
    /// let bands = survey.table("bands").ok_or("no bands")?;
    /// let first = bands.iter().next().ok_or("no band")?;
    /// assert_eq!(first.text("band"), "autonomous");
    /// assert_eq!(first.number("months_to_next"), Some(4));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { columns: &self.columns, cells })
    }
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    columns: &'t [Column],
    cells: &'t [Cell],
}

impl<'t> Row<'t> {
    /// The cell of a column, if there is such a column.
    pub fn cell(&self, column: &str) -> Option<&'t Cell> {
        let place = self.columns.iter().position(|known| known.name == column)?;
        self.cells.get(place)
    }

    /// The text in a column; nothing, where the cell is empty or holds a number.
    pub fn text(&self, column: &str) -> &'t str {
        self.cell(column).and_then(Cell::text).unwrap_or_default()
    }

    /// The number in a column; nothing, where the cell is empty or holds a text.
    pub fn number(&self, column: &str) -> Option<u32> {
        self.cell(column).and_then(Cell::number)
    }

    /// The words in the columns of both languages, `name_it` and `name_en` for `name`; nothing,
    /// where there are none.
    pub fn words(&self, column: &str) -> Option<Text> {
        let [it, en] = ["it", "en"].map(|language| self.text(&format!("{column}_{language}")));
        (!it.is_empty() && !en.is_empty()).then(|| Text::new(it, en))
    }
}
