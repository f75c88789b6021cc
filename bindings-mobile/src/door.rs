//! A question as JSON to core, and its answer back.

use lepre::error::ErrorReport;
use lepre::{Options, guarded};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::LepreError;

/// How much an answer says.
#[derive(Debug, Clone, Copy, uniffi::Enum)]
pub enum Detail {
    /// Findings with message, remedy and citation; what comes next with its action.
    Full,
    /// Findings and what comes next without them.
    Codes,
}

/// The options of a call, as core has them.
pub(crate) fn options(rulebook: Option<String>, detail: Option<Detail>, receipt: bool) -> Options {
    let detail = match detail {
        None | Some(Detail::Full) => lepre::Detail::Full,
        Some(Detail::Codes) => lepre::Detail::Codes,
    };
    Options { rulebook, detail, receipt }
}

/// The answer to a question about a subject.
pub(crate) fn answer<S: Serialize, A: DeserializeOwned>(
    subject: &S,
    question: impl FnOnce(&str) -> Result<String, lepre::Error>,
) -> Result<A, LepreError> {
    let subject = written(subject)?;
    read(guarded(|| question(&subject)))
}

/// What is asked about, as JSON.
pub(crate) fn written<S: Serialize>(subject: &S) -> Result<String, LepreError> {
    Ok(serde_json::to_string(subject).map_err(|_| ErrorReport::internal())?)
}

/// What core said in JSON.
pub(crate) fn read<A: DeserializeOwned>(
    answer: Result<String, ErrorReport>,
) -> Result<A, LepreError> {
    Ok(serde_json::from_str(&answer?).map_err(|_| ErrorReport::internal())?)
}
