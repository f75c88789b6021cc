//! The journal in the order of time, and the person's agreement along it.

use serde_json::Value;

use super::answer::Answer;
use super::event::{Event, Told};
use super::moment::{self, Moment};
use super::procedure::{Actor, Procedure};

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
        self.agreement_told(event).0
    }

    /// The agreement before an event, and the place that tells of it. One given by
    /// somebody else than the person is none, and takes no other away.
    pub(super) fn agreement_told(&self, event: usize) -> (Answer, Option<String>) {
        let mut told = self.agreement_at_first();
        for event in &self.events[..event] {
            match event.told {
                Told::AgreementGiven if given_by(event) > told.0 => told = told_by(event),
                Told::AgreementWithdrawn => told = (Answer::No, Some(event.field("step"))),
                _ => {}
            }
        }
        told
    }

    fn agreement_at_first(&self) -> (Answer, Option<String>) {
        let mut first = (Answer::Unknown, Some("journal".to_owned()));
        let given = self.events.iter().filter(|event| event.told == Told::AgreementGiven);
        for (number, event) in given.enumerate() {
            // Of those alike the last one is named.
            if number == 0 || given_by(event) >= first.0 {
                first = told_by(event);
            }
        }
        first
    }

    /// The agreement after all events, and the place to look at where it is not in force.
    pub(super) fn agreement_in_the_end(&self) -> (Answer, Option<String>) {
        self.agreement_told(self.events.len())
    }
}

fn given_by(event: &Event) -> Answer {
    Answer::to(event.actor.map(|actor| actor == Actor::Person))
}

fn told_by(event: &Event) -> (Answer, Option<String>) {
    match given_by(event) {
        Answer::Yes => (Answer::Yes, None),
        other => (other, Some(event.field("actor"))),
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
