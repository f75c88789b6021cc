//! What calls have in common: core works without the GIL, and what it refuses is raised.

use lepre::error::ErrorReport;
use lepre::guarded;
use pyo3::prelude::*;

/// Does the work without the GIL; an error or a panic becomes a `LepreError`.
pub(crate) fn run<T: Send>(
    py: Python<'_>,
    work: impl FnOnce() -> Result<T, lepre::Error> + Send,
) -> PyResult<T> {
    py.detach(|| guarded(work))
        .map_err(|report| raised(py, &report).unwrap_or_else(|failure| failure))
}

/// The exception that `lepre.errors` makes of core's report.
fn raised(py: Python<'_>, report: &ErrorReport) -> PyResult<PyErr> {
    let errors = py.import("lepre.errors")?;
    Ok(PyErr::from_value(errors.call_method1("from_json", (report.to_json(),))?))
}
