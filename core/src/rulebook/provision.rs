//! What an act requires where no condition says it.

use super::Citation;
use super::load::Loading;
use super::raw::RawProvision;
use crate::text::Text;

/// What an act requires, what to do where it is not so, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provision {
    /// The id of the rule: that of the provision, with `.part` where one gives several.
    pub id: String,
    /// What the act requires.
    pub message: Text,
    /// What to do where it is not so.
    pub remedy: Text,
    /// Where it stands.
    pub citation: Citation,
}

impl Loading<'_, '_> {
    pub(super) fn provision(&mut self, raw: RawProvision) -> Provision {
        self.not_empty(&raw.id, "id");
        self.wording(&raw.message, &raw.id.span(), "message");
        self.wording(&raw.remedy, &raw.id.span(), "remedy");
        let citation = self.cited(raw.citation);
        Provision { id: raw.id.into_inner(), message: raw.message, remedy: raw.remedy, citation }
    }
}
