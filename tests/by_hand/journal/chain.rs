//! Which events count, and the chains that they make.

use std::collections::BTreeMap;

use super::answer::{Answer, Evidence, Severity};
use super::event::{Event, Told};
use super::order::Journal;
use super::procedure::Step;

/// The journal with, for each event, whether it counts: yes, no or perhaps.
pub(super) struct Reading<'a> {
    pub(super) journal: &'a Journal,
    counts: Vec<Answer>,
}

/// The events from one preparation up to the next that begins anew.
#[derive(Clone, Copy)]
pub(super) struct Chain {
    from: usize,
    to: usize,
}

impl<'a> Reading<'a> {
    /// Whether an event counts depends on events before it only.
    pub(super) fn of(journal: &'a Journal) -> Self {
        let mut reading = Self { journal, counts: Vec::new() };
        for event in 0..journal.events.len() {
            let counts = match reading.event(event).told {
                Told::Done(step) => reading.judge(event, step),
                _ => Answer::No,
            };
            reading.counts.push(counts);
        }
        reading
    }

    fn judge(&self, event: usize, step: Step) -> Answer {
        let mut answer = self.order(event, step).min(self.actor(event, step));
        if self.journal.procedure.needs_agreement(step) {
            answer = answer.min(self.journal.agreement_at(event));
        }
        for evidence in self.evidence(event, step) {
            if evidence.severity == Severity::Blocking {
                answer = answer.min(evidence.answer);
            }
        }
        answer
    }

    pub(super) fn event(&self, event: usize) -> &'a Event {
        &self.journal.events[event]
    }

    /// Whether all that comes immediately before the step was done by then.
    pub(super) fn order(&self, event: usize, step: Step) -> Answer {
        let needs = self.journal.procedure.needs(step).iter();
        needs.map(|&need| self.was_done(need, event)).min().unwrap_or(Answer::Yes)
    }

    pub(super) fn was_done(&self, step: Step, before: usize) -> Answer {
        let done = self.events_of(self.chain_before(before), step);
        let still = |event| match self.counts[event] {
            Answer::Yes if self.may_be_void(step, event, before) => Answer::Unknown,
            counts => counts,
        };
        done.into_iter().map(still).max().unwrap_or(Answer::No)
    }

    /// Whether the PSP may have been prepared anew since, so that what was done may be
    /// that of another document.
    fn may_be_void(&self, step: Step, event: usize, before: usize) -> bool {
        self.journal.procedure.comes_after_prepare(step)
            && (event + 1..before).any(|later| self.prepares_anew(later) == Answer::Unknown)
    }

    pub(super) fn actor(&self, event: usize, step: Step) -> Answer {
        let right = self.journal.procedure.actor(step);
        Answer::to(self.event(event).actor.map(|actor| actor == right))
    }

    pub(super) fn evidence(&self, event: usize, step: Step) -> Vec<Evidence> {
        let sent = self.events_of(self.chain_before(event), Step::Send);
        let sent = sent.into_iter().rfind(|sent| self.counts[*sent] > Answer::No);
        let sent = sent.map(|sent| self.event(sent).at);
        let contact = self.journal.contact.as_deref();
        self.journal.procedure.evidence(step, self.event(event), contact, sent)
    }

    /// A PSP prepared anew is another document: what follows is to be done again. The
    /// first preparation is no new one.
    fn prepares_anew(&self, event: usize) -> Answer {
        let prepares = |event: usize| self.event(event).told == Told::Done(Step::Prepare);
        let earlier = |earlier: usize| prepares(earlier) && self.counts[earlier] > Answer::No;
        if prepares(event) && (0..event).any(earlier) { self.counts[event] } else { Answer::No }
    }

    pub(super) fn may_be_prepared_anew(&self, chain: Chain) -> Option<usize> {
        (chain.from..chain.to).rfind(|event| self.prepares_anew(*event) == Answer::Unknown)
    }

    fn opens_a_chain(&self, event: usize) -> bool {
        self.prepares_anew(event) == Answer::Yes
    }

    /// Each preparation anew opens a chain; before it there is one too.
    fn chains(&self) -> Vec<Chain> {
        let end = self.journal.events.len();
        let starts: Vec<usize> =
            std::iter::once(0).chain((0..end).filter(|event| self.opens_a_chain(*event))).collect();
        let ends = starts[1..].iter().copied().chain([end]);
        starts.iter().copied().zip(ends).map(|(from, to)| Chain { from, to }).collect()
    }

    pub(super) fn current_chain(&self) -> Chain {
        *self.chains().last().expect("there is always a chain")
    }

    /// The chain that was current when this event came, as far as it had come.
    fn chain_before(&self, event: usize) -> Chain {
        let from = (0..event).rev().find(|earlier| self.opens_a_chain(*earlier));
        Chain { from: from.unwrap_or(0), to: event }
    }

    /// The events of a step in a chain. LOM-21: the app may be had and entered before
    /// the preparation, so this stays done where the PSP is prepared anew.
    fn events_of(&self, chain: Chain, step: Step) -> Vec<usize> {
        let procedure = self.journal.procedure;
        let again = step == Step::Prepare || procedure.comes_after_prepare(step);
        let from = if again { chain.from } else { 0 };
        (from..chain.to).filter(|event| self.event(*event).told == Told::Done(step)).collect()
    }

    pub(super) fn was_tried(&self, chain: Chain, step: Step, before: usize) -> bool {
        self.events_of(chain, step).into_iter().any(|event| event < before)
    }

    /// The latest event of a step that is not done, unless it may be that of a document in
    /// whose place another was prepared.
    pub(super) fn failing(&self, chain: Chain, step: Step) -> Option<usize> {
        let latest = *self.events_of(chain, step).last()?;
        (!self.may_be_void(step, latest, chain.to)).then_some(latest)
    }

    /// LOM-20, A-10: steps may repeat; the last chain whose every step certainly
    /// counts concludes, whatever was begun after it.
    pub(super) fn last_complete_chain(&self) -> Option<Chain> {
        self.chains().into_iter().rfind(|chain| {
            self.journal.procedure.steps().iter().all(|&step| {
                let events = self.events_of(*chain, step);
                events.into_iter().any(|event| self.counts[event] == Answer::Yes)
            })
        })
    }

    /// The last chain whose every step may count, where else something would be broken: a
    /// conclusion would outlast that.
    pub(super) fn perhaps_concluded(&self) -> Option<Chain> {
        let (chain, steps) = (self.current_chain(), self.journal.procedure.steps());
        let shown = self.shown(chain);
        let fails = |step: &Step| !shown.contains_key(step) && self.failing(chain, *step).is_some();
        let withdrawn = self.journal.agreement_in_the_end().0 == Answer::No;
        if !withdrawn && !steps.iter().any(fails) {
            return None;
        }
        let may_count = |event: usize| self.counts[event] > Answer::No;
        self.chains().into_iter().rfind(|chain| {
            steps.iter().all(|step| self.events_of(*chain, *step).into_iter().any(may_count))
        })
    }

    /// The event that the chain uses for each step that is done: from the last
    /// step back, the latest one not later than those of the steps that follow
    /// it, and one that certainly counts before one that perhaps does.
    pub(super) fn shown(&self, chain: Chain) -> BTreeMap<Step, usize> {
        let procedure = self.journal.procedure;
        let mut shown: BTreeMap<Step, usize> = BTreeMap::new();
        for &step in procedure.steps().iter().rev() {
            let follows = |later: &Step| procedure.needs(*later).contains(&step);
            let followers = shown.iter().filter(|(later, _)| follows(later));
            let limit = followers.map(|(_, event)| *event).min().unwrap_or(chain.to);
            let candidates = self.events_of(chain, step).into_iter();
            let candidates = candidates.filter(|event| *event < limit);
            let counted = candidates.filter(|event| self.counts[*event] > Answer::No);
            if let Some(event) = counted.max_by_key(|event| (self.counts[*event], *event)) {
                shown.insert(step, event);
            }
        }
        shown
    }
}
