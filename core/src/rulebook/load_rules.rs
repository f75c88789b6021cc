//! From raw rules to rules compiled together, those that are taken over among them.

use super::check::{CheckRules, Condition, Rule};
use super::extend::{Inherited, merged};
use super::load::Loading;
use super::raw::{RawRule, RawRulebook};
use super::shared::Subject;
use crate::check::Check;
use crate::condition::{self, Atoms};
use crate::logic::Formula;
use crate::text::Text;
use crate::vocabulary::Vocabulary;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;

/// Rules that are taken over.
pub(super) struct InheritedRules<'r> {
    pub(super) rules: &'r CheckRules,
    /// Whether the rule of an id is.
    pub(super) keeps: &'r dyn Fn(&str) -> bool,
    /// Where the file says so.
    pub(super) span: Range<usize>,
}

impl Loading<'_, '_> {
    /// The rules of each check that the file has, or takes over.
    pub(super) fn checks(
        &mut self,
        raw: RawRulebook,
        from: Option<&Inherited>,
    ) -> Vec<(Check, CheckRules)> {
        let (id, mut own) = (raw.id.clone(), raw.checks().collect::<Vec<_>>());
        let mut checks = Vec::new();
        for check in Check::ALL {
            let place = own.iter().position(|(known, _)| *known == check);
            let raw = place.map(|place| own.swap_remove(place).1);
            let inherited = from.and_then(|from| from.rulebook.check(check));
            if raw.is_none() && inherited.is_none() {
                continue;
            }
            let keeps = |id: &str| from.is_some_and(|from| from.keeps(id));
            let span = from.map(|from| from.span.clone()).unwrap_or_default();
            let inherited = inherited.map(|rules| InheritedRules { rules, keeps: &keeps, span });
            let vocabulary = self.shared.vocabulary(Subject::Check(check));
            let rules =
                self.rules(vocabulary, raw.map(|raw| raw.rule).unwrap_or_default(), inherited);
            // Rules that could not be read are told of where they stand.
            if rules.as_ref().is_some_and(|rules| rules.rules().is_empty()) && self.is_right() {
                let message = Text::new(
                    format!("attesa almeno una regola per `{check}`"),
                    format!("expected at least one rule for `{check}`"),
                );
                self.report(id.span(), "no_rule", message);
            }
            checks.extend(rules.map(|rules| (check, rules)));
        }
        checks
    }

    /// Rules over one vocabulary, compiled together; the inherited ones, of which some may
    /// not be taken over, come first.
    pub(super) fn rules(
        &mut self,
        vocabulary: Arc<Vocabulary>,
        raw: Vec<RawRule>,
        inherited: Option<InheritedRules<'_>>,
    ) -> Option<CheckRules> {
        let mut atoms = Atoms::default();
        let mut places = HashMap::new();
        let mut own = Vec::with_capacity(raw.len());
        for raw in raw {
            if places.insert(raw.id.get_ref().clone(), raw.require.span()).is_some() {
                let message =
                    Text::new("atteso un identificativo nuovo", "expected an id not yet used");
                self.report(raw.id.span(), "duplicate_rule", message);
            }
            own.push(self.rule(raw, &vocabulary, &mut atoms));
        }
        let (taken, span) = match inherited {
            Some(InheritedRules { rules, keeps, span }) => {
                let kept = rules.rules().iter().filter(|rule| keeps(&rule.id));
                (kept.map(|rule| rule.over(rules.atoms(), &mut atoms)).collect(), span)
            }
            None => (Vec::new(), 0..0),
        };
        let rules = merged(taken, own, |rule| &rule.id);
        let ids: Vec<String> = rules.iter().map(|rule| rule.id.clone()).collect();
        let compiled = CheckRules::compile(vocabulary, atoms, rules).map_err(|error| {
            let message = Text::new(
                "attese condizioni più semplici: questa regola, svolta, ha troppe alternative",
                "expected simpler conditions: this rule, multiplied out, has too many alternatives",
            );
            let place = ids.get(error.rule).and_then(|id| places.get(id)).cloned();
            self.report(place.unwrap_or(span), "condition_too_complex", message);
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
