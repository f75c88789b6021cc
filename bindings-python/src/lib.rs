//! The Python module `lepre._lepre`: converts, calls core, converts back.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::panic;

use lepre::catalogue::catalogue_json;
use lepre::code::TaxCode;
use lepre::document::inspect_json;
use lepre::error::ErrorReport;
use lepre::reason::Likelihoods;
use lepre::{Options, RepairOptions, guarded};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping};

/// The native half of the package `lepre`.
#[pymodule]
mod _lepre {
    #[pymodule_export]
    use super::{Lepre, catalogue, check_tax_code, inspect_document};

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
    #[pyo3(signature = (*, rulebooks=None))]
    fn new(py: Python<'_>, rulebooks: Option<&Bound<'_, PyMapping>>) -> PyResult<Self> {
        let files: Vec<(String, String)> =
            rulebooks.map(|files| files.items()?.extract()).transpose()?.unwrap_or_default();
        run(py, || {
            let files = files.iter().map(|(file, toml)| (file.as_str(), toml.as_str()));
            Ok(Self(lepre::Lepre::with_files(files)?))
        })
    }

    /// Give every loaded rulebook in short: id, version, territory, days, checks.
    fn rulebooks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        read(py, &self.0.rulebooks_json())
    }

    /// Say what is wrong with the rules of a rulebook, by its id.
    ///
    /// For each check its `defects`, such as rules that can never be broken, each with a case
    /// to show it, and the `borders` with other rulebooks of the territory. Raises
    /// `LepreError`.
    fn audit<'py>(&self, py: Python<'py>, rulebook: &str) -> PyResult<Bound<'py, PyAny>> {
        read(py, &run(py, || self.0.audit_json(rulebook))?)
    }

    /// Say what one rulebook says otherwise than another, by their ids.
    ///
    /// For each check that both have: the `rules` that differ, and how many distinguishable
    /// cases come out otherwise, with one of each sort. Raises `LepreError`.
    fn compare<'py>(&self, py: Python<'py>, then: &str, now: &str) -> PyResult<Bound<'py, PyAny>> {
        read(py, &run(py, || self.0.compare_json(then, now))?)
    }

    /// Decide a case given as JSON text; the decision is JSON text too.
    ///
    /// Without `rulebook`, an id, the rulebook is chosen by the case's territory
    /// and date. With `detail="codes"` the findings carry no message, remedy or
    /// citation; with `receipt=True` the answer says what it was made from, for `replay`.
    /// Other threads run meanwhile. Raises `LepreError`.
    #[pyo3(signature = (check, case, *, rulebook=None, detail="full", receipt=false))]
    fn decide_json(
        &self,
        py: Python<'_>,
        check: &str,
        case: &str,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<String> {
        self.answer(py, (rulebook, detail, receipt), |lepre, options| {
            lepre.decide_json(check, case, options)
        })
    }

    /// Decide a case given as a mapping of what JSON can hold.
    ///
    /// As `decide_json`, with the decision as a dictionary.
    #[pyo3(signature = (check, case, *, rulebook=None, detail="full", receipt=false))]
    fn decide<'py>(
        &self,
        py: Python<'py>,
        check: &str,
        case: &Bound<'py, PyMapping>,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        read(py, &self.decide_json(py, check, &written(case)?, rulebook, detail, receipt)?)
    }

    /// Check a journal, given as JSON text, against its procedure.
    ///
    /// The report, JSON text too, says how far it has come, who has to do what
    /// next, and what is wrong. `rulebook` and `detail` as in `decide_json`; with
    /// `detail="codes"` what comes next has no action either. Raises `LepreError`.
    #[pyo3(signature = (journal, *, rulebook=None, detail="full", receipt=false))]
    fn report_json(
        &self,
        py: Python<'_>,
        journal: &str,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<String> {
        self.answer(py, (rulebook, detail, receipt), |lepre, options| {
            lepre.report_json(journal, options)
        })
    }

    /// Check a journal, given as a mapping of what JSON can hold.
    ///
    /// As `report_json`, with the report as a dictionary.
    #[pyo3(signature = (journal, *, rulebook=None, detail="full", receipt=false))]
    fn report<'py>(
        &self,
        py: Python<'py>,
        journal: &Bound<'py, PyMapping>,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        read(py, &self.report_json(py, &written(journal)?, rulebook, detail, receipt)?)
    }

    /// Decide on what a PSP says, and check its journal: a dossier as JSON text.
    ///
    /// The answer, JSON text too, holds the decision on the `content` and the report
    /// on the `procedure`. `rulebook` is the one that has the procedure; `detail` as
    /// in `report_json`. Raises `LepreError`.
    #[pyo3(signature = (dossier, *, rulebook=None, detail="full", receipt=false))]
    fn dossier_json(
        &self,
        py: Python<'_>,
        dossier: &str,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<String> {
        self.answer(py, (rulebook, detail, receipt), |lepre, options| {
            lepre.dossier_json(dossier, options)
        })
    }

    /// Decide on what a PSP says, and check its journal: a mapping of what JSON can hold.
    ///
    /// As `dossier_json`, with the answer as a dictionary.
    #[pyo3(signature = (dossier, *, rulebook=None, detail="full", receipt=false))]
    fn dossier<'py>(
        &self,
        py: Python<'py>,
        dossier: &Bound<'py, PyMapping>,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        read(py, &self.dossier_json(py, &written(dossier)?, rulebook, detail, receipt)?)
    }

    /// Tell by which day a person contacts the office: a case as JSON text.
    ///
    /// The answer, JSON text too, holds the `deadlines` that run, or may, and how each
    /// stands: `met`, `due`, `to_be_convened` or `unknown`; never a sanction. `rulebook`
    /// and `detail` as in `decide_json`. Raises `LepreError`.
    #[pyo3(signature = (case, *, rulebook=None, detail="full", receipt=false))]
    fn deadlines_json(
        &self,
        py: Python<'_>,
        case: &str,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<String> {
        self.answer(py, (rulebook, detail, receipt), |lepre, options| {
            lepre.deadlines_json(case, options)
        })
    }

    /// Tell by which day a person contacts the office: a mapping of what JSON can hold.
    ///
    /// As `deadlines_json`, with the answer as a dictionary.
    #[pyo3(signature = (case, *, rulebook=None, detail="full", receipt=false))]
    fn deadlines<'py>(
        &self,
        py: Python<'py>,
        case: &Bound<'py, PyMapping>,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        read(py, &self.deadlines_json(py, &written(case)?, rulebook, detail, receipt)?)
    }

    /// Audit the sessions of one operator: a timesheet as JSON text.
    ///
    /// The answer, JSON text too, holds the `findings`: sessions that overlap, stand
    /// twice, cross midnight, or are more than a day has. `rulebook` and `detail` as in
    /// `decide_json`. Raises `LepreError`.
    #[pyo3(signature = (timesheet, *, rulebook=None, detail="full", receipt=false))]
    fn timesheet_json(
        &self,
        py: Python<'_>,
        timesheet: &str,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<String> {
        self.answer(py, (rulebook, detail, receipt), |lepre, options| {
            lepre.timesheet_json(timesheet, options)
        })
    }

    /// Audit the sessions of one operator: a mapping of what JSON can hold.
    ///
    /// As `timesheet_json`, with the answer as a dictionary.
    #[pyo3(signature = (timesheet, *, rulebook=None, detail="full", receipt=false))]
    fn timesheet<'py>(
        &self,
        py: Python<'py>,
        timesheet: &Bound<'py, PyMapping>,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        read(py, &self.timesheet_json(py, &written(timesheet)?, rulebook, detail, receipt)?)
    }

    /// Tell what still matters for a case given as JSON text, the first question first.
    ///
    /// The answer, JSON text too, holds the `questions`: fields for which some completion of
    /// the others makes them matter, and no others. Whoever puts in each answer and asks again
    /// comes to the decision of the full case. `rulebook` as in `decide_json`; `likelihoods`
    /// are weights of a field's values, `{"channel": {"video": 8}}`: what is not said weighs
    /// one. Raises `LepreError`.
    #[pyo3(signature = (check, case, *, rulebook=None, likelihoods=None))]
    fn ask_json(
        &self,
        py: Python<'_>,
        check: &str,
        case: &str,
        rulebook: Option<String>,
        likelihoods: Option<Likelihoods>,
    ) -> PyResult<String> {
        let likelihoods = likelihoods.unwrap_or_default();
        self.answer(py, (rulebook, "full", false), |lepre, options| {
            lepre.ask_json(check, case, options, &likelihoods)
        })
    }

    /// Tell what still matters for a case given as a mapping of what JSON can hold.
    ///
    /// As `ask_json`, with the answer as a dictionary.
    #[pyo3(signature = (check, case, *, rulebook=None, likelihoods=None))]
    fn ask<'py>(
        &self,
        py: Python<'py>,
        check: &str,
        case: &Bound<'py, PyMapping>,
        rulebook: Option<String>,
        likelihoods: Option<Likelihoods>,
    ) -> PyResult<Bound<'py, PyAny>> {
        read(py, &self.ask_json(py, check, &written(case)?, rulebook, likelihoods)?)
    }

    /// Tell what would make a case, given as JSON text, admissible.
    ///
    /// The answer, JSON text too, holds the `repairs`: at most `most` smallest sets of
    /// changes, the cheapest first, each with who can do it and what to do; and how the case
    /// would stand in person. `rulebook` as in `decide_json`; `costs` are those of changing
    /// fields, `{"equipment.device": 5}`, in place of the built-in ones. Raises `LepreError`.
    #[pyo3(signature = (check, case, *, rulebook=None, most=3, costs=None))]
    fn repair_json(
        &self,
        py: Python<'_>,
        check: &str,
        case: &str,
        rulebook: Option<String>,
        most: u32,
        costs: Option<BTreeMap<String, u32>>,
    ) -> PyResult<String> {
        let most = usize::try_from(most)?;
        let repair = RepairOptions { most, costs: costs.unwrap_or_default() };
        self.answer(py, (rulebook, "full", false), |lepre, options| {
            lepre.repair_json(check, case, options, &repair)
        })
    }

    /// Tell what would make a case, given as a mapping of what JSON can hold, admissible.
    ///
    /// As `repair_json`, with the answer as a dictionary.
    #[pyo3(signature = (check, case, *, rulebook=None, most=3, costs=None))]
    fn repair<'py>(
        &self,
        py: Python<'py>,
        check: &str,
        case: &Bound<'py, PyMapping>,
        rulebook: Option<String>,
        most: u32,
        costs: Option<BTreeMap<String, u32>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        read(py, &self.repair_json(py, check, &written(case)?, rulebook, most, costs)?)
    }

    /// Put the answer to a case, given as JSON text, into plain words.
    ///
    /// The words, JSON text too, are `{"it": ..., "en": ...}`: for `audience="citizen"` told to
    /// the person whom the case concerns, for `audience="operator"` with every finding. Nothing
    /// of the case is repeated. `rulebook` as in `decide_json`. Raises `LepreError`.
    #[pyo3(signature = (check, case, *, audience="citizen", rulebook=None))]
    fn explain_json(
        &self,
        py: Python<'_>,
        check: &str,
        case: &str,
        audience: &str,
        rulebook: Option<String>,
    ) -> PyResult<String> {
        self.answer(py, (rulebook, "full", false), |lepre, options| {
            lepre.explain_json(check, case, options, audience.parse()?)
        })
    }

    /// Put the answer to a case, given as a mapping of what JSON can hold, into plain words.
    ///
    /// As `explain_json`, with the words as a dictionary.
    #[pyo3(signature = (check, case, *, audience="citizen", rulebook=None))]
    fn explain<'py>(
        &self,
        py: Python<'py>,
        check: &str,
        case: &Bound<'py, PyMapping>,
        audience: &str,
        rulebook: Option<String>,
    ) -> PyResult<Bound<'py, PyAny>> {
        read(py, &self.explain_json(py, check, &written(case)?, audience, rulebook)?)
    }

    /// Ask again what an answer with its receipt was the answer to, both as JSON text.
    ///
    /// What comes of it, JSON text too, says whether the answer is the `same`, and holds the
    /// `changes`: of the library, the case, the rulebooks, their rules, the answer. Of a
    /// dossier it does so for each part. Raises `LepreError`.
    fn replay_json(&self, py: Python<'_>, answer: &str, case: &str) -> PyResult<String> {
        run(py, || self.0.replay_json(answer, case))
    }

    /// Ask again what an answer was the answer to: mappings of what JSON can hold.
    ///
    /// As `replay_json`, with what comes of it as a dictionary.
    fn replay<'py>(
        &self,
        py: Python<'py>,
        answer: &Bound<'py, PyMapping>,
        case: &Bound<'py, PyMapping>,
    ) -> PyResult<Bound<'py, PyAny>> {
        read(py, &self.replay_json(py, &written(answer)?, &written(case)?)?)
    }
}

impl Lepre {
    /// Asks core with the options of the call.
    fn answer(
        &self,
        py: Python<'_>,
        (rulebook, detail, receipt): (Option<String>, &str, bool),
        question: impl FnOnce(&lepre::Lepre, &Options) -> Result<String, lepre::Error> + Send,
    ) -> PyResult<String> {
        run(py, || {
            let options = Options { rulebook, detail: detail.parse()?, receipt };
            question(&self.0, &options)
        })
    }
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

/// The JSON text of a mapping.
fn written(mapping: &Bound<'_, PyMapping>) -> PyResult<String> {
    let object = PyDict::from_sequence(mapping.items()?.as_any())?;
    mapping.py().import("json")?.call_method1("dumps", (object,))?.extract()
}

/// What a JSON text holds.
fn read<'py>(py: Python<'py>, json: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("json")?.call_method1("loads", (json,))
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
