//! What rulebooks that are loaded together need once.

use super::{RulebookError, load::source_ids};
use crate::case::{self, ContactCase};
use crate::check::Check;
use crate::journal;
use crate::vocabulary::Vocabulary;
use std::sync::Arc;

/// The sources that may be cited, and the vocabularies that were needed so far.
pub(super) struct Shared {
    pub(super) sources: Vec<String>,
    vocabularies: Vec<(Subject, Arc<Vocabulary>)>,
}

/// What a vocabulary is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    Check(Check),
    Event,
    Deadlines,
}

impl Shared {
    /// Nothing needed so far.
    pub(super) fn new() -> Result<Self, RulebookError> {
        Ok(Self { sources: source_ids()?, vocabularies: Vec::new() })
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
