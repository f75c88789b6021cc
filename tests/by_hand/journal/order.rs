//! The journal in the order of time, and the person's agreement along it.

use serde_json::Value;

use super::answer::Answer;
use super::event::{Event, Told};
use super::moment::{self, Moment};
use super::procedure::Procedure;

/// The events that are to be read, the earliest first.
#[derive(Debug)]
pub(super) struct Journal {
    pub(super) procedure: Procedure,
    pub(super) events: Vec<Event>,
    /// The address that the person gave.
    pub(super) contact: Option<String>,
    /// The places of the events that lie after the moment of the case.
    pub(super) later: Vec<usize>,
}

impl Journal {
    pub(super) fn of(case: &Value, procedure: Procedure) -> Self {
        let now = case["now"].as_str().map(moment::read);
        let is_later = |event: &Event| now.is_some_and(|now| event.at > now);
        let handed_in = case["journal"].as_array().map_or(&[][..], Vec::as_slice);
        let all = handed_in.iter().enumerate().map(|(place, event)| Event::read(place, event));
        let (later, past): (Vec<Event>, Vec<Event>) = all.partition(is_later);
        let mut events: Vec<Event> =
            past.into_iter().filter(|event| !is_taken_back(event, now)).collect();
        events.sort_by_key(|event| (event.at, rank(procedure, event.told), event.place));
        Self {
            procedure,
            events,
            contact: case["contact"]["email"].as_str().map(str::to_owned),
            later: later.iter().map(|event| event.place).collect(),
        }
    }

    /// LOM-22: whether the person's agreement covers what is done at this event.
    /// One recorded later covers what was done before it, and what is withdrawn
    /// must have been given (A-35: it can be withdrawn).
    pub(super) fn agreement_at(&self, event: usize) -> Answer {
        let tells = |event: &Event| match event.told {
            Told::AgreementGiven => Some(Answer::Yes),
            Told::AgreementWithdrawn => Some(Answer::No),
            Told::Done(_) => None,
        };
        if !self.speaks_of_agreement() {
            return Answer::Unknown;
        }
        self.events[..event].iter().rev().find_map(tells).unwrap_or(Answer::Yes)
    }

    pub(super) fn speaks_of_agreement(&self) -> bool {
        self.events.iter().any(|event| !matches!(event.told, Told::Done(_)))
    }

    /// The withdrawal after which no agreement was given again, if any.
    pub(super) fn last_withdrawal(&self) -> Option<&Event> {
        let last = self.events.iter().rfind(|event| !matches!(event.told, Told::Done(_)))?;
        (last.told == Told::AgreementWithdrawn).then_some(last)
    }
}

fn is_taken_back(event: &Event, now: Option<Moment>) -> bool {
    match (event.withdrawn_at, now) {
        (Some(withdrawn_at), Some(now)) => withdrawn_at <= now,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// The order of what happens at the same moment: agreement events first.
fn rank(procedure: Procedure, told: Told) -> usize {
    match told {
        Told::AgreementGiven => 0,
        Told::AgreementWithdrawn => 1,
        Told::Done(step) => {
            let place = procedure.steps().iter().position(|known| *known == step);
            2 + place.expect("a step of the procedure")
        }
    }
}
