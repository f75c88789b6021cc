//! The catalogue as it stands in its files: places kept, unknown keys refused.

use super::service::{Actor, Audience, Digitalisable, Force, LetterStatus, Presence};
use crate::rulebook::Citation;
use crate::text::Text;
use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawService {
    pub(super) code: Spanned<String>,
    pub(super) status: LetterStatus,
    pub(super) part_of: Option<Spanned<String>>,
    pub(super) provisions: Vec<String>,
    pub(super) audience: Audience,
    pub(super) name: Text,
    pub(super) purpose: Text,
    pub(super) who: Option<Text>,
    pub(super) acts: Vec<Spanned<Citation>>,
    #[serde(default)]
    pub(super) activity: Vec<RawActivity>,
    #[serde(default)]
    pub(super) topic: Vec<Spanned<Text>>,
    #[serde(default)]
    pub(super) step: Vec<RawStep>,
    #[serde(default)]
    pub(super) output: Vec<RawOutput>,
    #[serde(default)]
    pub(super) after: Vec<RawPrerequisite>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawActivity {
    pub(super) id: Spanned<String>,
    pub(super) it: String,
    pub(super) en: String,
    pub(super) actors: Vec<Actor>,
    #[serde(default)]
    pub(super) presence: Presence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStep {
    pub(super) name: Spanned<String>,
    pub(super) it: String,
    pub(super) en: String,
    pub(super) actors: Vec<Actor>,
    pub(super) presence: Presence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOutput {
    pub(super) name: Spanned<String>,
    pub(super) it: String,
    pub(super) en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPrerequisite {
    pub(super) service: Spanned<String>,
    pub(super) force: Force,
    pub(super) it: String,
    pub(super) en: String,
    pub(super) citation: Spanned<Citation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTables {
    pub(super) table: Vec<RawTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTable {
    pub(super) id: Spanned<String>,
    pub(super) provision: String,
    pub(super) title: Text,
    pub(super) citation: Spanned<Citation>,
    pub(super) row: Vec<Spanned<RawRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRow {
    pub(super) name: Text,
    pub(super) digitalisable: Digitalisable,
    pub(super) qualification: Option<Text>,
    pub(super) description: Option<Text>,
    pub(super) services: Vec<Spanned<String>>,
}
