//! The Node addon: converts, calls core, converts back. `index.js` gives it
//! its public face; an error crosses as its JSON form in the error's message.
#![deny(unsafe_code)] // `forbid` would refuse the code that `napi` writes
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

mod ipc;
mod many;
mod table;

use std::collections::BTreeMap;
use std::panic;

use arrow_ipc::writer::StreamWriter;
use lepre::catalogue::catalogue_json;
use lepre::document::inspect_json;
use lepre::error::ErrorReport;
use lepre::survey::{Survey, survey_json};
use lepre::{Options, RepairOptions, guarded};
use napi::bindgen_prelude::{Object, Uint8Array};
use napi_derive::napi;

/// The loaded rulebooks.
#[napi]
pub struct Lepre(lepre::Lepre);

#[napi]
impl Lepre {
    /// Loads the built-in rulebooks, and further ones: their files and their texts.
    #[napi(constructor)]
    pub fn new(files: Vec<String>, texts: Vec<String>) -> napi::Result<Self> {
        let files = files.iter().map(String::as_str).zip(texts.iter().map(String::as_str));
        run(|| Ok(Self(lepre::Lepre::with_files(files)?)))
    }

    /// Every rulebook in short, as JSON.
    #[napi]
    pub fn rulebooks(&self) -> napi::Result<String> {
        run(|| Ok(self.0.rulebooks_json()))
    }

    /// The id of a rulebook in, what is wrong with it as JSON out.
    #[napi]
    pub fn audit(&self, rulebook: String) -> napi::Result<String> {
        run(|| self.0.audit_json(&rulebook))
    }

    /// The ids of two rulebooks in, what the other says otherwise as JSON out.
    #[napi]
    pub fn compare(&self, then: String, now: String) -> napi::Result<String> {
        run(|| self.0.compare_json(&then, &now))
    }

    /// JSON in, JSON out: a case, its decision.
    #[napi]
    pub fn decide_json(
        &self,
        check: String,
        case: String,
        rulebook: Option<String>,
        detail: String,
        receipt: bool,
    ) -> napi::Result<String> {
        self.answer((rulebook, detail, receipt), |lepre, options| {
            lepre.decide_json(&check, &case, options)
        })
    }

    /// JSON in, JSON out: a journal, its report.
    #[napi]
    pub fn report_json(
        &self,
        journal: String,
        rulebook: Option<String>,
        detail: String,
        receipt: bool,
    ) -> napi::Result<String> {
        self.answer((rulebook, detail, receipt), |lepre, options| {
            lepre.report_json(&journal, options)
        })
    }

    /// JSON in, JSON out: a dossier, its decision and its report.
    #[napi]
    pub fn dossier_json(
        &self,
        dossier: String,
        rulebook: Option<String>,
        detail: String,
        receipt: bool,
    ) -> napi::Result<String> {
        self.answer((rulebook, detail, receipt), |lepre, options| {
            lepre.dossier_json(&dossier, options)
        })
    }

    /// JSON in, JSON out: what a person did, the days by which they contact the office.
    #[napi]
    pub fn deadlines_json(
        &self,
        case: String,
        rulebook: Option<String>,
        detail: String,
        receipt: bool,
    ) -> napi::Result<String> {
        self.answer((rulebook, detail, receipt), |lepre, options| {
            lepre.deadlines_json(&case, options)
        })
    }

    /// JSON in, JSON out: the sessions of one operator, what is wrong with them.
    #[napi]
    pub fn timesheet_json(
        &self,
        timesheet: String,
        rulebook: Option<String>,
        detail: String,
        receipt: bool,
    ) -> napi::Result<String> {
        self.answer((rulebook, detail, receipt), |lepre, options| {
            lepre.timesheet_json(&timesheet, options)
        })
    }

    /// JSON in, JSON out: what is known of a person, ways of delivering a service.
    #[napi]
    pub fn recommend_json(
        &self,
        case: String,
        rulebook: Option<String>,
        detail: String,
    ) -> napi::Result<String> {
        self.answer((rulebook, detail, false), |lepre, options| {
            lepre.recommend_json(&case, options)
        })
    }

    /// JSON in, JSON out: a case, what still matters for it.
    #[napi]
    pub fn ask_json(
        &self,
        check: String,
        case: String,
        rulebook: Option<String>,
        likelihoods: BTreeMap<String, BTreeMap<String, f64>>,
    ) -> napi::Result<String> {
        self.answer((rulebook, "full".to_owned(), false), |lepre, options| {
            lepre.ask_json(&check, &case, options, &likelihoods)
        })
    }

    /// JSON in, JSON out: a case, what would make it admissible.
    #[napi]
    pub fn repair_json(
        &self,
        check: String,
        case: String,
        rulebook: Option<String>,
        most: u32,
        costs: BTreeMap<String, u32>,
    ) -> napi::Result<String> {
        let repair = RepairOptions { most: usize::try_from(most).unwrap_or(usize::MAX), costs };
        self.answer((rulebook, "full".to_owned(), false), |lepre, options| {
            lepre.repair_json(&check, &case, options, &repair)
        })
    }

    /// JSON in, JSON out: a case, the answer to it in plain words.
    #[napi]
    pub fn explain_json(
        &self,
        check: String,
        case: String,
        rulebook: Option<String>,
        audience: String,
    ) -> napi::Result<String> {
        self.answer((rulebook, "full".to_owned(), false), |lepre, options| {
            lepre.explain_json(&check, &case, options, audience.parse()?)
        })
    }

    /// JSON in, JSON out: an answer with its receipt and the case, what changed.
    #[napi]
    pub fn replay_json(&self, answer: String, case: String) -> napi::Result<String> {
        run(|| self.0.replay_json(&answer, &case))
    }
}

impl Lepre {
    /// Asks core with the options of the call.
    fn answer(
        &self,
        (rulebook, detail, receipt): (Option<String>, String, bool),
        question: impl FnOnce(&lepre::Lepre, &Options) -> Result<String, lepre::Error>,
    ) -> napi::Result<String> {
        run(|| question(&self.0, &Options { rulebook, detail: detail.parse()?, receipt }))
    }
}

/// A file in, what it is as JSON out.
#[napi]
pub fn inspect_document(name: String, content: Uint8Array) -> napi::Result<String> {
    run(|| Ok(inspect_json(&name, &content)))
}

/// The catalogue of employment services as JSON.
#[napi]
pub fn catalogue() -> napi::Result<String> {
    run(catalogue_json)
}

/// The survey of 2021 as JSON: its tables in short, or one of them.
#[napi]
pub fn survey(table: Option<String>) -> napi::Result<String> {
    run(|| survey_json(table.as_deref()))
}

/// A table of the survey in, a stream of Arrow's own bytes out.
#[napi]
pub fn survey_table(table: String) -> napi::Result<Uint8Array> {
    let written = run(|| {
        let batch = Survey::built_in()?.named(&table)?.record_batch();
        Ok(StreamWriter::try_new(Vec::new(), &batch.schema())
            .and_then(|mut stream| stream.write(&batch).and_then(|()| stream.into_inner())))
    })?;
    written.map(Uint8Array::from).map_err(|_| thrown(ErrorReport::internal()))
}

/// The default hook would print a panic's text on standard error. This library
/// links a standard library of its own: the host's hook stays.
#[napi(module_exports)]
pub fn silence_panics(_: Object<'_>) -> napi::Result<()> {
    panic::set_hook(Box::new(|_| ()));
    Ok(())
}

/// Does the work; an error or a panic becomes a JavaScript error.
fn run<T>(work: impl FnOnce() -> Result<T, lepre::Error>) -> napi::Result<T> {
    guarded(work).map_err(thrown)
}

/// An error as it crosses.
fn thrown(report: ErrorReport) -> napi::Error {
    napi::Error::from_reason(report.to_json())
}

/// Panics, so that a test sees what becomes of it. No release has it.
#[cfg(debug_assertions)]
#[napi]
#[allow(clippy::panic)]
pub fn panic_on_purpose() -> napi::Result<()> {
    run(|| panic!("on purpose"))
}
