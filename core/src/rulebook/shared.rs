//! What rulebooks that are loaded together need once.

use super::{BUILT_IN, Rulebook, RulebookError, load::source_ids};
use crate::case::{self, ContactCase};
use crate::check::Check;
use crate::journal;
use crate::vocabulary::Vocabulary;
use std::sync::Arc;

/// The sources that may be cited, the rulebooks that may be extended besides the built-in
/// ones, and the vocabularies that were needed so far.
pub(super) struct Shared<'r> {
    pub(super) sources: Vec<String>,
    others: &'r [Rulebook],
    vocabularies: Vec<(Subject, Arc<Vocabulary>)>,
}

/// What a vocabulary is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    Check(Check),
    Event,
    Deadlines,
}

impl<'r> Shared<'r> {
    /// Nothing needed so far.
    pub(super) fn new(others: &'r [Rulebook]) -> Result<Self, RulebookError> {
        Ok(Self { sources: source_ids()?, others, vocabularies: Vec::new() })
    }

    /// A rulebook by its id, or the ids of all that there are.
    pub(super) fn rulebook(&self, id: &str) -> Result<Rulebook, Vec<String>> {
        if let Some(other) = self.others.iter().find(|other| other.id == id) {
            return Ok(other.clone());
        }
        // A built-in file is called like its rulebook.
        let built_in =
            BUILT_IN.iter().map(|(file, toml)| (file.trim_end_matches(".toml"), file, toml));
        if let Some((_, file, toml)) = built_in.clone().find(|(known, ..)| *known == id)
            && let Ok(rulebook) = Rulebook::load(file, toml)
        {
            return Ok(rulebook);
        }
        let others = self.others.iter().map(|other| other.id.clone());
        let mut ids: Vec<String> = built_in.map(|(id, ..)| id.to_owned()).chain(others).collect();
        ids.sort_unstable();
        ids.dedup();
        Err(ids)
    }

    /// The vocabulary of a subject, read off its schema once.
    pub(super) fn vocabulary(&mut self, subject: Subject) -> Arc<Vocabulary> {
        let known = self.vocabularies.iter().find(|(known, _)| *known == subject);
        if let Some((_, vocabulary)) = known {
            return Arc::clone(vocabulary);
        }
        let vocabulary = Arc::new(match subject {
            Subject::Check(check) => case::vocabulary(check),
            Subject::Event => journal::vocabulary(),
            Subject::Deadlines => ContactCase::vocabulary(),
        });
        self.vocabularies.push((subject, Arc::clone(&vocabulary)));
        vocabulary
    }
}
