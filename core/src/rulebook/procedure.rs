//! Procedures: steps in a partial order, each with its evidence, compiled.

use super::{CheckRules, Provision};
use crate::journal::Actor;
use crate::logic::Outputs;
use crate::text::Text;
use std::ops::Range;

/// Steps that must come in a certain order, each with what must be known of it.
///
/// A journal is checked against it by [`Lepre::report`](crate::Lepre::report).
#[derive(Debug, Clone)]
pub struct Procedure {
    pub(super) id: String,
    pub(super) title: Text,
    pub(super) agreement: Option<Provision>,
    pub(super) steps: Vec<Step>,
    /// The evidence of all steps, step by step.
    pub(super) evidence: CheckRules,
}

/// One step.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name in journals.
    pub name: String,
    /// Who does it.
    pub actor: Actor,
    /// What is to be done, as a request.
    pub action: Text,
    /// Of its order and its actor.
    pub provision: Provision,
    /// The steps that must have been done before, or one in the stead of each, by number:
    /// earlier ones, none of which stands in for another.
    pub after: Vec<usize>,
    /// The step in whose stead it may be done, by number.
    pub instead_of: Option<usize>,
    /// Whether doing it once more begins anew all that comes after it.
    pub restarts: bool,
    /// Whether it comes after a step that begins anew, or is one: only such steps need the
    /// person's agreement.
    pub under_agreement: bool,
    /// Every step that comes before it, however far, by number, in order.
    pub(super) upstream: Vec<usize>,
    /// Which rules of the evidence are its own.
    pub(super) rules: Range<usize>,
    /// Those of them that block, to be judged together.
    pub(super) blocking: Outputs,
}

impl Procedure {
    /// Its name, such as `psp/email`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it comes to, in a line.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// That the person's agreement must be in force, where the procedure asks for one.
    pub fn agreement(&self) -> Option<&Provision> {
        self.agreement.as_ref()
    }

    /// The steps, in the order in which reports list them.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What must be known of events, over the vocabulary of events; a step's own rules are
    /// [`Step::rules`] of them.
    pub fn evidence(&self) -> &CheckRules {
        &self.evidence
    }

    /// A step by its name in journals.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.name == name)
    }
}

impl Step {
    /// Which of the procedure's rules of evidence are its own.
    pub fn rules(&self) -> Range<usize> {
        self.rules.clone()
    }

    /// Those of its rules that block, to be judged together.
    pub fn blocking(&self) -> &Outputs {
        &self.blocking
    }

    /// The step that it does: the one it stands in for, or itself, whose number is given.
    pub fn done_for(&self, number: usize) -> usize {
        self.instead_of.unwrap_or(number)
    }

    /// Whether it comes after a step that is no stand-in, however far.
    pub fn comes_after(&self, step: usize) -> bool {
        self.upstream.binary_search(&step).is_ok()
    }
}
