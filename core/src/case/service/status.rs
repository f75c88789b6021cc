//! Where the person stands: benefit, DID, and what was done before.

use crate::date::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The benefit that the person receives, or applied for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Benefit {
    /// Which benefit.
    #[schemars(extend("x-question" = {
        "it": "Quale prestazione percepisce o ha chiesto la persona?",
        "en": "Which benefit does the person receive, or did they apply for?"
    }))]
    pub kind: Option<BenefitKind>,
    /// Whether it is being paid.
    #[schemars(extend("x-question" = {
        "it": "La prestazione è in pagamento?",
        "en": "Is the benefit being paid?"
    }))]
    pub in_payment: Option<bool>,
    /// The day of the application.
    #[schemars(extend("x-question" = {
        "it": "In quale giorno è stata presentata la domanda della prestazione?",
        "en": "On which day was the benefit applied for?"
    }))]
    pub applied_on: Option<Date>,
    /// Whether it was applied for: made from the day of the application where it is left out.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 3, "x-made-from" = ["benefit.applied_on", "date"], "x-question" = {
        "it": "La domanda della prestazione è stata presentata?",
        "en": "Has the benefit been applied for?"
    }))]
    pub applied: Option<bool>,
}

/// The kinds of benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BenefitKind {
    /// None.
    None,
    /// NASpI.
    Naspi,
    /// DIS-COLL.
    DisColl,
    /// Indennità di mobilità.
    Mobility,
    /// Reddito di cittadinanza (RdC).
    Rdc,
    /// Assegno di inclusione (ADI).
    Adi,
    /// Supporto per la formazione e il lavoro (SFL).
    Sfl,
    /// Another one.
    Other,
}

/// The statement of being available for work (DID).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Did {
    /// The day on which it was made.
    #[schemars(extend("x-question" = {
        "it": "In quale giorno è stata resa la DID?",
        "en": "On which day was the DID made?"
    }))]
    pub made_on: Option<Date>,
    /// Whether it was made: made from its day where it is left out.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 2, "x-made-from" = ["did.made_on", "date"], "x-question" = {
        "it": "La DID è stata resa?",
        "en": "Has the DID been made?"
    }))]
    pub made: Option<bool>,
}

/// What was done before.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Done {
    /// Whether the person had the first information (`A`).
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 2, "x-question" = {
        "it": "La persona ha già avuto la prima informazione?",
        "en": "Has the person had the first information?"
    }))]
    pub first_information: Option<bool>,
    /// Whether the person was profiled (`B`).
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 2, "x-question" = {
        "it": "La profilazione della persona è stata fatta?",
        "en": "Has the person been profiled?"
    }))]
    pub profiling: Option<bool>,
    /// Whether the person had basic guidance (`C`).
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 2, "x-question" = {
        "it": "La persona ha già avuto l'orientamento di base?",
        "en": "Has the person had basic guidance?"
    }))]
    pub basic_guidance: Option<bool>,
}

/// The PSP.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SignedPsp {
    /// Whether it is signed.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 6, "x-question" = {
        "it": "Il PSP è stato stipulato?",
        "en": "Has the PSP been signed?"
    }))]
    pub signed: Option<bool>,
}

/// The assegno di ricollocazione (AdR).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Voucher {
    /// Whether it was issued.
    #[schemars(extend("x-question" = {
        "it": "L'assegno di ricollocazione è stato rilasciato?",
        "en": "Has the assegno di ricollocazione been issued?"
    }))]
    pub issued: Option<bool>,
}

/// The person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Applicant {
    /// Whether they are of working age.
    #[schemars(extend("x-question" = {
        "it": "La persona è in età lavorativa?",
        "en": "Is the person of working age?"
    }))]
    pub of_working_age: Option<bool>,
    /// Whether they are unemployed by law.
    #[schemars(extend("x-question" = {
        "it": "La persona è in stato di disoccupazione?",
        "en": "Is the person unemployed?"
    }))]
    pub unemployed: Option<bool>,
    /// Whether they are vulnerable.
    #[schemars(extend("x-question" = {
        "it": "La persona è in condizione di vulnerabilità?",
        "en": "Is the person vulnerable?"
    }))]
    pub vulnerable: Option<bool>,
}
