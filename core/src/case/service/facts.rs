//! What single services ask for: the post, what was verified, the disability, who takes part.

use super::Percent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The post in the public administration.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Post {
    /// The education that the post requires.
    #[schemars(extend("x-question" = {
        "it": "Quale istruzione richiede il posto?",
        "en": "Which education does the post require?"
    }))]
    pub required_education: Option<RequiredEducation>,
    /// Whether an administration asked for candidates.
    #[schemars(extend("x-question" = {
        "it": "L'avviamento è stato chiesto da una pubblica amministrazione?",
        "en": "Has a public administration asked for candidates?"
    }))]
    pub requested_by_administration: Option<bool>,
}

/// The education that a post requires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequiredEducation {
    /// Compulsory schooling only.
    Compulsory,
    /// More than that.
    Higher,
}

/// What was verified for socially useful work.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Verified {
    /// Whether it was verified if the person is in CIGS.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "La condizione di cassa integrazione straordinaria (CIGS) è stata verificata?",
        "en": "Has it been verified whether the person is in CIGS (extraordinary wage supplementation)?"
    }))]
    pub cigs_status: Option<bool>,
    /// Whether the age was.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "L'età è stata verificata?",
        "en": "Has the age been verified?"
    }))]
    pub age: Option<bool>,
    /// Whether the residence was.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "La residenza è stata verificata?",
        "en": "Has the residence been verified?"
    }))]
    pub residence: Option<bool>,
    /// Whether the qualification was.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "La qualifica è stata verificata?",
        "en": "Has the qualification been verified?"
    }))]
    pub qualification: Option<bool>,
    /// Whether the duties were.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Le mansioni sono state verificate?",
        "en": "Have the duties been verified?"
    }))]
    pub duties: Option<bool>,
}

/// The person's disability.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Disability {
    /// Of which kind it is.
    #[schemars(extend("x-question" = {
        "it": "Di quale tipo è la disabilità?",
        "en": "Of which kind is the disability?"
    }))]
    pub kind: Option<DisabilityKind>,
    /// Its degree, per cent.
    #[schemars(extend("x-question" = {
        "it": "Qual è il grado di invalidità, in percentuale?",
        "en": "What is the degree of disability, per cent?"
    }))]
    pub percent: Option<Percent>,
    /// The category of a war or service invalid.
    #[schemars(extend("x-question" = {
        "it": "Qual è la categoria di invalidità di guerra o per servizio?",
        "en": "Which category of war or service disability is it?"
    }))]
    pub category: Option<u32>,
    /// Whether an ability to work remains.
    #[schemars(extend("x-question" = {
        "it": "Residuano capacità lavorative?",
        "en": "Does an ability to work remain?"
    }))]
    pub residual_ability: Option<bool>,
}

/// The kinds of disability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DisabilityKind {
    /// None.
    None,
    /// Civil invalidity.
    Civil,
    /// Invalidity from work.
    Work,
    /// Blindness.
    Blind,
    /// Deafness.
    Deaf,
    /// War invalidity.
    War,
    /// Invalidity from service.
    Service,
    /// In the conditions of art. 1 c. 1 of L. 222/1984: the ordinary allowance of INPS.
    Inps,
}

/// The technical committee of targeted placement.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Committee {
    /// Whether it takes part.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 2, "x-question" = {
        "it": "Il Comitato tecnico è coinvolto?",
        "en": "Is the technical committee involved?"
    }))]
    pub involved: Option<bool>,
}

/// The multi-professional team.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Team {
    /// Whether it takes part.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 2, "x-question" = {
        "it": "L'équipe multiprofessionale è coinvolta?",
        "en": "Is the multi-professional team involved?"
    }))]
    pub involved: Option<bool>,
}
