//! What the catalogue says of a service.

use crate::rulebook::Citation;
use crate::text::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Service {
    /// Its code: the letter of the decree, with a number where the letter has several.
    pub code: String,
    /// How sure the letter is.
    pub status: LetterStatus,
    /// The service that it is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// The provisions that it encodes.
    pub provisions: Vec<String>,
    /// Whom it is for.
    pub audience: Audience,
    /// Its name.
    pub name: Text,
    /// What it is for.
    pub purpose: Text,
    /// Whom it is for, where more is to be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<Text>,
    /// Where it stands, and the acts around it.
    pub acts: Vec<Citation>,
    /// What is done, one by one.
    pub activities: Vec<Activity>,
    /// What it informs on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Text>,
    /// Its steps, where it has steps of its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// What comes of it.
    pub outputs: Vec<Output>,
    /// The services that come before it.
    pub after: Vec<Prerequisite>,
}

impl Service {
    /// Whether some of it is done in this way: an activity or a step.
    pub fn has_presence(&self, presence: Presence) -> bool {
        let activities = self.activities.iter().map(|activity| activity.presence);
        activities.chain(self.steps.iter().map(|step| step.presence)).any(|one| one == presence)
    }

    /// Whether a step of it must be done in person.
    pub fn in_person_step(&self) -> bool {
        self.has_presence(Presence::InPerson)
    }
}

/// How sure it is that a service has this letter in the decree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LetterStatus {
    /// A later publication names it, such as INAPP's tables or a Region's cards.
    Confirmed,
    /// It follows from the order of the list.
    Inferred,
    /// No source at hand says so.
    Unverified,
}

/// Whom a service is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Whoever looks for work.
    Everyone,
    /// Who receives NASpI.
    NaspiRecipient,
    /// Persons with a disability that the law names.
    PersonWithDisability,
    /// Vulnerable persons.
    VulnerablePerson,
    /// Employers.
    Employer,
}

/// Where those who take part are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Nothing in the text asks for presence.
    #[default]
    Any,
    /// The person is present.
    InPerson,
    /// Nothing in it asks for the person: the source's word for targeted placement, a
    /// reading of ours elsewhere.
    NotNeeded,
}

/// Who takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Participant")]
pub enum Actor {
    /// The person whom the service is for.
    Person,
    /// The CPI or the accredited operator.
    Provider,
    /// An employer.
    Employer,
    /// A public administration.
    Administration,
    /// The technical committee of targeted placement.
    Committee,
    /// The multi-professional team.
    Team,
    /// A training body.
    TrainingBody,
}

/// Something that is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Activity {
    /// Its id: the code of the service and a number, `F1-03`.
    pub id: String,
    /// What it is.
    pub what: Text,
    /// Who takes part.
    pub actors: Vec<Actor>,
    /// Where they are.
    pub presence: Presence,
}

/// A step of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ServiceStep")]
pub struct Step {
    /// Its name in cases of the check `service`.
    pub name: String,
    /// What it is.
    pub what: Text,
    /// Who takes part.
    pub actors: Vec<Actor>,
    /// Where they are.
    pub presence: Presence,
}

/// What comes of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Output {
    /// A short name.
    pub name: String,
    /// What it is.
    pub what: Text,
}

/// Another service that comes before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Prerequisite {
    /// Its code.
    pub service: String,
    /// Whether it must, or had better.
    pub force: Force,
    /// Why.
    pub why: Text,
    /// Where it stands.
    pub citation: Citation,
}

/// Whether something must be, or had better be.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Force {
    /// Advice.
    Advice,
    /// The law.
    Law,
}

/// A table of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Table {
    /// Its id: `T4-1`.
    pub id: String,
    /// The provision that it encodes.
    pub provision: String,
    /// What it lists.
    pub title: Text,
    /// Where it stands.
    pub citation: Citation,
    /// Its rows, in order.
    pub rows: Vec<Row>,
}

/// What the offices that were asked say of one service, on average.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Row {
    /// The service as the table calls it.
    pub name: Text,
    /// Whether it can be digitalised.
    pub digitalisable: Digitalisable,
    /// What the answer adds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualification: Option<Text>,
    /// What the table says it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// The services of the catalogue that it speaks of.
    pub services: Vec<String>,
}

/// Whether a service can be digitalised, in the opinion of offices. It informs; it permits
/// nothing and forbids nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Digitalisable {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// With meetings in person in between.
    Blended,
    /// No.
    No,
}
