//! Decisions: what may be done, and why.

mod decide;
mod detail;
mod edition;
mod fields;

pub(crate) use decide::decide;
pub use detail::Detail;
pub use edition::Edition;
pub use fields::Fields;

use crate::logic::Truth;
use crate::receipt::Receipt;
use crate::rulebook::{Citation, Provision, Rule, Severity};
use crate::text::Text;
use schemars::JsonSchema;
use serde::Serialize;

/// The four honest outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Every blocking rule holds.
    Admissible,
    /// A blocking rule is violated, whatever the unknown facts turn out to be.
    Inadmissible,
    /// It depends on a fact that is not known; `ask` names the fields.
    Undetermined,
    /// The act does not govern the case; the findings say why.
    OutOfScope,
}

impl Outcome {
    /// What follows from whether the act governs the case, and whether its rules are kept.
    pub(crate) fn of(scope: Truth, kept: Truth) -> Self {
        match (scope, kept) {
            (Truth::No, _) => Self::OutOfScope,
            (Truth::Unknown, _) | (Truth::Yes, Truth::Unknown) => Self::Undetermined,
            (Truth::Yes, Truth::No) => Self::Inadmissible,
            (Truth::Yes, Truth::Yes) => Self::Admissible,
        }
    }
}

/// How a rule stands to the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is broken, whatever the unknown facts turn out to be.
    Violated,
    /// It depends on a fact that is not known.
    Unknown,
    /// It is only advisory, and not followed.
    Advice,
}

impl Status {
    /// How a rule stands that comes to this truth; `None` if it is kept.
    pub(crate) fn of(truth: Truth, severity: Severity) -> Option<Self> {
        match (truth, severity) {
            (Truth::Yes, _) => None,
            (Truth::Unknown, _) => Some(Self::Unknown),
            (Truth::No, Severity::Advisory) => Some(Self::Advice),
            (Truth::No, _) => Some(Self::Violated),
        }
    }
}

/// A rule seen on a case, or on a journal, where `F` is a list of places in it. A rule
/// that holds, or does not apply, gives none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(
    rename = "Finding",
    description = "A rule seen on a case, or on a journal. A rule that holds, or does not apply, gives none."
)]
pub struct Finding<'a, F = Fields<'a>> {
    /// The rule's id.
    pub rule: &'a str,
    /// How the rule stands to the case.
    pub status: Status,
    /// What the rule can do to the outcome.
    pub severity: Severity,
    /// The fields that decide, in the order of the vocabulary: those that break the
    /// rule, or those that would have to be known.
    pub fields: F,
    /// The rulebook that it is a rule of, where that one only joined the one that decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<&'a str>,
    /// What the act requires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<&'a Text>,
    /// What to do where it is not so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<&'a Text>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<&'a Citation>,
}

impl<'a, F> Finding<'a, F> {
    /// What a rule says.
    pub(crate) fn of_rule(rule: &'a Rule, status: Status, fields: F, detail: Detail) -> Self {
        let full = detail == Detail::Full;
        Self {
            rule: &rule.id,
            status,
            severity: rule.severity,
            fields,
            rulebook: None,
            message: full.then_some(&rule.message),
            remedy: full.then_some(&rule.remedy),
            citation: full.then_some(&rule.citation),
        }
    }

    /// What a provision on a step, or on the agreement, says; it blocks.
    pub(crate) fn of_provision(
        provision: &'a Provision,
        status: Status,
        fields: F,
        detail: Detail,
    ) -> Self {
        let full = detail == Detail::Full;
        Self {
            rule: &provision.id,
            status,
            severity: Severity::Blocking,
            fields,
            rulebook: None,
            message: full.then_some(&provision.message),
            remedy: full.then_some(&provision.remedy),
            citation: full.then_some(&provision.citation),
        }
    }
}

/// What a rulebook says of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Decision<'a> {
    /// The outcome.
    pub outcome: Outcome,
    /// The rulebook that decided.
    pub rulebook: Edition<'a>,
    /// The rulebooks that joined it and govern the case, or may: those of the same place and
    /// day.
    #[serde(skip_serializing_if = "<[Edition<'_>]>::is_empty")]
    #[schemars(with = "Vec<Edition<'_>>")]
    pub with: Box<[Edition<'a>]>,
    /// The rules that are broken, open or not followed, in the order of the rulebook.
    pub findings: Vec<Finding<'a>>,
    /// The fields to ask for, in the order of the vocabulary: those on which a scope
    /// or blocking rule still depends.
    pub ask: Fields<'a>,
    /// What it was made from, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Box<Receipt>>,
}

impl<'a> Decision<'a> {
    /// Adds what a complement says. Where it does not govern the case it says nothing; and it
    /// says nothing of a case that the rulebook itself does not govern.
    pub(crate) fn join(&mut self, complement: Decision<'a>) {
        let neither = [self.outcome, complement.outcome].contains(&Outcome::OutOfScope);
        if neither {
            return;
        }
        let before = std::mem::take(&mut self.with);
        self.with = before.into_iter().chain([complement.rulebook]).collect();
        let open = |finding: &Finding<'_>| finding.severity == Severity::Scope;
        let settled = !self.findings.iter().any(open);
        self.outcome = match (self.outcome, complement.outcome) {
            (Outcome::Inadmissible, _) => Outcome::Inadmissible,
            (_, Outcome::Inadmissible) if settled => Outcome::Inadmissible,
            (Outcome::Admissible, Outcome::Admissible) => Outcome::Admissible,
            _ => Outcome::Undetermined,
        };
        let id = complement.rulebook.id();
        let of_it = |finding| Finding { rulebook: Some(id), ..finding };
        self.findings.extend(complement.findings.into_iter().map(of_it));
        self.ask.join(&complement.ask);
    }
}
