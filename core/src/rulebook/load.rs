//! From TOML text to a compiled rulebook, or to all that is wrong with the text.

use super::check::{CheckRules, Condition, Rule};
use super::raw::{RawCheck, RawRule, RawRulebook};
use super::{Citation, Diagnostic, Rulebook, RulebookError, sources};
use crate::case::vocabulary;
use crate::check::Check;
use crate::condition::{self, Atoms};
use crate::date::Date;
use crate::logic::Formula;
use crate::territory::Territory;
use crate::text::{Text, did_you_mean, nearest};
use crate::vocabulary::Vocabulary;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use std::ops::Range;
use toml::Spanned;
use toml::value::Datetime;

/// A longer file is refused: it is no act that a person reads.
const MAX_BYTES: usize = 4 << 20;

pub(super) fn load(file: &str, toml: &str) -> Result<Rulebook, RulebookError> {
    let mut loading = Loading { file, toml, sources: source_ids()?, diagnostics: Vec::new() };
    if toml.len() > MAX_BYTES {
        let message = Text::new(
            format!("attesi al più {MAX_BYTES} byte"),
            format!("expected at most {MAX_BYTES} bytes"),
        );
        loading.report(0..0, "rulebook_too_large", message);
        return Err(loading.refuse());
    }
    let mut raw: RawRulebook =
        toml::from_str(toml).map_err(|error| Diagnostic::from_toml(file, toml, &error))?;
    let fingerprint = fingerprint(&raw);
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
    let procedures = loading.procedures(std::mem::take(&mut raw.procedure));
    let checks: BTreeMap<Check, CheckRules> =
        raw.checks().filter_map(|(check, raw)| Some((check, loading.check(check, raw)?))).collect();
    match (territory, valid_from, loading.diagnostics.is_empty()) {
        (Some(territory), Some(valid_from), true) => Ok(Rulebook {
            id: id.into_inner(),
            version: version.into_inner(),
            fingerprint,
            title,
            territory,
            valid_from,
            valid_to: valid_to.and_then(|(date, _)| date),
            checks,
            procedures,
        }),
        _ => Err(loading.refuse()),
    }
}

fn source_ids() -> Result<Vec<String>, RulebookError> {
    Ok(sources()?.into_iter().map(|source| source.id).collect())
}

/// SHA-256 of what the file says, whatever its layout and comments.
fn fingerprint(raw: &RawRulebook) -> String {
    let canonical = serde_json::to_vec(raw).unwrap_or_default();
    Sha256::digest(canonical).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

pub(super) struct Loading<'f> {
    file: &'f str,
    toml: &'f str,
    sources: Vec<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Loading<'_> {
    pub(super) fn report(&mut self, span: Range<usize>, code: &'static str, message: Text) {
        self.diagnostics.push(Diagnostic::at(self.file, self.toml, span, code, message));
    }

    pub(super) fn help(&mut self, help: Option<Text>) {
        if let Some(last) = self.diagnostics.last_mut() {
            last.help = help;
        }
    }

    fn refuse(mut self) -> RulebookError {
        self.diagnostics.sort_by_key(|diagnostic| (diagnostic.line, diagnostic.column));
        RulebookError { diagnostics: self.diagnostics }
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

    fn check(&mut self, check: Check, raw: RawCheck) -> Option<CheckRules> {
        self.rules(vocabulary(check), raw.rule)
    }

    /// Rules over one vocabulary, compiled together.
    pub(super) fn rules(
        &mut self,
        vocabulary: Vocabulary,
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

    /// A citation, whose source must be known.
    pub(super) fn cited(&mut self, citation: Spanned<Citation>) -> Citation {
        if !self.sources.contains(&citation.get_ref().source) {
            let message =
                Text::new("attesa una fonte di sources.toml", "expected a source of sources.toml");
            self.report(citation.span(), "unknown_source", message);
            let known = self.sources.iter().map(String::as_str);
            let help = nearest(&citation.get_ref().source, known).map(did_you_mean);
            self.help(help);
        }
        citation.into_inner()
    }

    fn condition(
        &mut self,
        raw: Spanned<String>,
        vocabulary: &Vocabulary,
        atoms: &mut Atoms,
    ) -> Condition {
        let formula =
            condition::compile(raw.get_ref(), vocabulary, atoms).unwrap_or_else(|error| {
                self.report(self.place(&raw, &error.span), error.code, error.message);
                self.help(error.help);
                Formula::Constant(false)
            });
        Condition { text: raw.into_inner(), formula }
    }

    /// Where a part of a condition stands in the file: behind the opening quotes, if
    /// nothing in between is written otherwise than it reads.
    fn place(&self, raw: &Spanned<String>, part: &Range<usize>) -> Range<usize> {
        let written = self.toml.get(raw.span()).unwrap_or_default();
        match written.find(raw.get_ref().as_str()) {
            Some(quotes) => {
                let start = raw.span().start + quotes;
                start + part.start..start + part.end
            }
            None => raw.span(),
        }
    }

    pub(super) fn not_empty(&mut self, text: &Spanned<String>, key: &str) {
        if text.get_ref().trim().is_empty() {
            let message = Text::new(
                format!("atteso un testo in `{key}`"),
                format!("expected a text in `{key}`"),
            );
            self.report(text.span(), "missing_text", message);
        }
    }

    pub(super) fn wording(&mut self, text: &Text, rule: &Range<usize>, key: &str) {
        for (language, words) in [("it", &text.it), ("en", &text.en)] {
            if words.trim().is_empty() {
                let message = Text::new(
                    format!("atteso un testo in `{key}.{language}`"),
                    format!("expected a text in `{key}.{language}`"),
                );
                self.report(rule.clone(), "missing_text", message);
            }
        }
    }
}
