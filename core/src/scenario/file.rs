//! A file of scenarios, as its schema tells it.

use super::Scenario;
use schemars::JsonSchema;
use serde::Serialize;

/// A file of scenarios: in TOML `[[scenario]]`, in JSON a list under the same key.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ScenarioFile {
    /// The scenarios, at least one.
    #[schemars(length(min = 1))]
    pub scenario: Vec<Scenario>,
}
