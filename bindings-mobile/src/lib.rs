//! The face for phones: Kotlin and Swift sources are generated from this.
#![deny(unsafe_code)] // `forbid` would refuse the code that `uniffi` writes

mod error;

use std::panic;

use lepre::{Options, guarded};

pub use crate::error::{LepreError, Problem, Text};

uniffi::setup_scaffolding!("lepre");

/// The loaded rulebooks: immutable, safe to share between threads.
#[derive(uniffi::Object)]
pub struct Lepre(lepre::Lepre);

/// How much a decision says.
#[derive(Debug, Clone, Copy, uniffi::Enum)]
pub enum Detail {
    /// Findings with message, remedy and citation.
    Full,
    /// Findings without them.
    Codes,
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

    /// Decides a case given as JSON text; the decision is JSON text too.
    ///
    /// Without `rulebook`, an id, the rulebook is chosen by the case's
    /// territory and date.
    #[uniffi::method(default(rulebook = None))]
    pub fn decide_json(
        &self,
        check: &str,
        case_json: &str,
        rulebook: Option<String>,
        detail: Detail,
    ) -> Result<String, LepreError> {
        let detail = match detail {
            Detail::Full => lepre::Detail::Full,
            Detail::Codes => lepre::Detail::Codes,
        };
        Ok(guarded(|| self.0.decide_json(check, case_json, &Options { rulebook, detail }))?)
    }
}
