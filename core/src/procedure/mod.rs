//! Procedures: how far a journal has come, who does what next, and what is wrong with it.
//!
//! A rulebook declares a [`Procedure`](crate::rulebook::Procedure): its steps, in a partial
//! order, each with an actor and with evidence. [`Lepre::report`](crate::Lepre::report)
//! reads a journal against it, in one pass over time:
//!
//! - an event *counts* if all that its step must wait for was done before it, the right
//!   actor did it, its evidence meets every blocking rule, and the person's agreement was
//!   in force; each of these may be unknown, and then it is unknown whether it counts;
//! - steps may repeat, and what does not count does no harm once the step is done again;
//! - a step that *restarts*, done once more, begins a new chain: what comes after it is to
//!   be done again;
//! - the last chain whose every step certainly counts *concludes* the procedure, whatever
//!   was begun after it;
//! - a step *fails* if it was tried and certainly none of its events counts; then the procedure
//!   is broken, unless it may have been concluded before: what is broken is so whatever else is
//!   learnt;
//! - from what is done one goes backwards: a step shows its latest event that the steps
//!   after it could build on.
//!
//! | stage   | in -> out                                | here         |
//! |---------|------------------------------------------|--------------|
//! | order   | journal -> events in the order of time   | `timeline`   |
//! | count   | events -> which of them count, chains    | `course`     |
//! | choose  | a chain -> the event that each step shows | `choice`    |
//! | explain | events that do not count -> findings     | `findings`   |
//! | tell    | all of it -> report                      | `report`     |

mod choice;
mod course;
mod findings;
mod report;
mod timeline;

pub(crate) use report::report;

use crate::decision::{Edition, Finding};
use crate::document::{Format, Sha256};
use crate::journal::Actor;
use crate::moment::Moment;
use crate::receipt::Receipt;
use crate::text::Text;
use schemars::JsonSchema;
use serde::Serialize;

/// How far a procedure has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Something is still to be done, or to be known.
    Open,
    /// Every step was done as it must.
    Concluded,
    /// A step was done in a way that does not count and is to be done again, or the person
    /// withdrew the agreement; and that is so whatever else is learnt of the events.
    Broken,
}

/// How far a step has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// It was done; where it is not known whether its event counts, a finding says so.
    Done,
    /// It may be done now.
    Ready,
    /// Something else must be done first.
    Waiting,
    /// Another step was done in its stead.
    NotNeeded,
}

/// What is known of one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepReport<'a> {
    /// Its name.
    pub step: &'a str,
    /// How far it has come.
    pub state: StepState,
    /// Who has to do it.
    pub actor: Actor,
    /// When it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// The document that was attached, where its hash is known: proof that can be kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Proof<'a>>,
}

/// What tells a document from any other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Proof<'a> {
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// Its size in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u32>,
    /// The SHA-256 of its bytes.
    pub sha256: &'a Sha256,
}

/// What may be done now, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Next<'a> {
    /// The step.
    pub step: &'a str,
    /// Who has to do it.
    pub actor: Actor,
    /// What is to be done, as a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<&'a Text>,
}

/// How a journal stands to a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Report<'a> {
    /// How far the procedure has come.
    pub state: State,
    /// When it was concluded: the moment of its last event, not that of the person's
    /// signature.
    pub concluded_at: Option<Moment>,
    /// The procedure.
    pub procedure: &'a str,
    /// The rulebook that has it.
    pub rulebook: Edition<'a>,
    /// The steps, in the order of the rulebook.
    pub steps: Vec<StepReport<'a>>,
    /// What may be done now, in the order of the rulebook; nothing once concluded.
    pub next: Vec<Next<'a>>,
    /// What is broken, open or not followed; `fields` are places in the journal. Once
    /// concluded, only advice.
    pub findings: Vec<Finding<'a, Vec<String>>>,
    /// The events that lie after the moment of the report, and were left aside.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub later: Vec<String>,
    /// What it was made from, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Box<Receipt>>,
}
