//! What running scenarios tells.

use crate::check::Check;
use crate::decision::{Edition, Outcome};
use crate::rulebook::Severity;
use schemars::JsonSchema;
use serde::Serialize;

/// Which scenarios passed, and what they show of the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScenarioReport<'a> {
    /// The rulebook that decided.
    pub rulebook: Edition<'a>,
    /// How many scenarios passed.
    pub passed: usize,
    /// How many failed.
    pub failed: usize,
    /// The scenarios, in the order in which they were given.
    pub scenarios: Vec<ScenarioResult>,
    /// The checks of the rulebook, whether a scenario speaks of them or not.
    pub checks: Vec<CheckCoverage<'a>>,
    /// The conditions of all rules, each counted as true and as false.
    pub conditions: Tally,
}

/// How a scenario came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScenarioResult {
    /// Its name.
    pub name: String,
    /// The check that judged it.
    pub check: Check,
    /// Whether all came out as expected.
    pub passed: bool,
    /// The outcome that was expected.
    pub expected: Outcome,
    /// The outcome that was found.
    pub found: Outcome,
    /// The lists that came out otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mismatches: Vec<Mismatch>,
}

/// A list that came out otherwise than expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Mismatch {
    /// Which one.
    pub of: MismatchKind,
    /// What was expected and not found.
    pub missing: Vec<String>,
    /// What was found and not expected.
    pub surplus: Vec<String>,
}

/// The lists that a scenario may give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MismatchKind {
    /// Rules that are violated.
    Violated,
    /// Rules that are unknown.
    Unknown,
    /// Rules that only advise and are not followed.
    Advice,
    /// Fields to ask for.
    Ask,
}

/// What scenarios show of the rules of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CheckCoverage<'a> {
    /// The check.
    pub check: Check,
    /// How many scenarios it judged.
    pub scenarios: usize,
    /// Its rules, in the order of the rulebook.
    pub rules: Vec<RuleCoverage<'a>>,
}

/// What scenarios show of a rule: how many of them do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleCoverage<'a> {
    /// Its id.
    pub rule: &'a str,
    /// What it can do to the outcome.
    pub severity: Severity,
    /// It applies and is kept.
    pub satisfied: usize,
    /// It is violated, or not followed where it only advises.
    pub violated: usize,
    /// It depends on what is not known.
    pub unknown: usize,
    /// It does not apply, or the decision does not speak of it.
    pub not_applying: usize,
    /// How it stands in no case at all that the rulebook judges.
    pub never: Vec<Standing>,
    /// Its conditions, in the order of its text.
    pub conditions: Vec<ConditionCoverage>,
}

/// How a rule stands that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is kept.
    Satisfied,
    /// It is violated, or not followed where it only advises.
    Violated,
    /// It depends on what is not known.
    Unknown,
}

/// Whether a rule was seen to hang on a condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ConditionCoverage {
    /// The test, as CEL.
    pub condition: String,
    /// Where it holds.
    pub as_true: Shown,
    /// Where it does not hold; of `has(...)`, where the field is not known.
    pub as_false: Shown,
}

/// How well something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// By no case at all that the rulebook judges.
    Impossible,
    /// By no scenario.
    Missing,
    /// By a scenario in which the rule would be told otherwise.
    Rule,
    /// By a scenario in which the outcome would be another one.
    Outcome,
}

/// How many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Tally {
    /// Shown by some scenario.
    pub shown: usize,
    /// Of those, how many flip the outcome.
    pub outcome: usize,
    /// Shown by none.
    pub missing: usize,
    /// Those that no case can show.
    pub impossible: usize,
}

impl ScenarioReport<'_> {
    /// Whether everything is shown that a case can show: every rule satisfied, violated and
    /// unknown, every condition as true and as false.
    pub fn is_complete(&self) -> bool {
        self.checks.iter().flat_map(|check| &check.rules).all(RuleCoverage::is_complete)
    }
}

impl RuleCoverage<'_> {
    /// How the rule stands in no scenario, though it could.
    pub fn missing(&self) -> impl Iterator<Item = Standing> {
        let counts = [
            (Standing::Satisfied, self.satisfied),
            (Standing::Violated, self.violated),
            (Standing::Unknown, self.unknown),
        ];
        let missing = counts.into_iter().filter(|(_, count)| *count == 0);
        missing.map(|(standing, _)| standing).filter(|standing| !self.never.contains(standing))
    }

    /// Whether everything of it is shown that a case can show.
    pub fn is_complete(&self) -> bool {
        let shown = |one: &ConditionCoverage| {
            one.as_true != Shown::Missing && one.as_false != Shown::Missing
        };
        self.missing().next().is_none() && self.conditions.iter().all(shown)
    }
}

impl Tally {
    pub(super) fn count(&mut self, shown: Shown) {
        match shown {
            Shown::Impossible => self.impossible += 1,
            Shown::Missing => self.missing += 1,
            Shown::Rule => self.shown += 1,
            Shown::Outcome => {
                self.shown += 1;
                self.outcome += 1;
            }
        }
    }
}
