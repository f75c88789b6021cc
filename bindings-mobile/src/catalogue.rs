//! The catalogue of employment services. Made by `generate.py`.
#![allow(clippy::enum_variant_names)]

use serde::{Deserialize, Serialize};

use crate::answers::{Citation, Wording};

/// How sure it is that a service has this letter in the decree.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum LetterStatus {
    /// A later publication names it, such as INAPP's tables or a Region's cards.
    #[serde(rename = "confirmed")]
    Confirmed,
    /// It follows from the order of the list.
    #[serde(rename = "inferred")]
    Inferred,
    /// No source at hand says so.
    #[serde(rename = "unverified")]
    Unverified,
}

/// Whom a service is for.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum ServiceAudience {
    /// Whoever looks for work.
    #[serde(rename = "everyone")]
    Everyone,
    /// Who receives NASpI.
    #[serde(rename = "naspi_recipient")]
    NaspiRecipient,
    /// Persons with a disability that the law names.
    #[serde(rename = "person_with_disability")]
    PersonWithDisability,
    /// Vulnerable persons.
    #[serde(rename = "vulnerable_person")]
    VulnerablePerson,
    /// Employers.
    #[serde(rename = "employer")]
    Employer,
}

/// Who takes part.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Participant {
    /// The person whom the service is for.
    #[serde(rename = "person")]
    Person,
    /// The CPI or the accredited operator.
    #[serde(rename = "provider")]
    Provider,
    /// An employer.
    #[serde(rename = "employer")]
    Employer,
    /// A public administration.
    #[serde(rename = "administration")]
    Administration,
    /// The technical committee of targeted placement.
    #[serde(rename = "committee")]
    Committee,
    /// The multi-professional team.
    #[serde(rename = "team")]
    Team,
    /// A training body.
    #[serde(rename = "training_body")]
    TrainingBody,
}

/// Where those who take part are.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Presence {
    /// Nothing in the text asks for presence.
    #[serde(rename = "any")]
    Any,
    /// The person is present.
    #[serde(rename = "in_person")]
    InPerson,
    /// Nothing in it asks for the person: the source's word for targeted placement, a reading of
    /// ours elsewhere.
    #[serde(rename = "not_needed")]
    NotNeeded,
}

/// Something that is done.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct ServiceActivity {
    /// Its id: the code of the service and a number, `F1-03`.
    pub id: String,
    /// What it is.
    pub what: Wording,
    /// Who takes part.
    pub actors: Vec<Participant>,
    /// Where they are.
    pub presence: Presence,
}

/// A step of a service.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct ServiceStep {
    /// Its name in cases of the check `service`.
    pub name: String,
    /// What it is.
    pub what: Wording,
    /// Who takes part.
    pub actors: Vec<Participant>,
    /// Where they are.
    pub presence: Presence,
}

/// What comes of a service.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct ServiceOutput {
    /// A short name.
    pub name: String,
    /// What it is.
    pub what: Wording,
}

/// Whether something must be, or had better be.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Force {
    /// Advice.
    #[serde(rename = "advice")]
    Advice,
    /// The law.
    #[serde(rename = "law")]
    Law,
}

/// Another service that comes before.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Prerequisite {
    /// Its code.
    pub service: String,
    /// Whether it must, or had better.
    pub force: Force,
    /// Why.
    pub why: Wording,
    /// Where it stands.
    pub citation: Citation,
}

/// One service.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct CatalogueService {
    /// Its code: the letter of the decree, with a number where the letter has several.
    pub code: String,
    /// How sure the letter is.
    pub status: LetterStatus,
    /// The service that it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// The provisions that it encodes.
    pub provisions: Vec<String>,
    /// Whom it is for.
    pub audience: ServiceAudience,
    /// Its name.
    pub name: Wording,
    /// What it is for.
    pub purpose: Wording,
    /// Whom it is for, where more is to be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Wording>,
    /// Where it stands, and the acts around it.
    pub acts: Vec<Citation>,
    /// What is done, one by one.
    pub activities: Vec<ServiceActivity>,
    /// What it informs on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Wording>,
    /// Its steps, where it has steps of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ServiceStep>,
    /// What comes of it.
    pub outputs: Vec<ServiceOutput>,
    /// The services that come before it.
    pub after: Vec<Prerequisite>,
}

/// Whether a service can be digitalised, in the opinion of offices. It informs; it permits nothing
/// and forbids nothing.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Digitalisable {
    /// Yes.
    #[serde(rename = "yes")]
    Yes,
    /// In part.
    #[serde(rename = "partly")]
    Partly,
    /// With meetings in person in between.
    #[serde(rename = "blended")]
    Blended,
    /// No.
    #[serde(rename = "no")]
    No,
}

/// What the offices that were asked say of one service, on average.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct ReportRow {
    /// The service as the table calls it.
    pub name: Wording,
    /// Whether it can be digitalised.
    pub digitalisable: Digitalisable,
    /// What the answer adds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification: Option<Wording>,
    /// What the table says it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Wording>,
    /// The services of the catalogue that it speaks of.
    pub services: Vec<String>,
}

/// A table of the report.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct ReportTable {
    /// Its id: `T4-1`.
    pub id: String,
    /// The provision that it encodes.
    pub provision: String,
    /// What it lists.
    pub title: Wording,
    /// Where it stands.
    pub citation: Citation,
    /// Its rows, in order.
    pub rows: Vec<ReportRow>,
}

/// Every service, in order, with the tables that speak of them.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Catalogue {
    /// The services, in order.
    pub services: Vec<CatalogueService>,
    /// The tables of the report.
    pub tables: Vec<ReportTable>,
}
