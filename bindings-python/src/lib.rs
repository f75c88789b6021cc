//! The Python module `lepre._lepre`: converts, calls core, converts back.
#![forbid(unsafe_code)]

use std::panic;

use lepre::error::ErrorReport;
use lepre::{Options, guarded};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping};

/// The native half of the package `lepre`.
#[pymodule]
mod _lepre {
    #[pymodule_export]
    use super::Lepre;

    /// The default hook would print a panic's text on standard error. This
    /// library links a standard library of its own: the host's hook stays.
    #[pymodule_init]
    fn silence_panics() {
        super::panic::set_hook(Box::new(|_| ()));
    }
}

/// The loaded rulebooks: immutable, safe to share between threads.
#[pyclass(frozen, module = "lepre")]
struct Lepre(lepre::Lepre);

#[pymethods]
impl Lepre {
    #[new]
    fn new(py: Python<'_>) -> PyResult<Self> {
        run(py, || Ok(Self(lepre::Lepre::new()?)))
    }

    /// Decide a case given as JSON text; the decision is JSON text too.
    ///
    /// Without `rulebook`, an id, the rulebook is chosen by the case's territory
    /// and date. With `detail="codes"` the findings carry no message, remedy or
    /// citation. Other threads run meanwhile. Raises `LepreError`.
    #[pyo3(signature = (check, case, *, rulebook=None, detail="full"))]
    fn decide_json(
        &self,
        py: Python<'_>,
        check: &str,
        case: &str,
        rulebook: Option<String>,
        detail: &str,
    ) -> PyResult<String> {
        run(py, || {
            let options = Options { rulebook, detail: detail.parse()? };
            self.0.decide_json(check, case, &options)
        })
    }

    /// Decide a case given as a mapping of what JSON can hold.
    ///
    /// As `decide_json`, with the decision as a dictionary.
    #[pyo3(signature = (check, case, *, rulebook=None, detail="full"))]
    fn decide<'py>(
        &self,
        py: Python<'py>,
        check: &str,
        case: &Bound<'py, PyMapping>,
        rulebook: Option<String>,
        detail: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let json = py.import("json")?;
        let fields = PyDict::from_sequence(case.items()?.as_any())?;
        let case: String = json.call_method1("dumps", (fields,))?.extract()?;
        let decision = self.decide_json(py, check, &case, rulebook, detail)?;
        json.call_method1("loads", (decision,))
    }
}

/// Does the work without the GIL; an error or a panic becomes a `LepreError`.
fn run<T: Send>(
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
