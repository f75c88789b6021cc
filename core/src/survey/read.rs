//! From the CSV text of the tables to the tables, or to all that is wrong with them.

use super::tables::{Declared, READ};
use super::{Cell, Column, Kind, Table};
use crate::rulebook::{Diagnostic, RulebookError};
use crate::text::Text;
use csv::{ReaderBuilder, StringRecord};

pub(super) fn tables(files: &[(&str, &str)]) -> Result<Vec<Table>, RulebookError> {
    let mut mistakes = Vec::new();
    let mut tables = Vec::new();
    for declared in &READ {
        let file = files.iter().find(|(name, _)| *name == declared.name);
        let csv = file.map_or("", |(_, csv)| csv);
        let mut reading = Reading { file: format!("{}.csv", declared.name), csv, mistakes };
        match file {
            Some(_) => tables.push(reading.table(declared)),
            None => reading.report(0..0, "missing_table", "attesa una tavola", "expected a table"),
        }
        mistakes = reading.mistakes;
    }
    if mistakes.is_empty() { Ok(tables) } else { Err(RulebookError { diagnostics: mistakes }) }
}

/// A table as it is being read, and the mistakes found so far.
struct Reading<'f> {
    file: String,
    csv: &'f str,
    mistakes: Vec<Diagnostic>,
}

impl Reading<'_> {
    fn table(&mut self, declared: &Declared) -> Table {
        let columns = declared.columns();
        let mut reader = ReaderBuilder::new().from_reader(self.csv.as_bytes());
        let expected = columns.iter().map(|column| column.name);
        if !reader.headers().is_ok_and(|found| found.iter().eq(expected)) {
            let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
            let names = names.join(", ");
            let end = self.csv.find('\n').unwrap_or(self.csv.len());
            let it = format!("attese le colonne {names}");
            self.report(0..end, "wrong_columns", it, format!("expected the columns {names}"));
            return declared.table(Vec::new());
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => rows.push(self.row(&record, &columns)),
                Err(error) => {
                    let start = error.position().map_or(0, |place| place.byte() as usize);
                    let it = "attesa una riga con una casella per colonna";
                    let en = "expected a row with a cell for each column";
                    self.report(start..start, "wrong_row", it, en);
                }
            }
        }
        declared.table(rows)
    }

    fn row(&mut self, record: &StringRecord, columns: &[Column]) -> Vec<Cell> {
        let cells = record.iter().zip(columns);
        cells.map(|(text, column)| self.cell(text, column, record)).collect()
    }

    fn cell(&mut self, text: &str, column: &Column, record: &StringRecord) -> Cell {
        match column.kind {
            _ if text.is_empty() => Cell::Empty,
            Kind::Text => Cell::Text(text.to_owned()),
            Kind::Number => text.parse().map_or_else(
                |_| {
                    let start = record.position().map_or(0, |place| place.byte() as usize);
                    let it = format!("atteso un numero intero in `{}`", column.name);
                    let en = format!("expected a whole number in `{}`", column.name);
                    self.report(start..start, "not_a_number", it, en);
                    Cell::Empty
                },
                Cell::Number,
            ),
        }
    }

    fn report(
        &mut self,
        span: std::ops::Range<usize>,
        code: &'static str,
        it: impl Into<String>,
        en: impl Into<String>,
    ) {
        if self.mistakes.len() < RulebookError::MOST_DIAGNOSTICS {
            let message = Text::new(it, en);
            self.mistakes.push(Diagnostic::at(&self.file, self.csv, span, code, message));
        }
    }
}
