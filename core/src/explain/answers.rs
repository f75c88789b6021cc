//! What there is to tell of a case, before it is put into words.

use crate::check::Check;
use crate::decision::{Decision, Finding, Outcome, Status};
use crate::reason::{ClassValue, QuestionReport, Repair, RepairChange, RepairReport};
use crate::rulebook::Severity;
use crate::text::Text;
use crate::vocabulary::ChangedBy;
use std::iter;

/// How person and operator meet, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    InPerson,
    Remote,
    Unknown,
}

/// All that is answered of one case.
pub(crate) struct Answers<'a> {
    pub(crate) check: Check,
    pub(crate) way: Way,
    pub(crate) decision: Decision<'a>,
    pub(crate) questions: QuestionReport<'a>,
    pub(crate) repair: RepairReport<'a>,
}

impl<'a> Answers<'a> {
    /// What all rules together say: a decision looks at each by itself, and may leave open
    /// what they settle.
    pub(super) fn outcome(&self) -> Outcome {
        self.questions.outcome
    }

    /// The rules that make the outcome: those that are violated; where it follows only from
    /// several open ones together, those.
    pub(super) fn reasons(&self) -> Vec<&Finding<'a>> {
        let refused = [Outcome::Inadmissible, Outcome::OutOfScope].contains(&self.outcome());
        let violated = self.with_status(Status::Violated);
        if violated.is_empty() && refused { self.with_status(Status::Unknown) } else { violated }
    }

    /// Whether the outcome follows only from several rules together, each still open.
    pub(super) fn only_together(&self) -> bool {
        self.reasons().iter().any(|finding| finding.status == Status::Unknown)
    }

    /// The rules on which the outcome still depends.
    pub(super) fn open(&self) -> Vec<&Finding<'a>> {
        let open = self.outcome() == Outcome::Undetermined;
        if open { self.with_status(Status::Unknown) } else { Vec::new() }
    }

    /// The scope and blocking rules that stand so to the case.
    fn with_status(&self, status: Status) -> Vec<&Finding<'a>> {
        let counts = |finding: &&Finding<'_>| {
            finding.status == status && finding.severity != Severity::Advisory
        };
        self.decision.findings.iter().filter(counts).collect()
    }

    /// The advice that is not followed.
    pub(super) fn advice(&self) -> Vec<&Finding<'a>> {
        let findings = self.decision.findings.iter();
        findings.filter(|finding| finding.status == Status::Advice).collect()
    }

    /// The cheapest repair.
    pub(super) fn cheapest(&self) -> Option<&Repair<'a>> {
        self.repair.repairs.first()
    }

    /// Whether nothing that anybody can change would help.
    pub(super) fn nothing_helps(&self) -> bool {
        let RepairReport { possible, repairs, more, .. } = &self.repair;
        self.outcome() == Outcome::Inadmissible && !possible && repairs.is_empty() && !more
    }

    /// Whether it is admissible in person, or may be.
    pub(super) fn may_be_in_person(&self) -> bool {
        let there = self.repair.in_person.as_ref().map(|there| there.outcome);
        [Some(Outcome::Admissible), Some(Outcome::Undetermined)].contains(&there)
    }

    /// What the rules tell to do about a change, each by its id: those that are violated, if any
    /// is, and else those that it satisfies; where only another change makes them matter, those
    /// that require something of its field.
    pub(super) fn remedies(&self, change: &RepairChange<'a>) -> Vec<(&str, &Text)> {
        let violated = |rule: &str| self.reasons().iter().any(|finding| finding.rule == rule);
        let satisfied: Vec<_> = change.satisfies.iter().map(|one| (one.rule, one.remedy)).collect();
        let broken: Vec<_> = satisfied.iter().copied().filter(|(rule, _)| violated(rule)).collect();
        match (broken.is_empty(), satisfied.is_empty()) {
            (false, _) => broken,
            (true, false) => satisfied,
            (true, true) => self.requiring(change.field),
        }
    }

    /// The rules that count and require something of a field, each with what it tells to do.
    fn requiring(&self, path: &str) -> Vec<(&str, &Text)> {
        let editions = iter::once(&self.decision.rulebook).chain(self.decision.with.iter());
        let mut told = Vec::new();
        for rules in editions.filter_map(|edition| edition.check(self.check)) {
            let field = rules.vocabulary().find(path);
            for rule in rules.rules().iter().filter(|rule| rule.severity != Severity::Advisory) {
                let mut requires = false;
                rule.require.formula.atoms(&mut |atom| {
                    requires |= rules.atoms().field(atom) == field;
                });
                if requires {
                    told.push((rule.id.as_str(), &rule.remedy));
                }
            }
        }
        told
    }

    /// The question of a field.
    pub(super) fn question(&self, path: &str) -> Option<&'a Text> {
        let vocabulary = self.decision.ask.vocabulary();
        vocabulary.field(vocabulary.find(path)?).map(|field| &field.question)
    }
}

/// The changes that one actor can make.
pub(super) fn changes_by<'r, 'a>(
    repair: &'r Repair<'a>,
    by: ChangedBy,
) -> impl Iterator<Item = &'r RepairChange<'a>> {
    repair.changes.iter().filter(move |change| change.by == by)
}

/// Whether something is to be there, or to be so, rather than not.
pub(super) fn is_positive(value: &ClassValue) -> bool {
    !matches!(value, ClassValue::Is(serde_json::Value::Bool(false)) | ClassValue::Said(false))
}
