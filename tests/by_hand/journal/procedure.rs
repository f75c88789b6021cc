//! The two ways of concluding a PSP remotely, and the steps they are made of.

use super::answer::Evidence;
use super::event::Event;
use super::moment::Moment;
use super::{email, firmalom};

/// `lombardia-2022`, remote conclusion of the PSP: way a, or way b.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Procedure {
    Email,
    Firmalom,
}

/// The steps of both ways; only the first is common to both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Prepare,
    Send,
    SignPerson,
    Return,
    SignProvider,
    Upload,
    InstallApp,
    EnterWithSpid,
    Release,
    Notify,
    Validate,
    Complete,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Actor {
    Person,
    Provider,
}

impl Procedure {
    pub(super) fn named(name: &str) -> Self {
        match name {
            "psp/email" => Self::Email,
            "psp/firmalom" => Self::Firmalom,
            _ => panic!("{name} is no procedure"),
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Email => "psp/email",
            Self::Firmalom => "psp/firmalom",
        }
    }

    /// In the order of the report, which is also that of the same moment.
    pub(super) fn steps(self) -> &'static [Step] {
        match self {
            Self::Email => &email::STEPS,
            Self::Firmalom => &firmalom::STEPS,
        }
    }

    pub(super) fn last_step(self) -> Step {
        *self.steps().last().expect("a procedure has steps")
    }

    /// The steps that come immediately before this one.
    pub(super) fn needs(self, step: Step) -> &'static [Step] {
        match self {
            Self::Email => email::needs(step),
            Self::Firmalom => firmalom::needs(step),
        }
    }

    pub(super) fn actor(self, step: Step) -> Actor {
        match self {
            Self::Email => email::actor(step),
            Self::Firmalom => firmalom::actor(step),
        }
    }

    /// The name of the rule on the order and the actor of a step.
    pub(super) fn rule(self, step: Step) -> String {
        match self {
            Self::Email => format!("LOM-20.{}", step.name()),
            Self::Firmalom => format!("LOM-21.{}", step.name()),
        }
    }

    /// What else the event of a step has to show, in the order of the rulebook.
    pub(super) fn evidence(
        self,
        step: Step,
        event: &Event,
        contact: Option<&str>,
        sent: Option<Moment>,
    ) -> Vec<Evidence> {
        match self {
            Self::Email => email::evidence(step, event, contact, sent),
            Self::Firmalom => firmalom::evidence(step, event),
        }
    }

    /// Whether the step is to be done again where the PSP is prepared anew.
    pub(super) fn comes_after_prepare(self, step: Step) -> bool {
        self.needs(step).iter().any(|&need| need == Step::Prepare || self.comes_after_prepare(need))
    }

    /// LOM-22: the operator proceeds in agreement with the person; having the
    /// app and entering it needs no agreement.
    pub(super) fn needs_agreement(self, step: Step) -> bool {
        step == Step::Prepare || self.comes_after_prepare(step)
    }
}

const NAMES: [(Step, &str); 12] = [
    (Step::Prepare, "prepare"),
    (Step::Send, "send"),
    (Step::SignPerson, "sign_person"),
    (Step::Return, "return"),
    (Step::SignProvider, "sign_provider"),
    (Step::Upload, "upload"),
    (Step::InstallApp, "install_app"),
    (Step::EnterWithSpid, "enter_with_spid"),
    (Step::Release, "release"),
    (Step::Notify, "notify"),
    (Step::Validate, "validate"),
    (Step::Complete, "complete"),
];

impl Step {
    pub(super) fn named(name: &str) -> Self {
        let known = NAMES.iter().find(|(_, known)| *known == name);
        known.unwrap_or_else(|| panic!("{name} is no step")).0
    }

    pub(super) fn name(self) -> &'static str {
        NAMES.iter().find(|(known, _)| *known == self).expect("every step has a name").1
    }
}

impl Actor {
    pub(super) fn named(name: &str) -> Self {
        match name {
            "person" => Self::Person,
            "provider" => Self::Provider,
            _ => panic!("{name} is no actor"),
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Provider => "provider",
        }
    }
}
