//! The Python module `lepre._lepre`: converts, calls core, converts back.
#![deny(unsafe_code)] // Arrow's C interface needs some, in a file of its own
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented
)]

mod arrow;
mod door;
mod read;
mod rules;
mod table;
mod write;

use std::panic;

use lepre::catalogue::catalogue_json;
use lepre::code::TaxCode;
use lepre::document::inspect_json;
use lepre::survey::{Survey, survey_json};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use door::run;
use rules::Lepre;
use table::{Rows, Table};

/// The native half of the package `lepre`.
#[pymodule]
mod _lepre {
    #[pymodule_export]
    use super::{
        Lepre, Rows, Table, catalogue, check_tax_code, inspect_document, survey, survey_table,
    };

    /// The default hook would print a panic's text on standard error. This
    /// library links a standard library of its own: the host's hook stays.
    #[pymodule_init]
    fn silence_panics(module: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
        super::panic::set_hook(Box::new(|_| ()));
        super::add_panic(module)
    }
}

/// A function that panics, so that a test sees what becomes of it, in debug builds alone.
fn add_panic(module: &Bound<'_, PyModule>) -> PyResult<()> {
    #[cfg(debug_assertions)]
    module.setattr("_panic_on_purpose", wrap_pyfunction!(panic_on_purpose, module)?)?;
    let _ = module;
    Ok(())
}

/// Find out what a file is from its bytes, whatever its name claims.
///
/// The answer is the `document` of an event in a journal: format, size, SHA-256 and,
/// of a PDF or an image, what is in it. No signature is verified. Other threads run
/// meanwhile.
#[pyfunction]
fn inspect_document<'py>(
    py: Python<'py>,
    name: &str,
    content: &[u8],
) -> PyResult<Bound<'py, PyAny>> {
    read(py, &run(py, || Ok(inspect_json(name, content)))?)
}

/// Give the catalogue of employment services: `services`, and `tables` on them.
///
/// It informs, and decides nothing. Each call makes a new dictionary.
#[pyfunction]
fn catalogue(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    read(py, &run(py, catalogue_json)?)
}

/// Give the survey of 2021: its tables in short, or one of them with its rows.
///
/// What fourteen administrations told of remote services, what the report makes of it, and
/// European practice. A table holds `columns` and `rows`, each a dictionary; an empty cell is
/// `None`. It informs, and decides nothing. Raises `LepreError` where there is no such table.
#[pyfunction]
#[pyo3(signature = (table=None))]
fn survey<'py>(py: Python<'py>, table: Option<&str>) -> PyResult<Bound<'py, PyAny>> {
    read(py, &run(py, || survey_json(table))?)
}

/// Give a table of the survey of 2021 to whatever reads Arrow.
///
/// Raises `LepreError` where there is no such table.
#[pyfunction]
fn survey_table(py: Python<'_>, table: &str) -> PyResult<Rows> {
    let batch = run(py, || Ok(Survey::built_in()?.named(table)?.record_batch()))?;
    Ok(Rows::of(batch))
}

/// Check the form of a codice fiscale, of 16 characters or of 11 digits.
///
/// The answer holds `valid`, and `problem`: the code of the first thing that is wrong, or
/// `None`. Capitals and blanks around it do not count. A valid form says nothing about
/// anybody: neither age, nor sex, nor whether two codes are one person's.
#[pyfunction]
fn check_tax_code<'py>(py: Python<'py>, code: &str) -> PyResult<Bound<'py, PyDict>> {
    let read = run(py, || Ok(code.parse::<TaxCode>()))?;
    let answer = PyDict::new(py);
    answer.set_item("valid", read.is_ok())?;
    answer.set_item("problem", read.err().map(|error| error.code()))?;
    Ok(answer)
}

/// What a JSON text holds.
fn read<'py>(py: Python<'py>, json: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("json")?.call_method1("loads", (json,))
}

#[cfg(debug_assertions)]
#[pyfunction]
#[allow(clippy::panic)]
fn panic_on_purpose(py: Python<'_>) -> PyResult<()> {
    run(py, || panic!("on purpose"))
}
