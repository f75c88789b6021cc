//! The form of journals.

use super::JournalCase;
use crate::case::diagnose;
use crate::error::{Error, InputError, InputProblem};
use crate::vocabulary::Vocabulary;
use schemars::SchemaGenerator;
use validator::Validate;

/// The longest text that is read as one journal, in bytes: some hundred thousand events.
pub const MAX_JOURNAL_BYTES: usize = 64 << 20;

/// The vocabulary of journals, which only tells what is wrong with one.
pub(crate) fn journal_vocabulary() -> Vocabulary {
    let schema = SchemaGenerator::default().into_root_schema_for::<JournalCase>();
    Vocabulary::read("journal", &schema)
}

/// Checks the form of a journal, whether it was read or built.
pub(crate) fn check_form(case: &JournalCase) -> Result<(), Error> {
    if case.validate().is_err() {
        let json = serde_json::to_string(case).unwrap_or_default();
        return Err(diagnose(&journal_vocabulary(), &json).into());
    }
    let before = |(number, event): (usize, &super::Event)| {
        event.withdrawn_at.filter(|moment| *moment < event.at)?;
        Some((format!("journal[{number}].withdrawn_at"), InputProblem::WithdrawnBefore))
    };
    let problems = case.journal.iter().enumerate().filter_map(before);
    let problems: Vec<_> = problems.take(InputError::MOST_PROBLEMS).collect();
    if problems.is_empty() { Ok(()) } else { Err(InputError { problems }.into()) }
}
