//! What the session belongs to, who holds it, and with which tool.

use crate::case::ProviderKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The programme that the session belongs to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SessionProgramme {
    /// Which programme it is.
    #[schemars(extend("x-question" = {
        "it": "A quale programma appartiene la sessione?",
        "en": "Which programme does the session belong to?"
    }))]
    pub kind: Option<SessionProgrammeKind>,
    /// Whether the managing authority of another programme has it follow these provisions.
    #[schemars(extend("x-question" = {
        "it": "L'autorità di gestione del programma ha esteso queste disposizioni?",
        "en": "Has the managing authority of the programme extended these provisions to it?"
    }))]
    pub extended_by_authority: Option<bool>,
}

/// The programmes that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionProgrammeKind {
    /// Toscana's trial of the Assegno per l'Impiego, in phase 2 of the Piano Integrato per
    /// l'Occupazione.
    AssegnoPerImpiego,
    /// Another one, or none.
    Other,
}

/// Who holds the session.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SessionProvider {
    /// What it is.
    #[schemars(extend("x-question" = {
        "it": "Chi tiene la sessione: un Centro per l'impiego o un operatore accreditato?",
        "en": "Who holds the session: an employment office or an accredited operator?"
    }))]
    pub kind: Option<ProviderKind>,
    /// Whether it joined the trial.
    #[schemars(extend("x-question" = {
        "it": "L'agenzia ha aderito alla sperimentazione?",
        "en": "Has the agency joined the trial?"
    }))]
    pub joined_trial: Option<bool>,
}

/// The tool by which they meet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SessionTool {
    /// Whether it was recorded which tool is easiest for the person.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "È stato registrato lo strumento più agevole per la persona?",
        "en": "Was it recorded which tool is easiest for the person?"
    }))]
    pub preference_recorded: Option<bool>,
    /// Whether the tool wants a nickname, as Skype does.
    #[schemars(extend("x-question" = {
        "it": "Lo strumento richiede un nickname?",
        "en": "Does the tool want a nickname?"
    }))]
    pub needs_nickname: Option<bool>,
}
