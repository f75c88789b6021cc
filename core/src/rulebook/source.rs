//! The sources that rules cite, described once.

use super::{Diagnostic, RulebookError};
use crate::text::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

const FILE: &str = "sources.toml";
const TOML: &str = include_str!("../../sources.toml");

/// An act or another text that rules are drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The name by which rules cite it.
    pub id: String,
    /// What it is.
    pub title: Text,
    /// Who issued it.
    pub authority: String,
    /// When it was issued or took effect, as far as it says.
    pub date: String,
    /// Its number or address, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sources {
    source: Vec<Source>,
}

/// Every source that a rule may cite.
///
/// # Errors
/// None in a released version, where the list has been loaded by the tests.
pub fn sources() -> Result<Vec<Source>, RulebookError> {
    let sources: Sources =
        toml::from_str(TOML).map_err(|error| Diagnostic::from_toml(FILE, TOML, &error))?;
    Ok(sources.source)
}
