//! The face for phones: Kotlin and Swift sources are generated from this.
#![deny(unsafe_code)] // `forbid` would refuse the code that `uniffi` writes

mod error;

use std::collections::{BTreeMap, HashMap};
use std::panic;

use lepre::{Options, RepairOptions, guarded};

pub use crate::error::{LepreError, Problem, Text};

uniffi::setup_scaffolding!("lepre");

/// The loaded rulebooks: immutable, safe to share between threads.
#[derive(uniffi::Object)]
pub struct Lepre(lepre::Lepre);

/// A rulebook to load: the name of its file, in which mistakes are placed, and its text.
#[derive(Debug, Clone, uniffi::Record)]
pub struct RulebookFile {
    /// The name of the file.
    pub name: String,
    /// Its TOML text.
    pub toml: String,
}

/// How much an answer says.
#[derive(Debug, Clone, Copy, uniffi::Enum)]
pub enum Detail {
    /// Findings with message, remedy and citation; what comes next with its action.
    Full,
    /// Findings and what comes next without them.
    Codes,
}

/// For whom an answer is put into words.
#[derive(Debug, Clone, Copy, uniffi::Enum)]
pub enum Audience {
    /// The person whom it concerns: no ids, and no word left unexplained.
    Citizen,
    /// Who works with the case: every finding, with its rule and its source.
    Operator,
}

#[uniffi::export]
impl Lepre {
    /// Loads the built-in rulebooks.
    #[uniffi::constructor]
    pub fn new() -> Result<Self, LepreError> {
        // The default hook would print a panic's text on standard error. This
        // library links a standard library of its own: the host's hook stays.
        panic::set_hook(Box::new(|_| ()));
        Ok(guarded(|| Ok(Self(lepre::Lepre::new()?)))?)
    }

    /// Loads the built-in rulebooks, and further ones, each of which may extend or replace
    /// those before it. The error holds every mistake of every file.
    #[uniffi::constructor]
    pub fn with_rulebooks(files: Vec<RulebookFile>) -> Result<Self, LepreError> {
        panic::set_hook(Box::new(|_| ()));
        let files = files.iter().map(|file| (file.name.as_str(), file.toml.as_str()));
        Ok(guarded(|| Ok(Self(lepre::Lepre::with_files(files)?)))?)
    }

    /// Every loaded rulebook in short, as JSON text.
    pub fn rulebooks_json(&self) -> String {
        self.0.rulebooks_json()
    }

    /// Decides a case given as JSON text; the decision is JSON text too.
    ///
    /// Without `rulebook`, an id, the rulebook is chosen by the case's
    /// territory and date. With `receipt` the answer says what it was made from, for
    /// `replay_json`.
    #[uniffi::method(default(rulebook = None, receipt = false))]
    pub fn decide_json(
        &self,
        check: &str,
        case_json: &str,
        rulebook: Option<String>,
        detail: Detail,
        receipt: bool,
    ) -> Result<String, LepreError> {
        self.answer((rulebook, detail, receipt), |lepre, options| {
            lepre.decide_json(check, case_json, options)
        })
    }

    /// Checks a journal, given as JSON text, against its procedure: how far it has come,
    /// who has to do what next, and what is wrong. The report is JSON text too.
    ///
    /// Without `rulebook`, an id, the rulebook is chosen by the journal's
    /// territory and date.
    #[uniffi::method(default(rulebook = None, receipt = false))]
    pub fn report_json(
        &self,
        journal_json: &str,
        rulebook: Option<String>,
        detail: Detail,
        receipt: bool,
    ) -> Result<String, LepreError> {
        self.answer((rulebook, detail, receipt), |lepre, options| {
            lepre.report_json(journal_json, options)
        })
    }

    /// Decides on what a PSP says, and checks its journal: a dossier as JSON text. The
    /// answer, JSON text too, holds the decision on the `content` and the report on the
    /// `procedure`.
    ///
    /// `rulebook`, an id, is the one that has the procedure; without it, it is
    /// chosen by the dossier's territory and date.
    #[uniffi::method(default(rulebook = None, receipt = false))]
    pub fn dossier_json(
        &self,
        dossier_json: &str,
        rulebook: Option<String>,
        detail: Detail,
        receipt: bool,
    ) -> Result<String, LepreError> {
        self.answer((rulebook, detail, receipt), |lepre, options| {
            lepre.dossier_json(dossier_json, options)
        })
    }

    /// By which day a person contacts the office, and whether they are to be convened:
    /// a case as JSON text. The answer is JSON text too; it never speaks of sanctions.
    #[uniffi::method(default(rulebook = None, receipt = false))]
    pub fn deadlines_json(
        &self,
        case_json: &str,
        rulebook: Option<String>,
        detail: Detail,
        receipt: bool,
    ) -> Result<String, LepreError> {
        self.answer((rulebook, detail, receipt), |lepre, options| {
            lepre.deadlines_json(case_json, options)
        })
    }

    /// Audits the sessions of one operator: a timesheet as JSON text. The answer is JSON
    /// text too.
    #[uniffi::method(default(rulebook = None, receipt = false))]
    pub fn timesheet_json(
        &self,
        timesheet_json: &str,
        rulebook: Option<String>,
        detail: Detail,
        receipt: bool,
    ) -> Result<String, LepreError> {
        self.answer((rulebook, detail, receipt), |lepre, options| {
            lepre.timesheet_json(timesheet_json, options)
        })
    }

    /// What still matters for a case given as JSON text, the first question first: whoever puts
    /// in each answer and asks again comes to the decision of the full case, and is never asked
    /// what cannot matter. The answer is JSON text too.
    ///
    /// `likelihoods` are weights of a field's values, by its path; what is not said weighs one.
    #[uniffi::method(default(rulebook = None, likelihoods = None))]
    pub fn ask_json(
        &self,
        check: &str,
        case_json: &str,
        rulebook: Option<String>,
        likelihoods: Option<HashMap<String, HashMap<String, f64>>>,
    ) -> Result<String, LepreError> {
        let likelihoods = likelihoods.unwrap_or_default().into_iter();
        let likelihoods = likelihoods.map(|(field, weights)| (field, BTreeMap::from_iter(weights)));
        let likelihoods = likelihoods.collect();
        self.answer((rulebook, Detail::Full, false), |lepre, options| {
            lepre.ask_json(check, case_json, options, &likelihoods)
        })
    }

    /// What would make a case, given as JSON text, admissible: at most `most` smallest sets of
    /// changes, the cheapest first, with who can do each and what to do; and how the case would
    /// stand in person. The answer is JSON text too.
    ///
    /// `costs` are those of changing fields, by their path, in place of the built-in ones.
    #[uniffi::method(default(rulebook = None, most = 3, costs = None))]
    pub fn repair_json(
        &self,
        check: &str,
        case_json: &str,
        rulebook: Option<String>,
        most: u32,
        costs: Option<HashMap<String, u32>>,
    ) -> Result<String, LepreError> {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let costs = costs.unwrap_or_default().into_iter().collect();
        let repair = RepairOptions { most, costs };
        self.answer((rulebook, Detail::Full, false), |lepre, options| {
            lepre.repair_json(check, case_json, options, &repair)
        })
    }

    /// The answer to a case, given as JSON text, in plain words: told to the person whom it
    /// concerns or to the operator, with nothing of the case repeated. The answer is JSON text
    /// too, `it` and `en`.
    #[uniffi::method(default(rulebook = None))]
    pub fn explain_json(
        &self,
        check: &str,
        case_json: &str,
        audience: Audience,
        rulebook: Option<String>,
    ) -> Result<String, LepreError> {
        let audience = match audience {
            Audience::Citizen => lepre::explain::Audience::Citizen,
            Audience::Operator => lepre::explain::Audience::Operator,
        };
        self.answer((rulebook, Detail::Full, false), |lepre, options| {
            lepre.explain_json(check, case_json, options, audience)
        })
    }

    /// Asks again what an answer with its receipt was the answer to, and says what changed:
    /// the answer and the case as JSON text, and so is what comes of it.
    pub fn replay_json(&self, answer_json: &str, case_json: &str) -> Result<String, LepreError> {
        Ok(guarded(|| self.0.replay_json(answer_json, case_json))?)
    }
}

impl Lepre {
    /// Asks core with the options of the call.
    fn answer(
        &self,
        (rulebook, detail, receipt): (Option<String>, Detail, bool),
        question: impl FnOnce(&lepre::Lepre, &Options) -> Result<String, lepre::Error>,
    ) -> Result<String, LepreError> {
        let detail = match detail {
            Detail::Full => lepre::Detail::Full,
            Detail::Codes => lepre::Detail::Codes,
        };
        Ok(guarded(|| question(&self.0, &Options { rulebook, detail, receipt }))?)
    }
}

/// The catalogue of employment services as JSON text: `services`, and `tables` that speak of
/// them. It informs, and decides nothing.
#[uniffi::export]
pub fn catalogue_json() -> Result<String, LepreError> {
    Ok(guarded(lepre::catalogue::catalogue_json)?)
}
