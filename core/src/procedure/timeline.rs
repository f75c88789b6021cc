//! The events of a journal in the order of time.

use crate::error::{InputError, InputProblem};
use crate::journal::{AGREEMENT_GIVEN, AGREEMENT_WITHDRAWN, Actor, Event, EventFacts, JournalCase};
use crate::moment::Moment;
use crate::rulebook::Procedure;
use crate::text::nearest;
use std::collections::HashMap;

/// The events that count in time, the earliest first.
pub(super) struct Timeline<'j> {
    pub(super) entries: Vec<Entry<'j>>,
    /// The numbers of those that lie after the moment of the report.
    pub(super) later: Vec<usize>,
}

/// One event.
#[derive(Clone, Copy)]
pub(super) struct Entry<'j> {
    pub(super) at: Moment,
    /// Its place in the journal as given.
    pub(super) number: usize,
    pub(super) event: &'j Event,
    pub(super) what: What,
    pub(super) actor: Option<Actor>,
    /// What rules can tell of it by itself: made here, while events are gone through in the
    /// order in which they stand in memory.
    pub(super) facts: EventFacts,
}

/// What happened, in the order in which things of one moment are read: the agreement
/// first, then the steps as the procedure declares them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    AgreementGiven,
    AgreementWithdrawn,
    /// A step, by number.
    Step(usize),
}

impl<'j> Timeline<'j> {
    /// Orders a journal.
    ///
    /// # Errors
    /// Every step that the procedure does not have.
    pub(super) fn of(procedure: &Procedure, case: &'j JournalCase) -> Result<Self, InputError> {
        let known = names(procedure);
        let mut timeline = Self { entries: Vec::with_capacity(case.journal.len()), later: vec![] };
        let mut problems = Vec::new();
        for (number, event) in case.journal.iter().enumerate() {
            let Some(what) = known.get(event.step.as_str()).copied() else {
                let path = format!("journal[{number}].step");
                problems.push((path, unknown_step(procedure, &known, &event.step)));
                if problems.len() == InputError::MOST_PROBLEMS {
                    break;
                }
                continue;
            };
            if case.now.is_some_and(|now| event.at > now) {
                timeline.later.push(number);
            } else if !taken_back(event, case) {
                let facts = EventFacts::of(event, &case.contact);
                timeline.entries.push(Entry {
                    at: event.at,
                    number,
                    event,
                    what,
                    actor: event.actor,
                    facts,
                });
            }
        }
        if !problems.is_empty() {
            return Err(InputError { problems });
        }
        timeline.entries.sort_by_key(|entry| (entry.at, entry.what));
        Ok(timeline)
    }
}

/// Whether an event was taken back by the moment of the report.
fn taken_back(event: &Event, case: &JournalCase) -> bool {
    event.withdrawn_at.is_some_and(|moment| case.now.is_none_or(|now| moment <= now))
}

/// What may stand in a journal of this procedure.
fn names(procedure: &Procedure) -> HashMap<&str, What> {
    let steps = procedure.steps().iter().enumerate();
    let mut names: HashMap<_, _> =
        steps.map(|(number, step)| (step.name.as_str(), What::Step(number))).collect();
    if procedure.agreement().is_some() {
        names.insert(AGREEMENT_GIVEN, What::AgreementGiven);
        names.insert(AGREEMENT_WITHDRAWN, What::AgreementWithdrawn);
    }
    names
}

fn unknown_step(procedure: &Procedure, known: &HashMap<&str, What>, name: &str) -> InputProblem {
    let steps = procedure.steps().iter().map(|step| step.name.as_str());
    let agreement = [AGREEMENT_GIVEN, AGREEMENT_WITHDRAWN].into_iter();
    let all = steps.chain(agreement.filter(|name| known.contains_key(name)));
    InputProblem::UnknownStep {
        nearest: nearest(name, all.clone()).map(str::to_owned),
        steps: all.map(str::to_owned).collect(),
    }
}
