//! The face for phones: Kotlin and Swift sources are generated from this.
//!
//! | file | what it holds |
//! |---|---|
//! | `checks` | questions about a case: decide, ask, repair, explain |
//! | `days` | by when a person contacts the office, and the sessions of an operator |
//! | `procedures` | how far a journal has come, and who has to do what next |
//! | `replays` | an answer given before, once more |
//! | `cases`, `answers`, `catalogue` | the records and enumerations, made from the JSON Schemas |
//! | `values`, `class_value` | the types that no schema gives |
//! | `door` | a question as JSON to core, and its answer back |
#![deny(unsafe_code)] // `forbid` would refuse the code that `uniffi` writes
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

mod answers;
mod cases;
mod catalogue;
mod checks;
mod class_value;
mod days;
mod door;
mod error;
mod procedures;
mod replays;
mod values;
#[cfg(feature = "vectors")]
pub mod vectors;

use std::panic;

use lepre::guarded;

use crate::answers::RulebookSummary;
#[cfg(feature = "documents")]
use crate::cases::GivenDocument;
use crate::catalogue::Catalogue;
use crate::door::read;
pub use crate::error::{LepreError, Problem};

uniffi::setup_scaffolding!("lepre");

/// The loaded rulebooks, and how to answer: immutable, safe to share between threads.
#[derive(uniffi::Object)]
pub struct Lepre {
    rules: lepre::Lepre,
    options: lepre::Options,
}

/// How much an answer says.
#[derive(Debug, Clone, Copy, uniffi::Enum)]
pub enum Detail {
    /// Findings with message, remedy and citation; what comes next with its action.
    Full,
    /// Findings and what comes next without them.
    Codes,
}

/// A rulebook to load: the name of its file, in which mistakes are placed, and its text.
#[derive(Debug, Clone, uniffi::Record)]
pub struct RulebookFile {
    /// The name of the file.
    pub name: String,
    /// Its TOML text.
    pub toml: String,
}

#[uniffi::export]
impl Lepre {
    /// Loads the built-in rulebooks.
    #[uniffi::constructor]
    pub fn new() -> Result<Self, LepreError> {
        Self::with_rulebooks(Vec::new())
    }

    /// Loads the built-in rulebooks, and further ones, each of which may extend or replace
    /// those before it. The error holds every mistake of every file.
    #[uniffi::constructor]
    pub fn with_rulebooks(files: Vec<RulebookFile>) -> Result<Self, LepreError> {
        // The default hook would print a panic's text on standard error. This
        // library links a standard library of its own: the host's hook stays.
        panic::set_hook(Box::new(|_| ()));
        let files = files.iter().map(|file| (file.name.as_str(), file.toml.as_str()));
        let rules = guarded(|| Ok(lepre::Lepre::with_files(files)?))?;
        Ok(Self { rules, options: lepre::Options::default() })
    }

    /// The same rulebooks, answering otherwise: of the rulebook with the id `rulebook`, and not
    /// of the one that territory and date choose; in full unless `detail` says otherwise; with a
    /// `receipt` of what the answer was made from, for replays. It loads nothing: it may be
    /// made for a single call.
    #[uniffi::method(default(rulebook = None, detail = None, receipt = false))]
    pub fn with(&self, rulebook: Option<String>, detail: Option<Detail>, receipt: bool) -> Self {
        let detail = match detail {
            None | Some(Detail::Full) => lepre::Detail::Full,
            Some(Detail::Codes) => lepre::Detail::Codes,
        };
        let options = lepre::Options { rulebook, detail, receipt };
        Self { rules: self.rules.clone(), options }
    }

    /// Every loaded rulebook in short.
    pub fn rulebooks(&self) -> Result<Vec<RulebookSummary>, LepreError> {
        read(guarded(|| Ok(self.rules.rulebooks_json())))
    }
}

/// The catalogue of employment services, and what a report says of them. It informs, and decides
/// nothing.
#[uniffi::export]
pub fn catalogue() -> Result<Catalogue, LepreError> {
    read(guarded(lepre::catalogue::catalogue_json))
}

/// Finds out what a file is from its bytes, whatever its name claims: the `document` of an event
/// in a journal. No signature is verified.
#[cfg(feature = "documents")]
#[uniffi::export]
pub fn inspect_document(name: &str, content: Vec<u8>) -> Result<GivenDocument, LepreError> {
    read(guarded(|| Ok(lepre::document::inspect_json(name, &content))))
}
