//! A question as JSON to core, and its answer back.

use lepre::error::ErrorReport;
use lepre::guarded;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::LepreError;

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
