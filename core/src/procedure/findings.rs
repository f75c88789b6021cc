//! What is wrong, what is not known, and what is advised.

use super::choice::Choice;
use super::course::{Chain, Course, Latest, Seen};
use crate::decision::{Detail, Fields, Finding, Status};
use crate::journal::places;
use crate::logic::{Truth, Values, Verdicts};
use crate::rulebook::{Severity, Step};

/// Whoever explains a journal.
pub(super) struct Explaining<'c, 'p, 'j> {
    pub(super) course: &'c Course<'p, 'j>,
    pub(super) chain: &'c Chain,
    pub(super) choice: &'c Choice,
    pub(super) detail: Detail,
}

/// A rule, seen on places of a journal.
type Found<'p> = Finding<'p, Vec<String>>;

impl<'p> Explaining<'_, 'p, '_> {
    /// Once concluded, what was advised and not followed; nothing else matters any more.
    pub(super) fn advice(&self) -> Vec<Found<'p>> {
        let steps = self.course.procedure.steps().iter().enumerate();
        let events = steps.filter_map(|(number, step)| Some((step, self.shown(number)?)));
        let findings = events.flat_map(|(step, seen)| self.evidence(step, seen));
        findings.filter(|finding| finding.severity == Severity::Advisory).collect()
    }

    /// All that there is to say of a procedure that is not concluded.
    pub(super) fn all(&self) -> Vec<Found<'p>> {
        self.agreement().into_iter().chain(self.of_steps()).collect()
    }

    /// What is not known of a chain that may be complete, whatever came after it.
    pub(super) fn of_chain(&self) -> Vec<Found<'p>> {
        self.agreement_then().into_iter().chain(self.of_steps()).collect()
    }

    fn of_steps(&self) -> Vec<Found<'p>> {
        let mut findings = Vec::new();
        for (number, step) in self.course.procedure.steps().iter().enumerate() {
            if let Some(seen) = self.shown(number) {
                findings.extend(self.step(step, seen, false));
                findings.extend(self.evidence(step, seen));
                findings.extend(self.doubt(number).into_iter().flat_map(|seen| self.anew(seen)));
            } else if let Some((latest, seen)) = self.failing(number, step) {
                findings.extend(self.step(step, seen, self.is_too_early(latest)));
                findings.extend(self.evidence(step, seen));
            }
        }
        findings
    }

    /// The event that may have begun the chain anew since a step was done, where the step
    /// shows another.
    fn doubt(&self, number: usize) -> Option<&Seen<'_>> {
        let shown = self.shown(number)?;
        let done_for = self.course.procedure.steps().get(number)?.done_for(number);
        let seen = self.course.doubt(self.chain, done_for)?;
        (seen.number != shown.number).then_some(seen)
    }

    /// What is not known of such an event.
    fn anew(&self, seen: &Seen<'_>) -> Vec<Found<'p>> {
        let Some(step) = self.course.procedure.steps().get(seen.step) else { return Vec::new() };
        self.step(step, seen, false).into_iter().chain(self.evidence(step, seen)).collect()
    }

    /// The event of this very step, where it stands for it.
    fn shown(&self, number: usize) -> Option<&Seen<'_>> {
        self.choice.event(self.course, number).filter(|seen| seen.step == number)
    }

    /// The latest event of a step, where certainly none of its events counts.
    fn failing(&self, number: usize, step: &Step) -> Option<(&Latest, &Seen<'_>)> {
        let latest = self.course.latest(number)?;
        let done = self.choice.is_done(step.done_for(number));
        let forgotten = self.course.may_be_forgotten(self.chain, step, latest.place);
        let seen = self.course.seen.get(latest.place)?;
        (!done && !forgotten).then_some((latest, seen))
    }

    /// Whether any step has events, and certainly none of them counts.
    pub(super) fn any_failing(&self) -> bool {
        let mut steps = self.course.procedure.steps().iter().enumerate();
        steps.any(|(number, step)| self.failing(number, step).is_some())
    }

    /// That the agreement is in force, and was when a step was done that needs it.
    fn agreement(&self) -> Option<Found<'p>> {
        let provision = self.course.procedure.agreement()?;
        let found = |status, places| Finding::of_provision(provision, status, places, self.detail);
        let agreement = &self.course.agreement;
        if let (Truth::No, Some(place)) = (agreement.now, &agreement.place) {
            return Some(found(Status::Violated, vec![place.clone()]));
        }
        let steps = self.course.procedure.steps().iter().enumerate();
        let failing = steps.filter_map(|(number, step)| Some(self.failing(number, step)?.1));
        let without = failing.filter(|seen| seen.agreement == Truth::No);
        let places: Vec<_> = without.map(|seen| format!("journal[{}].at", seen.number)).collect();
        if !places.is_empty() {
            return Some(found(Status::Violated, places));
        }
        if let Some(place) = &agreement.place {
            return Some(found(Status::Unknown, vec![place.clone()]));
        }
        self.agreement_then() // in force by now, but was it when a step was done?
    }

    /// That the agreement was in force when the steps were done.
    fn agreement_then(&self) -> Option<Found<'p>> {
        let provision = self.course.procedure.agreement()?;
        let numbers = 0..self.course.procedure.steps().len();
        let shown = numbers.clone().filter_map(|number| self.shown(number));
        let seen = shown.chain(numbers.filter_map(|number| self.doubt(number)));
        let mut places: Vec<_> = seen.filter_map(|seen| seen.agreement_place.clone()).collect();
        places.dedup();
        let status = Status::Unknown;
        (!places.is_empty()).then(|| Finding::of_provision(provision, status, places, self.detail))
    }

    /// The rule of the step itself, on its order and its actor.
    fn step(&self, step: &'p Step, seen: &Seen<'_>, too_early: bool) -> Option<Found<'p>> {
        let place = |key: &str| format!("journal[{}].{key}", seen.number);
        let mut wrong = Vec::new();
        if too_early {
            wrong.push(place("at"));
        }
        if seen.actor == Truth::No {
            wrong.push(place("actor"));
        }
        let (status, places) = match (wrong.is_empty(), seen.actor) {
            (false, _) => (Status::Violated, wrong),
            (true, Truth::Unknown) => (Status::Unknown, vec![place("actor")]),
            (true, _) => return None,
        };
        Some(Finding::of_provision(&step.provision, status, places, self.detail))
    }

    /// Whether the step did not wait for something. Where that was tried before and still
    /// fails, only its own finding says so: one mistake is told once.
    fn is_too_early(&self, latest: &Latest) -> bool {
        latest.missing.iter().any(|need| !need.tried || !self.fails(need.step))
    }

    /// Whether a step, or one in its stead, fails.
    fn fails(&self, step: usize) -> bool {
        let mut steps = self.course.procedure.steps().iter().enumerate();
        steps.any(|(number, other)| {
            other.done_for(number) == step && self.failing(number, other).is_some()
        })
    }

    /// The rules of a step's evidence, on an event.
    fn evidence(&self, step: &Step, seen: &Seen<'_>) -> Vec<Found<'p>> {
        let rules = self.course.procedure.evidence();
        let values = self.course.values(seen);
        let verdicts = rules.program().judge(&values);
        step.rules().filter_map(|number| self.rule(number, seen, &values, &verdicts)).collect()
    }

    fn rule(
        &self,
        number: usize,
        seen: &Seen<'_>,
        values: &Values,
        verdicts: &Verdicts<'_>,
    ) -> Option<Found<'p>> {
        let rules = self.course.procedure.evidence();
        let rule = rules.rules().get(number)?;
        let truth = verdicts.truth(number);
        let status = Status::of(truth, rule.severity)?;
        // Advice that may not even apply would only be noise.
        let noise = status == Status::Unknown && rule.severity == Severity::Advisory;
        if noise && !verdicts.applies(number, values) {
            return None;
        }
        let fields = Fields::explaining(rules, number, truth, values, verdicts);
        let in_journal = |field| places(field, seen.number, seen.event, self.course.contact);
        let places: Vec<_> = fields
            .paths()
            // How long the step waited is not asked for: where it is unknown, a step before
            // it is missing, and that is said there.
            .filter(|field| status != Status::Unknown || *field != "days_waited")
            .flat_map(in_journal)
            .collect();
        (!places.is_empty()).then(|| Finding::of_rule(rule, status, places, self.detail))
    }
}
