//! From TOML text to a compiled rulebook, or to all that is wrong with the text.

use super::check::{CheckRules, Condition, Rule};
use super::data_file::DataFile;
use super::marks::LazyMarks;
use super::raw::{RawCheck, RawPlanned, RawRule, RawRulebook};
use super::shared::{Shared, Subject};
use super::{Planned, Rulebook, RulebookError, sources};
use crate::check::Check;
use crate::condition::{self, Atoms};
use crate::date::Date;
use crate::document::Sha256;
use crate::logic::Formula;
use crate::territory::Territory;
use crate::text::Text;
use crate::vocabulary::Vocabulary;
use std::collections::HashSet;
use std::ops::{Deref, DerefMut, Range};
use std::sync::Arc;
use toml::Spanned;
use toml::value::Datetime;

/// A longer file is refused: it is no act that a person reads.
const MAX_BYTES: usize = 4 << 20;

pub(super) fn load(file: &str, toml: &str, shared: &mut Shared) -> Result<Rulebook, RulebookError> {
    let sources = shared.sources.clone();
    let mut loading = Loading { file: DataFile::new(file, toml, &sources), shared };
    if toml.len() > MAX_BYTES {
        let message = Text::new(
            format!("attesi al più {MAX_BYTES} byte"),
            format!("expected at most {MAX_BYTES} bytes"),
        );
        loading.report(0..0, "rulebook_too_large", message);
        return Err(loading.file.refuse());
    }
    let mut raw: RawRulebook = loading.read()?;
    // What the file says, whatever its layout and comments.
    let said = serde_json::to_vec(&raw).unwrap_or_default();
    let territory = loading.territory(&raw.territory);
    let valid_from = loading.date(&raw.valid_from);
    let valid_to = raw.valid_to.as_ref().map(|date| (loading.date(date), date.span()));
    if let (Some(first), Some((Some(last), span))) = (valid_from, &valid_to)
        && *last < first
    {
        let message = Text::new(
            "attesa una data non precedente a `valid_from`",
            "expected a date no earlier than `valid_from`",
        );
        loading.report(span.clone(), "impossible_validity", message);
    }
    let (id, version, title) = (raw.id.clone(), raw.version.clone(), raw.title.clone());
    loading.not_empty(&id, "id");
    loading.not_empty(&version, "version");
    loading.wording(&title, &id.span(), "title");
    let (transitional, complement) = (raw.transitional, raw.complement);
    let planned = std::mem::take(&mut raw.planned);
    let planned = planned.into_iter().map(|planned| loading.planned(planned)).collect();
    if let Some(procedure) = raw.procedure.first().filter(|_| complement) {
        let message = Text::new(
            "attesa nessuna procedura: una raccolta che si aggiunge ad altre non è mai scelta",
            "expected no procedure: a rulebook that joins others is never chosen",
        );
        loading.report(procedure.id.span(), "procedure_of_complement", message);
    }
    let procedures = loading.procedures(std::mem::take(&mut raw.procedure));
    let timesheet = raw.timesheet.take().map(|raw| loading.timesheet(raw));
    let deadlines = loading.deadlines(std::mem::take(&mut raw.deadline));
    let checks: Vec<(Check, CheckRules)> =
        raw.checks().filter_map(|(check, raw)| Some((check, loading.check(check, raw)?))).collect();
    match (territory, valid_from, loading.is_right()) {
        (Some(territory), Some(valid_from), true) => Ok(Rulebook {
            id: id.into_inner(),
            version: version.into_inner(),
            fingerprint: Sha256::of(&said).to_string(),
            title,
            territory,
            valid_from,
            valid_to: valid_to.and_then(|(date, _)| date),
            transitional,
            complement,
            checks,
            procedures,
            timesheet,
            deadlines,
            planned,
            marks: LazyMarks::of(said),
        }),
        _ => Err(loading.file.refuse()),
    }
}

/// The ids of all sources.
pub(crate) fn source_ids() -> Result<Vec<String>, RulebookError> {
    Ok(sources()?.into_iter().map(|source| source.id).collect())
}

/// A rulebook's file as it is being read.
pub(super) struct Loading<'f> {
    file: DataFile<'f>,
    pub(super) shared: &'f mut Shared,
}

impl<'f> Deref for Loading<'f> {
    type Target = DataFile<'f>;
    fn deref(&self) -> &DataFile<'f> {
        &self.file
    }
}

impl DerefMut for Loading<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.file
    }
}

impl Loading<'_> {
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

    fn check(&mut self, check: Check, raw: RawCheck) -> Option<CheckRules> {
        let vocabulary = self.shared.vocabulary(Subject::Check(check));
        self.rules(vocabulary, raw.rule)
    }

    /// Rules over one vocabulary, compiled together.
    pub(super) fn rules(
        &mut self,
        vocabulary: Arc<Vocabulary>,
        raw: Vec<RawRule>,
    ) -> Option<CheckRules> {
        let mut atoms = Atoms::default();
        let mut ids = HashSet::new();
        let places: Vec<_> = raw.iter().map(|raw| raw.require.span()).collect();
        let mut rules = Vec::with_capacity(raw.len());
        for raw in raw {
            if !ids.insert(raw.id.get_ref().clone()) {
                let message =
                    Text::new("atteso un identificativo nuovo", "expected an id not yet used");
                self.report(raw.id.span(), "duplicate_rule", message);
            }
            rules.push(self.rule(raw, &vocabulary, &mut atoms));
        }
        let compiled = CheckRules::compile(vocabulary, atoms, rules).map_err(|error| {
            let message = Text::new(
                "attese condizioni più semplici: questa regola, svolta, ha troppe alternative",
                "expected simpler conditions: this rule, multiplied out, has too many alternatives",
            );
            let place = places.get(error.rule).cloned().unwrap_or_default();
            self.report(place, "condition_too_complex", message);
            self.help(Some(Text::new(
                "dividere la regola in più regole",
                "split the rule into several",
            )));
        });
        compiled.ok()
    }

    fn rule(&mut self, raw: RawRule, vocabulary: &Vocabulary, atoms: &mut Atoms) -> Rule {
        self.not_empty(&raw.id, "id");
        self.wording(&raw.message, &raw.id.span(), "message");
        self.wording(&raw.remedy, &raw.id.span(), "remedy");
        Rule {
            when: raw.when.map(|when| self.condition(when, vocabulary, atoms)),
            require: self.condition(raw.require, vocabulary, atoms),
            id: raw.id.into_inner(),
            severity: raw.severity,
            message: raw.message,
            remedy: raw.remedy,
            citation: self.cited(raw.citation),
        }
    }

    fn condition(
        &mut self,
        raw: Spanned<String>,
        vocabulary: &Vocabulary,
        atoms: &mut Atoms,
    ) -> Condition {
        let formula =
            condition::compile(raw.get_ref(), vocabulary, atoms).unwrap_or_else(|error| {
                let place = self.place(&raw, &error.span);
                self.report(place, error.code, error.message);
                self.help(error.help);
                Formula::Constant(false)
            });
        Condition { text: raw.into_inner(), formula }
    }

    /// Where a part of a condition stands in the file: behind the opening quotes, if
    /// nothing in between is written otherwise than it reads.
    fn place(&self, raw: &Spanned<String>, part: &Range<usize>) -> Range<usize> {
        let written = self.written(raw.span());
        match written.find(raw.get_ref().as_str()) {
            Some(quotes) => {
                let start = raw.span().start + quotes;
                start + part.start..start + part.end
            }
            None => raw.span(),
        }
    }
}
