//! Which events count, and the chains that they make: one pass over time.

use super::timeline::{Entry, Timeline, What};
use crate::case::observe;
use crate::date::Date;
use crate::journal::{Actor, Event, EventFacts, GivenContact};
use crate::logic::{Truth, Values};
use crate::rulebook::{Procedure, Step};

/// What has come of the events so far.
pub(super) struct Course<'p, 'j> {
    pub(super) procedure: &'p Procedure,
    /// How the person can be reached.
    pub(super) contact: &'j GivenContact,
    /// The events of steps, in the order of time.
    pub(super) seen: Vec<Seen<'j>>,
    /// For each step, what has come of it.
    tallies: Vec<Tally>,
    pub(super) agreement: Agreement,
    /// The last complete chain.
    pub(super) concluded: Option<Chain>,
    /// The last chain that may have been complete.
    pub(super) perhaps_concluded: Option<Chain>,
}

/// An event of a step.
pub(super) struct Seen<'j> {
    pub(super) number: usize,
    pub(super) event: &'j Event,
    pub(super) step: usize,
    /// Whether the one who did it is the one who has to.
    pub(super) actor: Truth,
    /// Whether the agreement, where the step needs it, was in force.
    pub(super) agreement: Truth,
    /// The place that says so, if it was not or is not known to have been.
    pub(super) agreement_place: Option<String>,
    /// What rules can tell of it.
    facts: EventFacts,
}

/// What has come of a step; what counts is kept with the step that it is done for, even
/// where it was another, done in its stead.
struct Tally {
    /// Whether it was done in the current chain.
    done: Truth,
    /// The local day of the latest event in the current chain that may count.
    day: Option<Date>,
    /// Where the current chain begins for this step.
    since: usize,
    /// The events that certainly count, and those that may.
    certain: Vec<usize>,
    possible: Vec<usize>,
    /// The latest event of this very step in the current chain, whether it counts or not.
    latest: Option<Latest>,
    /// Its latest event that may have begun the chain anew.
    doubt: Option<usize>,
}

/// The latest event of a step.
pub(super) struct Latest {
    pub(super) place: usize,
    /// What it had to wait for and was certainly not done then.
    pub(super) missing: Vec<Missing>,
}

/// A step that was not done.
pub(super) struct Missing {
    pub(super) step: usize,
    /// Whether it was at least tried: it, or one in its stead, had an event.
    pub(super) tried: bool,
}

/// Some of the events seen, for each step from a place of its own.
#[derive(Clone)]
pub(super) struct Chain {
    pub(super) since: Vec<usize>,
    pub(super) end: usize,
    /// For each step, its latest event that may have begun the chain anew.
    doubts: Vec<Option<usize>>,
}

/// The person's agreement as it stands.
pub(super) struct Agreement {
    /// Whether it is in force.
    pub(super) now: Truth,
    /// The place that says so, if it is not in force or not known to be.
    pub(super) place: Option<String>,
}

/// Every step has a tally; one that had none would not have been done.
static NOTHING: Tally = Tally::new();

impl<'p, 'j> Course<'p, 'j> {
    pub(super) fn of(
        procedure: &'p Procedure,
        timeline: &Timeline<'j>,
        contact: &'j GivenContact,
    ) -> Self {
        let mut course = Self {
            procedure,
            contact,
            seen: Vec::with_capacity(timeline.entries.len()),
            tallies: procedure.steps().iter().map(|_| Tally::new()).collect(),
            agreement: Agreement::at_first(procedure, timeline),
            concluded: None,
            perhaps_concluded: None,
        };
        for entry in &timeline.entries {
            course.live(entry);
        }
        course
    }

    fn live(&mut self, entry: &Entry<'j>) {
        match entry.what {
            What::AgreementGiven if self.agreement.now < given_by_person(entry) => {
                self.agreement = Agreement::given(entry);
            }
            What::AgreementGiven => {}
            What::AgreementWithdrawn => {
                let place = Some(format!("journal[{}].step", entry.number));
                self.agreement = Agreement { now: Truth::No, place };
            }
            What::Step(number) => {
                let procedure = self.procedure;
                if let Some(step) = procedure.steps().get(number) {
                    self.see(number, step, entry);
                }
            }
        }
    }

    /// Reads an event of a step.
    fn see(&mut self, number: usize, step: &Step, entry: &Entry<'j>) {
        let (place, day) = (self.seen.len(), entry.at.day());
        let order = step.after.iter().map(|need| self.done(*need)).min().unwrap_or(Truth::Yes);
        let seen = Seen {
            number: entry.number,
            event: entry.event,
            step: number,
            actor: entry.actor.map_or(Truth::Unknown, |actor| (actor == step.actor).into()),
            agreement: if step.under_agreement { self.agreement.now } else { Truth::Yes },
            agreement_place: self.agreement.place.clone().filter(|_| step.under_agreement),
            facts: EventFacts { days_waited: self.days_waited(step, day), ..entry.facts },
        };
        let evidence = self.procedure.evidence().program();
        let evidence = evidence.judge(&self.values(&seen)).all(step.blocking());
        let counts = order.min(seen.actor).min(seen.agreement).min(evidence);

        let done_for = step.done_for(number);
        if step.restarts {
            self.restart(done_for, counts, place);
        }
        let missing = step.after.iter().filter(|need| self.done(**need) == Truth::No);
        let missing = missing.map(|need| Missing { step: *need, tried: self.tried(*need) });
        let missing = missing.collect();
        if let Some(tally) = self.tallies.get_mut(number) {
            tally.latest = Some(Latest { place, missing });
        }
        if let Some(tally) = self.tallies.get_mut(done_for) {
            tally.count(counts, place, day);
        }
        self.seen.push(seen);
        match counts.min(self.complete()) {
            Truth::No => {}
            Truth::Unknown => self.perhaps_concluded = Some(self.current()),
            Truth::Yes => self.concluded = Some(self.current()),
        }
    }

    /// Begins anew all that comes after a step that is done once more. Where it is not
    /// known whether it `counts`, what was done may have to be done again.
    fn restart(&mut self, step: usize, counts: Truth, place: usize) {
        if self.done(step) == Truth::No {
            return;
        }
        if let Some(tally) = self.tallies.get_mut(step).filter(|_| counts == Truth::Unknown) {
            tally.doubt = Some(place);
        }
        for (number, other) in self.procedure.steps().iter().enumerate() {
            let itself = number == step || other.instead_of == Some(step);
            let Some(tally) = self.tallies.get_mut(number) else { continue };
            if counts == Truth::Yes && (itself || other.comes_after(step)) {
                tally.begin_anew(place);
            } else if other.comes_after(step) {
                tally.done = tally.done.min(counts.not());
            }
        }
    }

    /// How many local days lie between the latest of what a step had to wait for and an
    /// event; none, if it had nothing to wait for.
    fn days_waited(&self, step: &Step, day: Date) -> Option<u32> {
        let latest = step.after.iter().filter_map(|need| self.tally(*need).day).max();
        let nothing = step.after.is_empty().then_some(0);
        latest.map(|latest| latest.days_between(day)).or(nothing)
    }

    /// What rules can tell of an event.
    pub(super) fn values(&self, seen: &Seen<'_>) -> Values {
        observe(&seen.facts, self.procedure.evidence().classes()).values
    }

    /// Whether every step, or one in its stead, was done in the current chain.
    fn complete(&self) -> Truth {
        let steps = self.procedure.steps().iter().zip(&self.tallies);
        let done = steps.filter(|(step, _)| step.instead_of.is_none()).map(|(_, tally)| tally.done);
        done.min().unwrap_or(Truth::Yes)
    }

    /// Whether a step, or one in its stead, was done in the current chain.
    fn done(&self, step: usize) -> Truth {
        self.tally(step).done
    }

    /// Whether a step, or one in its stead, has an event in the current chain.
    fn tried(&self, step: usize) -> bool {
        let mut steps = self.procedure.steps().iter().zip(&self.tallies).enumerate();
        steps.any(|(number, (other, tally))| {
            other.done_for(number) == step && tally.latest.is_some()
        })
    }

    fn tally(&self, step: usize) -> &Tally {
        self.tallies.get(step).unwrap_or(&NOTHING)
    }

    /// The chain that the next event would go on with.
    pub(super) fn current(&self) -> Chain {
        let since = self.tallies.iter().map(|tally| tally.since).collect();
        let doubts = self.tallies.iter().map(|tally| tally.doubt).collect();
        Chain { since, end: self.seen.len(), doubts }
    }

    /// The latest event of this very step in the current chain.
    pub(super) fn latest(&self, step: usize) -> Option<&Latest> {
        self.tally(step).latest.as_ref()
    }

    /// The event, done for a step, by which a chain may have been begun anew.
    pub(super) fn doubt(&self, chain: &Chain, step: usize) -> Option<&Seen<'j>> {
        self.seen.get(chain.doubt(step)?)
    }

    /// Whether an event of a step in a chain may be forgotten, since the chain may have been
    /// begun anew after it.
    pub(super) fn may_be_forgotten(&self, chain: &Chain, step: &Step, place: usize) -> bool {
        let mut anew = (0..self.tallies.len()).filter(|number| step.comes_after(*number));
        anew.any(|number| chain.doubt(number).is_some_and(|doubt| doubt > place))
    }

    /// The latest event between two places that certainly counts for a step, and the
    /// latest that may.
    pub(super) fn latest_between(
        &self,
        step: usize,
        since: usize,
        end: usize,
    ) -> (Option<usize>, Option<usize>) {
        let tally = self.tally(step);
        let latest = |places: &[usize]| {
            let before = places.partition_point(|place| *place < end);
            let place = places.get(before.checked_sub(1)?)?;
            (*place >= since).then_some(*place)
        };
        (latest(&tally.certain), latest(&tally.possible))
    }
}

impl Chain {
    fn doubt(&self, step: usize) -> Option<usize> {
        self.doubts.get(step).copied().flatten()
    }
}

impl Agreement {
    /// As it is before the first event. One that is recorded late still covers what was done
    /// before: only a withdrawal ends it. Without any record of it, nobody knows.
    fn at_first(procedure: &Procedure, timeline: &Timeline<'_>) -> Self {
        if procedure.agreement().is_none() {
            return Self { now: Truth::Yes, place: None };
        }
        let given = timeline.entries.iter().filter(|one| one.what == What::AgreementGiven);
        match given.max_by_key(|entry| given_by_person(entry)) {
            Some(entry) => Self::given(entry),
            None => Self { now: Truth::Unknown, place: Some("journal".to_owned()) },
        }
    }

    /// As an event gives it: it is the person's, and nobody else's.
    fn given(entry: &Entry<'_>) -> Self {
        let now = given_by_person(entry);
        let place = format!("journal[{}].actor", entry.number);
        Self { now, place: Some(place).filter(|_| now != Truth::Yes) }
    }
}

fn given_by_person(entry: &Entry<'_>) -> Truth {
    entry.actor.map_or(Truth::Unknown, |actor| (actor == Actor::Person).into())
}

impl Tally {
    const fn new() -> Self {
        Self {
            done: Truth::No,
            day: None,
            since: 0,
            certain: Vec::new(),
            possible: Vec::new(),
            latest: None,
            doubt: None,
        }
    }

    fn count(&mut self, counts: Truth, place: usize, day: Date) {
        if counts == Truth::No {
            return;
        }
        self.done = self.done.max(counts);
        self.day = Some(day);
        self.possible.push(place);
        if counts == Truth::Yes {
            self.certain.push(place);
        }
    }

    fn begin_anew(&mut self, place: usize) {
        self.done = Truth::No;
        self.day = None;
        self.since = place;
        self.latest = None;
        self.doubt = None;
    }
}
