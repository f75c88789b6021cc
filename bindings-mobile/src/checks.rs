//! Questions about a case of a check.

use std::collections::{BTreeMap, HashMap};

use lepre::RepairOptions;
use serde::Serialize;

use crate::answers::{Decision, QuestionReport, RepairReport, Wording};
use crate::cases::{DeliveryCase, InvitationCase, PspCase, ServiceCase, SessionCase};
use crate::door::answer;
use crate::{Lepre, LepreError};

/// What a SIL knows of one delivery, invitation, ... when it asks: each check has its own.
#[derive(Clone, Serialize, uniffi::Enum)]
#[serde(untagged)]
pub enum Case {
    /// May this service be delivered to this person in this way, today?
    Delivery(Box<DeliveryCase>),
    /// Does this invitation to an appointment say all that it must?
    Invitation(Box<InvitationCase>),
    /// Does this Patto di servizio personalizzato say all that it must?
    Psp(Box<PspCase>),
    /// May this person have this service, now?
    Service(Box<ServiceCase>),
    /// Was this remote session held and recorded as it must?
    Session(Box<SessionCase>),
}

impl Case {
    /// The name of its check.
    fn check(&self) -> &'static str {
        match self {
            Self::Delivery(_) => "delivery",
            Self::Invitation(_) => "invitation",
            Self::Psp(_) => "psp",
            Self::Service(_) => "service",
            Self::Session(_) => "session",
        }
    }
}

/// For whom an answer is put into words.
#[derive(Debug, Clone, Copy, uniffi::Enum)]
pub enum Audience {
    /// The person whom it concerns: no ids, and no word left unexplained.
    Citizen,
    /// Who works with the case: every finding, with its rule and its source.
    Operator,
}

#[uniffi::export]
impl Lepre {
    /// Decides a case.
    pub fn decide(&self, subject: Case) -> Result<Decision, LepreError> {
        answer(&subject, |json| self.rules.decide_json(subject.check(), json, &self.options))
    }

    /// What still matters for a case, the first question first: whoever puts in each answer and
    /// asks again comes to the decision of the full case, and is never asked what cannot matter.
    ///
    /// `likelihoods` are weights of a field's values, by its path; what is not said weighs one.
    #[uniffi::method(default(likelihoods = None))]
    pub fn ask(
        &self,
        subject: Case,
        likelihoods: Option<HashMap<String, HashMap<String, f64>>>,
    ) -> Result<QuestionReport, LepreError> {
        let likelihoods = likelihoods.unwrap_or_default().into_iter();
        let likelihoods = likelihoods.map(|(field, weights)| (field, BTreeMap::from_iter(weights)));
        let likelihoods = likelihoods.collect();
        answer(&subject, |json| {
            self.rules.ask_json(subject.check(), json, &self.options, &likelihoods)
        })
    }

    /// What would make a case admissible: at most `most` smallest sets of changes, the cheapest
    /// first, with who can do each and what to do; and how the case would stand in person.
    ///
    /// `costs` are those of changing fields, by their path, in place of the built-in ones.
    #[uniffi::method(default(most = 3, costs = None))]
    pub fn repair(
        &self,
        subject: Case,
        most: u32,
        costs: Option<HashMap<String, u32>>,
    ) -> Result<RepairReport, LepreError> {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let costs = costs.unwrap_or_default().into_iter().collect();
        let repair = RepairOptions { most, costs };
        answer(&subject, |json| {
            self.rules.repair_json(subject.check(), json, &self.options, &repair)
        })
    }

    /// The answer to a case in plain words: told to the person whom it concerns, unless
    /// `audience` says to the operator, with nothing of the case repeated.
    #[uniffi::method(default(audience = None))]
    pub fn explain(
        &self,
        subject: Case,
        audience: Option<Audience>,
    ) -> Result<Wording, LepreError> {
        let audience = match audience {
            None | Some(Audience::Citizen) => lepre::explain::Audience::Citizen,
            Some(Audience::Operator) => lepre::explain::Audience::Operator,
        };
        answer(&subject, |json| {
            self.rules.explain_json(subject.check(), json, &self.options, audience)
        })
    }
}
