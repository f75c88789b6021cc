//! A table of the survey as an Arrow record batch.

use super::{Kind, Table};
use arrow_array::{ArrayRef, RecordBatch, StringArray, UInt32Array};
use arrow_schema::{DataType, Field, Schema};
use std::sync::Arc;

impl Table {
    /// The table in Arrow: texts as `Utf8`, whole numbers as `UInt32`, an empty cell null.
    pub fn record_batch(&self) -> RecordBatch {
        let fields = self.columns.iter().map(|column| {
            let kind = match column.kind {
                Kind::Text => DataType::Utf8,
                Kind::Number => DataType::UInt32,
            };
            Field::new(column.name, kind, true)
        });
        let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
        let arrays = self.columns.iter().enumerate().map(|(place, column)| -> ArrayRef {
            let cells = self.rows.iter().map(|row| row.get(place));
            match column.kind {
                Kind::Text => Arc::new(StringArray::from_iter(cells.map(|c| c?.text()))),
                Kind::Number => Arc::new(UInt32Array::from_iter(cells.map(|c| c?.number()))),
            }
        });
        // Columns and arrays are made side by side, so they always fit.
        RecordBatch::try_new(schema.clone(), arrays.collect())
            .unwrap_or_else(|_| RecordBatch::new_empty(schema))
    }
}
