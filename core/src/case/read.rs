//! From JSON text to a typed case.

use super::Case;
use super::diagnose::diagnose;
use super::keyed::Keyed;
use crate::error::{Error, InputError, InputProblem};
use crate::text::line_and_column;
use crate::vocabulary::Vocabulary;
use serde::de::DeserializeOwned;

/// The longest text that is read as one case, in bytes. Real ones take some 1,500.
pub const MAX_CASE_BYTES: usize = 1 << 20;

/// No field limits its text to fewer bytes than this.
pub const SHORT_TEXT: usize = 100;

/// Reads bytes as text, as the JSON doors take it.
///
/// # Errors
/// `not_utf8`, with the place of the first wrong byte.
pub fn text(bytes: &[u8]) -> Result<&str, Error> {
    str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
        let (line, column) = line_and_column(&before, before.len());
        InputError::one("", InputProblem::NotUtf8 { line, column }).into()
    })
}

/// Reads one case.
pub(crate) fn read<C: Case>(json: &str) -> Result<C, Error> {
    read_object(json, MAX_CASE_BYTES, C::vocabulary)
}

/// Reads one object of at most so many bytes. A right one is read once, by `serde`; only a
/// wrong one is gone through again with its vocabulary, to say all that is wrong with it.
pub(crate) fn read_object<T: DeserializeOwned>(
    json: &str,
    most: usize,
    vocabulary: impl FnOnce() -> Vocabulary,
) -> Result<T, Error> {
    if json.len() > most {
        return Err(InputError::one("", InputProblem::TooLarge { most }).into());
    }
    let read = serde_json::from_str::<Keyed<T>>(json);
    read.map(|keyed| keyed.0).map_err(|_| diagnose(&vocabulary(), json).into())
}

/// Checks the form of a case, whether it was read or built.
///
/// Only texts have limits, and none is limited to less than [`SHORT_TEXT`], so that a
/// case of short texts needs no second walk.
pub(crate) fn check_form<C: Case>(case: &C, longest_text: usize) -> Result<(), Error> {
    if longest_text <= SHORT_TEXT || case.validate().is_ok() {
        return Ok(());
    }
    let json = serde_json::to_string(case).unwrap_or_default();
    Err(diagnose(&C::vocabulary(), &json).into())
}
