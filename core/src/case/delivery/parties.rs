//! Who takes part: provider, person, and what they agreed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who delivers the service.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Provider {
    /// Public employment centre or accredited private operator.
    #[schemars(extend("x-question" = {
        "it": "Chi eroga il servizio: un Centro per l'impiego o un operatore accreditato?",
        "en": "Who delivers the service: a public employment centre or an accredited operator?"
    }))]
    pub kind: Option<ProviderKind>,
    /// Whether the operator's accreditation is in force.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 20, "x-question" = {
        "it": "L'accreditamento dell'operatore è in vigore?",
        "en": "Is the operator's accreditation in force?"
    }))]
    pub accredited: Option<bool>,
    /// Whether the operator signed the partnership agreement.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 10, "x-question" = {
        "it": "L'operatore ha stipulato l'accordo di partenariato?",
        "en": "Has the operator signed the partnership agreement?"
    }))]
    pub partnership_agreement: Option<bool>,
    /// Whether the staff who deliver are identified by their SIUL credentials throughout.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Il personale che eroga il servizio è identificato con le proprie credenziali SIUL per tutta l'attività?",
        "en": "Are the staff identified by their own SIUL credentials for the whole activity?"
    }))]
    pub staff_identified_in_siul: Option<bool>,
    /// Whether the person could also have the service in person.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 2, "x-question" = {
        "it": "Il servizio è disponibile anche in presenza?",
        "en": "Is the service available in person too?"
    }))]
    pub in_person_available: Option<bool>,
    /// Whether the contacts of those who deliver it are published, and kept up to date.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "I recapiti degli operatori di riferimento sono pubblicati e aggiornati?",
        "en": "Are the contacts of the operators in charge published and up to date?"
    }))]
    pub contacts_published: Option<bool>,
}

/// The kinds of provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProviderKind {
    /// Centro per l'impiego (CPI).
    EmploymentCentre,
    /// Operatore accreditato ai servizi per il lavoro.
    AccreditedOperator,
}

/// Who receives the service.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    /// Whether the person receives the RdC on the day.
    #[schemars(extend("x-question" = {
        "it": "La persona percepisce il Reddito di cittadinanza (RdC)?",
        "en": "Does the person receive the RdC (citizens' income)?"
    }))]
    pub rdc_recipient: Option<bool>,
    /// Whether the person asked, of their own accord, for remote delivery.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La persona ha chiesto che l'appuntamento si svolga a distanza?",
        "en": "Has the person asked for the appointment to be remote?"
    }))]
    pub remote_requested: Option<bool>,
    /// Whether the person has a signed PSP.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 6, "x-question" = {
        "it": "La persona ha già sottoscritto il Patto di servizio personalizzato (PSP)?",
        "en": "Has the person already signed the PSP?"
    }))]
    pub psp_signed: Option<bool>,
    /// Whether the person's identity was established, and a trace of it kept.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "L'identità della persona è stata accertata, e ne resta traccia?",
        "en": "Was the person's identity established, and a trace of it kept?"
    }))]
    pub identity_established: Option<bool>,
}

/// What the law outside the rulebook says of this case.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Law {
    /// Whether the law in force allows this appointment to be remote.
    #[schemars(extend("x-question" = {
        "it": "La normativa consente che questo appuntamento si svolga a distanza?",
        "en": "Does the law allow this appointment to be remote?"
    }))]
    pub remote_allowed: Option<bool>,
}

/// Who agreed to the remote delivery. An agreement can be withdrawn until the
/// delivery; one that was withdrawn is no agreement.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Agreement {
    /// Whether the provider agreed.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "L'ente che eroga il servizio è d'accordo con la modalità a distanza?",
        "en": "Does the provider agree to remote delivery?"
    }))]
    pub provider: Option<bool>,
    /// Whether the person agreed.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La persona è d'accordo con la modalità a distanza?",
        "en": "Does the person agree to remote delivery?"
    }))]
    pub person: Option<bool>,
}

/// The contact by which the way of the delivery is settled.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FirstContact {
    /// Whether it took place, by telephone or e-mail.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "La persona è stata contattata prima, per telefono o e-mail?",
        "en": "Was the person contacted before, by telephone or e-mail?"
    }))]
    pub made: Option<bool>,
    /// Whether the person's digital knowledge was recorded.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Le conoscenze digitali della persona sono state rilevate?",
        "en": "Has the person's digital knowledge been recorded?"
    }))]
    pub digital_knowledge_recorded: Option<bool>,
    /// Whether the person's equipment was recorded.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Le dotazioni informatiche della persona sono state rilevate?",
        "en": "Has the person's equipment been recorded?"
    }))]
    pub equipment_recorded: Option<bool>,
    /// Whether a way that suits both was agreed with the person.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 1, "x-question" = {
        "it": "La modalità è stata individuata insieme alla persona?",
        "en": "Was the way settled together with the person?"
    }))]
    pub way_agreed: Option<bool>,
}
