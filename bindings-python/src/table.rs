//! Tables: Arrow in, Arrow out.

use std::str::FromStr;

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::SchemaRef;
use lepre::Check;
use lepre::table::{CHUNK, Keep, TableOptions, pieces};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::arrow;
use crate::door::run;

/// So many rows are decided for each thread before a signal is heard.
const AT_ONCE: usize = 8 * CHUNK;

/// No machine has more threads to give.
const MOST_THREADS: usize = 1024;

/// Which columns stand in the answer too: names, or `True` for all.
#[derive(FromPyObject)]
pub(crate) enum Kept {
    Everything(bool),
    These(Vec<String>),
}

/// What a caller may choose.
pub(crate) struct Chosen {
    pub(crate) rulebook: Option<String>,
    pub(crate) keep: Option<Kept>,
    pub(crate) ask: bool,
    pub(crate) rules: bool,
}

/// A table made ready to be decided, batch by batch.
///
/// The columns were found, and the rulebooks that may judge.
#[pyclass(frozen, module = "lepre")]
pub struct Table(lepre::table::Table);

impl Table {
    pub(crate) fn new(
        py: Python<'_>,
        lepre: &lepre::Lepre,
        check: &str,
        schema: SchemaRef,
        chosen: Chosen,
    ) -> PyResult<Self> {
        let keep = match chosen.keep {
            Some(Kept::Everything(true)) => Keep::Everything,
            Some(Kept::These(names)) => Keep::These(names),
            Some(Kept::Everything(false)) | None => Keep::Nothing,
        };
        let Chosen { rulebook, ask, rules, .. } = chosen;
        let options = TableOptions { rulebook, keep, ask, rules };
        run(py, || Ok(Self(lepre.table(Check::from_str(check)?, schema, options)?)))
    }

    /// Decides all batches of a reader, some chunks at a time: between them a signal is heard.
    pub(crate) fn decide_reader(
        &self,
        py: Python<'_>,
        mut reader: impl RecordBatchReader + Send,
        first_row: usize,
        threads: usize,
    ) -> PyResult<Rows> {
        let threads = threads.clamp(1, MOST_THREADS);
        let at_once = threads * AT_ONCE;
        let mut decided = Vec::new();
        let mut row = first_row;
        loop {
            py.check_signals()?;
            // So many rows that every thread has a chunk to work on.
            let mut waiting = 0;
            let mut batches: Vec<RecordBatch> = Vec::new();
            while waiting < at_once {
                let Some(batch) = run(py, || Ok(reader.next()))? else { break };
                let batch = batch.map_err(arrow::unreadable)?;
                waiting += batch.num_rows();
                batches.push(batch);
            }
            if batches.is_empty() {
                break;
            }
            // One batch may be the whole of a table: it is gone through piece by piece.
            for batch in batches {
                for (first_row, piece) in pieces(&batch, row, at_once) {
                    py.check_signals()?;
                    decided.extend(run(py, || self.0.decide_all(&[piece], first_row, threads))?);
                }
                row += batch.num_rows();
            }
        }
        Ok(Rows { schema: self.0.schema(), batches: decided })
    }
}

#[pymethods]
impl Table {
    /// Decide the rows of a batch, or of batches, that have the columns of the table.
    ///
    /// `first_row` is the number of the first one, for messages; `threads` share the work.
    /// Other threads of Python run meanwhile. Raises `LepreError`.
    #[pyo3(signature = (data, *, first_row=0, threads=1))]
    fn decide(
        &self,
        py: Python<'_>,
        data: &Bound<'_, PyAny>,
        first_row: usize,
        threads: usize,
    ) -> PyResult<Rows> {
        self.decide_reader(py, arrow::read(data)?, first_row, threads)
    }

    /// Give the columns of the answer to whoever reads Arrow.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        arrow::schema_capsule(py, &self.0.schema())
    }
}

/// Rows, as Arrow: whatever reads its C stream interface takes them without a copy.
#[pyclass(frozen, module = "lepre")]
pub struct Rows {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

impl Rows {
    /// Those of one batch.
    pub(crate) fn of(batch: RecordBatch) -> Self {
        Self { schema: batch.schema(), batches: vec![batch] }
    }
}

#[pymethods]
impl Rows {
    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn __repr__(&self) -> String {
        format!("<lepre.Rows: {} rows>", self.__len__())
    }

    /// Give the rows to whoever reads Arrow; they can be given more than once.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface lets a producer keep to its own types.
        let _ = requested_schema;
        arrow::stream(py, SchemaRef::clone(&self.schema), self.batches.clone())
    }

    /// Give the columns to whoever reads Arrow.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        arrow::schema_capsule(py, &self.schema)
    }
}
