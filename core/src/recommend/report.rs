//! The answer: ways in order, with reasons and evidence.

use super::{Holds, Mode};
use crate::case::Channel;
use crate::check::Check;
use crate::decision::{Edition, Outcome};
use crate::rulebook::Citation;
use crate::survey::Effectiveness;
use crate::text::Text;
use schemars::JsonSchema;
use serde::Serialize;

/// Which way of delivering a service suits, and why. It advises: the person chooses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecommendationReport<'a> {
    /// The ways that no check forbids, the recommended one first; before it the one that the
    /// person wishes.
    pub ranked: Vec<RankedMode>,
    /// The ways that a check forbids, never recommended.
    pub closed: Vec<ClosedMode<'a>>,
    /// That the person chooses.
    pub choice: PersonChoice,
    /// The fields that are not known and could change the order, what matters most first; then
    /// those that the checks ask for.
    pub ask: Vec<String>,
    /// The decisions that were read.
    pub checks: Vec<CheckRead<'a>>,
}

/// A way that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RankedMode {
    /// The way.
    pub mode: Mode,
    /// Its place, from one.
    pub rank: u32,
    /// Whether it suits: no known fact speaks against it, and nothing that a person cannot do
    /// without is unknown.
    pub fits: Holds,
    /// Whether the checks allow it; never no.
    pub allowed: Holds,
    /// The channels that no check forbids.
    pub channels: Vec<Channel>,
    /// What speaks for it, against it, or only informs.
    pub reasons: Vec<ModeReason>,
    /// What the way is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Text>,
}

/// What a reason does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Speaks {
    /// It speaks for the way.
    For,
    /// It speaks against it.
    Against,
    /// It informs.
    Note,
}

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ModeReason {
    /// The provision that it rests on, the fact and its value: `REP-07.ability.good`.
    pub id: String,
    /// What it does.
    pub speaks: Speaks,
    /// The field of the case.
    pub field: String,
    /// The reason in words, to the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// Where a reason stands, and what is found there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Evidence {
    /// The source and its section.
    pub citation: Citation,
    /// The table of the survey, or of the report (`T4-1`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// The row of that table, by its id or its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// What the row is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Text>,
    /// What the forms say there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figures: Option<Effectiveness>,
}

/// A way that a check forbids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ClosedMode<'a> {
    /// The way.
    pub mode: Mode,
    /// The rules that close its channels, or the scope that they stand outside of.
    pub rules: Vec<ClosingRule<'a>>,
    /// What the way is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
}

/// A rule that closes a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ClosingRule<'a> {
    /// The check that has it.
    pub check: Check,
    /// The channel that it closes.
    pub channel: Channel,
    /// The rule.
    pub rule: &'a str,
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

/// That the person chooses (report of 2021, chapters 1.2 and 3.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonChoice {
    /// The way that the person wishes, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wish: Option<Mode>,
    /// Whether it stands: it does, unless a check forbids it. Left out without a wish.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stands: Option<Holds>,
    /// It in words, to the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// A decision that was read, as it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CheckRead<'a> {
    /// The check.
    pub check: Check,
    /// The channel that it was asked of.
    pub channel: Channel,
    /// What it came to; left out where no rulebook could be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The rulebook that decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<Edition<'a>>,
    /// The rules that are violated.
    pub rules: Vec<&'a str>,
    /// Why no rulebook could be chosen, by the code of the error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undecided: Option<&'static str>,
}
