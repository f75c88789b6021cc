//! From TOML text to a compiled rulebook, or to all that is wrong with the text.

use super::data_file::DataFile;
use super::extend::{Inherited, merged};
use super::marks::LazyMarks;
use super::raw::{RawPlanned, RawRulebook};
use super::shared::Shared;
use super::structure::mend;
use super::{Planned, Rulebook, RulebookError, Source, sources};
use crate::date::Date;
use crate::document::Sha256;
use crate::territory::Territory;
use crate::text::Text;
use std::ops::{Deref, DerefMut};
use toml::Spanned;
use toml::value::Datetime;

/// A longer file is refused: it is no act that a person reads.
const MAX_BYTES: usize = 4 << 20;

pub(super) fn load<'f>(
    file: &'f str,
    toml: &'f str,
    shared: &'f mut Shared<'_>,
) -> Result<Rulebook, RulebookError> {
    let file = DataFile::new(file, toml, shared.sources.clone());
    let mut loading = Loading { file, shared };
    let Some(raw) = loading.raw() else { return Err(loading.file.refuse()) };
    match loading.rulebook(raw) {
        Some(rulebook) if loading.is_right() => Ok(rulebook),
        _ => Err(loading.file.refuse()),
    }
}

/// The ids of all sources.
pub(crate) fn source_ids() -> Result<Vec<String>, RulebookError> {
    Ok(sources()?.into_iter().map(|source| source.id).collect())
}

/// A rulebook's file as it is being read.
pub(super) struct Loading<'f, 'r> {
    file: DataFile<'f>,
    pub(super) shared: &'f mut Shared<'r>,
}

impl<'f> Deref for Loading<'f, '_> {
    type Target = DataFile<'f>;
    fn deref(&self) -> &DataFile<'f> {
        &self.file
    }
}

impl DerefMut for Loading<'_, '_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.file
    }
}

impl Loading<'_, '_> {
    /// The file as it stands, or what can be read of it.
    fn raw(&mut self) -> Option<RawRulebook> {
        let toml = self.toml();
        if toml.len() > MAX_BYTES {
            let message = Text::new(
                format!("attesi al più {MAX_BYTES} byte"),
                format!("expected at most {MAX_BYTES} bytes"),
            );
            self.report(0..0, "rulebook_too_large", message);
            return None;
        }
        toml::from_str(toml).ok().or_else(|| mend(&mut self.file))
    }

    fn rulebook(&mut self, mut raw: RawRulebook) -> Option<Rulebook> {
        // What the file says, whatever its layout and comments.
        let said = serde_json::to_vec(&raw).unwrap_or_default();
        let inherited = self.inherited(&raw);
        let from = inherited.as_ref();
        let said = from.map(|from| from.said(&said)).unwrap_or(said);
        let sources = self.sources(std::mem::take(&mut raw.source), from);
        let replaces = self.replaced(&raw.replaces);
        let planned = self.all_planned(std::mem::take(&mut raw.planned), from);
        let procedures = self.procedures(std::mem::take(&mut raw.procedure), from);
        let timesheet = self.timesheet(raw.timesheet.take(), from);
        let deadlines = self.deadlines(std::mem::take(&mut raw.deadline), from);
        let head = self.head(&raw);
        if let Some(procedure) = procedures.first().filter(|_| raw.complement) {
            let message = Text::new(
                format!(
                    "attesa nessuna procedura, come `{}`: una raccolta che si aggiunge ad altre non è mai scelta",
                    procedure.id
                ),
                format!(
                    "expected no procedure, such as `{}`: a rulebook that joins others is never chosen",
                    procedure.id
                ),
            );
            self.report(raw.id.span(), "procedure_of_complement", message);
        }
        let (transitional, complement) = (raw.transitional, raw.complement);
        let (id, version, title) = (raw.id.clone(), raw.version.clone(), raw.title.clone());
        let checks = self.checks(raw, from);
        let (territory, valid_from, valid_to) = head?;
        Some(Rulebook {
            id: id.into_inner(),
            version: version.into_inner(),
            fingerprint: Sha256::of(&said).to_string(),
            title,
            territory,
            valid_from,
            valid_to,
            transitional,
            complement,
            extends: from.map(Inherited::of),
            replaces,
            sources,
            checks,
            procedures,
            timesheet,
            deadlines,
            planned,
            marks: LazyMarks::of(said),
        })
    }

    /// Where and when it applies; and its names, looked at.
    fn head(&mut self, raw: &RawRulebook) -> Option<(Territory, Date, Option<Date>)> {
        self.not_empty(&raw.id, "id");
        self.not_empty(&raw.version, "version");
        self.wording(&raw.title, &raw.id.span(), "title");
        let territory = self.territory(&raw.territory);
        let valid_from = self.date(&raw.valid_from);
        let valid_to = raw.valid_to.as_ref().map(|date| (self.date(date), date.span()));
        if let (Some(first), Some((Some(last), span))) = (valid_from, &valid_to)
            && *last < first
        {
            let message = Text::new(
                "attesa una data non precedente a `valid_from`",
                "expected a date no earlier than `valid_from`",
            );
            self.report(span.clone(), "impossible_validity", message);
        }
        Some((territory?, valid_from?, valid_to.and_then(|(date, _)| date)))
    }

    fn sources(&mut self, raw: Vec<Spanned<Source>>, from: Option<&Inherited>) -> Vec<Source> {
        let inherited = from.map(|from| from.rulebook.sources.clone()).unwrap_or_default();
        for source in &raw {
            self.add_source(source);
        }
        self.know_sources(&inherited);
        let own = raw.into_iter().map(Spanned::into_inner).collect();
        merged(inherited, own, |source| &source.id)
    }

    fn all_planned(&mut self, raw: Vec<RawPlanned>, from: Option<&Inherited>) -> Vec<Planned> {
        let inherited = from.into_iter().flat_map(|from| {
            from.rulebook.planned.iter().filter(|planned| from.keeps(&planned.id)).cloned()
        });
        let own = raw.into_iter().map(|planned| self.planned(planned)).collect();
        merged(inherited.collect(), own, |planned| &planned.id)
    }

    fn territory(&mut self, raw: &Spanned<String>) -> Option<Territory> {
        raw.get_ref()
            .parse()
            .map_err(|error: crate::territory::TerritoryError| {
                self.report(raw.span(), error.code(), error.message());
                self.help(error.help());
            })
            .ok()
    }

    fn date(&mut self, raw: &Spanned<Datetime>) -> Option<Date> {
        let day = raw.get_ref().to_string().parse();
        if day.is_err() {
            let message = Text::new(
                "attesa una data senza ora, come 2022-09-01",
                "expected a date without a time, as 2022-09-01",
            );
            self.report(raw.span(), "impossible_date", message);
        }
        day.ok()
    }

    fn planned(&mut self, raw: RawPlanned) -> Planned {
        self.not_empty(&raw.id, "id");
        self.wording(&raw.what, &raw.id.span(), "what");
        let citation = self.cited(raw.citation);
        Planned { id: raw.id.into_inner(), what: raw.what, citation }
    }
}
