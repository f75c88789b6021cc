//! The handle, and its methods: for each question one that takes and gives JSON text, and one
//! that takes a mapping and gives an object of `lepre.answers`.

use std::collections::BTreeMap;

use arrow_array::RecordBatchReader;
use lepre::reason::Likelihoods;
use lepre::{Options, RepairOptions};
use pyo3::prelude::*;
use pyo3::types::PyMapping;

use crate::arrow;
use crate::door::run;
use crate::read::Answers;
use crate::table::{Chosen, Kept, Table};
use crate::write::written;

/// The loaded rulebooks: immutable, safe to share between threads.
#[pyclass(frozen, module = "lepre")]
pub struct Lepre {
    rules: lepre::Lepre,
    answers: Answers,
}

#[pymethods]
impl Lepre {
    #[new]
    #[pyo3(signature = (*, rulebooks=None))]
    fn new(py: Python<'_>, rulebooks: Option<&Bound<'_, PyMapping>>) -> PyResult<Self> {
        let files: Vec<(String, String)> =
            rulebooks.map(|files| files.items()?.extract()).transpose()?.unwrap_or_default();
        let rules = run(py, || {
            let files = files.iter().map(|(file, toml)| (file.as_str(), toml.as_str()));
            Ok(lepre::Lepre::with_files(files)?)
        })?;
        Ok(Self { rules, answers: Answers::load(py)? })
    }

    /// Give every loaded rulebook in short: id, version, territory, days, checks.
    fn rulebooks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(py, "RulebookSummary", &run(py, || Ok(self.rules.rulebooks_json()))?)
    }

    /// Say what is wrong with the rules of a rulebook, by its id.
    ///
    /// For each check its `defects`, such as rules that can never be broken, each with a case
    /// to show it, and the `borders` with other rulebooks of the territory. Raises
    /// `LepreError`.
    fn audit<'py>(&self, py: Python<'py>, rulebook: &str) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(py, "AuditReport", &run(py, || self.rules.audit_json(rulebook))?)
    }

    /// Say what one rulebook says otherwise than another, by their ids.
    ///
    /// For each check that both have: the `rules` that differ, and how many distinguishable
    /// cases come out otherwise, with one of each sort. Raises `LepreError`.
    fn compare<'py>(&self, py: Python<'py>, then: &str, now: &str) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(py, "ComparisonReport", &run(py, || self.rules.compare_json(then, now))?)
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
    /// As `decide_json`, with the decision as an object: `decision.outcome`, `decision.violated`.
    #[pyo3(signature = (check, case, *, rulebook=None, detail="full", receipt=false))]
    fn decide<'py>(
        &self,
        py: Python<'py>,
        check: &str,
        case: &Bound<'py, PyAny>,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(
            py,
            "Decision",
            &self.decide_json(py, check, &written(case)?, rulebook, detail, receipt)?,
        )
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
    /// As `report_json`, with the report as an object.
    #[pyo3(signature = (journal, *, rulebook=None, detail="full", receipt=false))]
    fn report<'py>(
        &self,
        py: Python<'py>,
        journal: &Bound<'py, PyAny>,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(
            py,
            "Report",
            &self.report_json(py, &written(journal)?, rulebook, detail, receipt)?,
        )
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
    /// As `dossier_json`, with the answer as an object.
    #[pyo3(signature = (dossier, *, rulebook=None, detail="full", receipt=false))]
    fn dossier<'py>(
        &self,
        py: Python<'py>,
        dossier: &Bound<'py, PyAny>,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(
            py,
            "DossierReport",
            &self.dossier_json(py, &written(dossier)?, rulebook, detail, receipt)?,
        )
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
    /// As `deadlines_json`, with the answer as an object.
    #[pyo3(signature = (case, *, rulebook=None, detail="full", receipt=false))]
    fn deadlines<'py>(
        &self,
        py: Python<'py>,
        case: &Bound<'py, PyAny>,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(
            py,
            "DeadlineReport",
            &self.deadlines_json(py, &written(case)?, rulebook, detail, receipt)?,
        )
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
    /// As `timesheet_json`, with the answer as an object.
    #[pyo3(signature = (timesheet, *, rulebook=None, detail="full", receipt=false))]
    fn timesheet<'py>(
        &self,
        py: Python<'py>,
        timesheet: &Bound<'py, PyAny>,
        rulebook: Option<String>,
        detail: &str,
        receipt: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(
            py,
            "TimesheetReport",
            &self.timesheet_json(py, &written(timesheet)?, rulebook, detail, receipt)?,
        )
    }

    /// Recommend ways of delivering a service: what is known of the person as JSON text.
    ///
    /// The answer, JSON text too, holds the ways that are open, `ranked` with reasons and
    /// evidence, those that the rules have `closed`, and the `choice`, which is the person's:
    /// what they wish comes first. `rulebook` is the one that judges the delivery; `detail` as
    /// in `decide_json`. Raises `LepreError`.
    #[pyo3(signature = (case, *, rulebook=None, detail="full"))]
    fn recommend_json(
        &self,
        py: Python<'_>,
        case: &str,
        rulebook: Option<String>,
        detail: &str,
    ) -> PyResult<String> {
        self.answer(py, (rulebook, detail, false), |lepre, options| {
            lepre.recommend_json(case, options)
        })
    }

    /// Recommend ways of delivering a service: a mapping of what JSON can hold.
    ///
    /// As `recommend_json`, with the answer as an object.
    #[pyo3(signature = (case, *, rulebook=None, detail="full"))]
    fn recommend<'py>(
        &self,
        py: Python<'py>,
        case: &Bound<'py, PyAny>,
        rulebook: Option<String>,
        detail: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(
            py,
            "RecommendationReport",
            &self.recommend_json(py, &written(case)?, rulebook, detail)?,
        )
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
    /// As `ask_json`, with the answer as an object.
    #[pyo3(signature = (check, case, *, rulebook=None, likelihoods=None))]
    fn ask<'py>(
        &self,
        py: Python<'py>,
        check: &str,
        case: &Bound<'py, PyAny>,
        rulebook: Option<String>,
        likelihoods: Option<Likelihoods>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(
            py,
            "QuestionReport",
            &self.ask_json(py, check, &written(case)?, rulebook, likelihoods)?,
        )
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
    /// As `repair_json`, with the answer as an object.
    #[pyo3(signature = (check, case, *, rulebook=None, most=3, costs=None))]
    fn repair<'py>(
        &self,
        py: Python<'py>,
        check: &str,
        case: &Bound<'py, PyAny>,
        rulebook: Option<String>,
        most: u32,
        costs: Option<BTreeMap<String, u32>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(
            py,
            "RepairReport",
            &self.repair_json(py, check, &written(case)?, rulebook, most, costs)?,
        )
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
    /// As `explain_json`, with the words as an object.
    #[pyo3(signature = (check, case, *, audience="citizen", rulebook=None))]
    fn explain<'py>(
        &self,
        py: Python<'py>,
        check: &str,
        case: &Bound<'py, PyAny>,
        audience: &str,
        rulebook: Option<String>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.answers.read(
            py,
            "Text",
            &self.explain_json(py, check, &written(case)?, audience, rulebook)?,
        )
    }

    /// Make ready to decide the batches of a table, given something that has its columns.
    ///
    /// A column is a field, named by its path; a struct is a group of fields. One that is
    /// neither must be kept: `keep` holds the names of columns that stand in the answer too, or
    /// is `True` for all. `rulebook` as in `decide_json`; `ask` adds a column of the fields to
    /// ask for, `rules` one for each rule. Raises `LepreError`.
    #[pyo3(signature = (check, schema, *, rulebook=None, keep=None, ask=false, rules=false))]
    #[expect(clippy::too_many_arguments, reason = "they are keywords in Python")]
    fn table(
        &self,
        py: Python<'_>,
        check: &str,
        schema: &Bound<'_, PyAny>,
        rulebook: Option<String>,
        keep: Option<Kept>,
        ask: bool,
        rules: bool,
    ) -> PyResult<Table> {
        let chosen = Chosen { rulebook, keep, ask, rules };
        Table::new(py, &self.rules, check, arrow::schema(schema)?, chosen)
    }

    /// Decide every row of a table: anything with Arrow's C stream interface.
    ///
    /// The answer is a table of the same kind, of pyarrow, polars, pandas, DuckDB or DataFusion;
    /// of any other, `Rows`. Its columns are `outcome`, then the rules that are `violated` or
    /// `unknown`, `advice` that is not followed, the `rulebook` that judged and, where none
    /// could be chosen, the `error`; then what `table` adds, whose options these are. `threads`
    /// share the work; other threads of Python run meanwhile. Raises `LepreError` with the
    /// column and the row of the first value that is wrong.
    #[pyo3(signature = (check, data, *, rulebook=None, keep=None, ask=false, rules=false, threads=1))]
    #[expect(clippy::too_many_arguments, reason = "they are keywords in Python")]
    fn decide_table<'py>(
        &self,
        py: Python<'py>,
        check: &str,
        data: &Bound<'py, PyAny>,
        rulebook: Option<String>,
        keep: Option<Kept>,
        ask: bool,
        rules: bool,
        threads: usize,
    ) -> PyResult<Bound<'py, PyAny>> {
        let reader = arrow::read(data)?;
        let chosen = Chosen { rulebook, keep, ask, rules };
        let table = Table::new(py, &self.rules, check, reader.schema(), chosen)?;
        let rows = table.decide_reader(py, reader, 0, threads)?;
        py.import("lepre.kinds")?.call_method1("like", (data, rows))
    }

    /// Ask again what an answer with its receipt was the answer to, both as JSON text.
    ///
    /// What comes of it, JSON text too, says whether the answer is the `same`, and holds the
    /// `changes`: of the library, the case, the rulebooks, their rules, the answer. Of a
    /// dossier it does so for each part. Raises `LepreError`.
    fn replay_json(&self, py: Python<'_>, answer: &str, case: &str) -> PyResult<String> {
        run(py, || self.rules.replay_json(answer, case))
    }

    /// Ask again what an answer, or the mapping of its `to_dict`, was the answer to.
    ///
    /// As `replay_json`, with what comes of it as an object.
    fn replay<'py>(
        &self,
        py: Python<'py>,
        answer: &Bound<'py, PyAny>,
        case: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let json = self.replay_json(py, &written(answer)?, &written(case)?)?;
        let class = if json.starts_with(r#"{"content""#) { "DossierReplay" } else { "Replay" };
        self.answers.read(py, class, &json)
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
            question(&self.rules, &options)
        })
    }
}
