//! The deadlines of a rulebook, compiled.

use super::extend::{Inherited, merged};
use super::load::Loading;
use super::load_rules::InheritedRules;
use super::raw::{RawDeadline, RawProvision, RawRule};
use super::shared::Subject;
use super::{CheckRules, Provision, Severity};
use crate::text::{Text, did_you_mean};
use crate::vocabulary::{FieldId, FieldType, Vocabulary};
use toml::Spanned;

/// Days by which a person contacts the office, with the conditions of all of them.
#[derive(Debug, Clone)]
pub struct Deadlines {
    pub(super) deadlines: Vec<Deadline>,
    /// Two for each: number 2*n* requires that deadline *n* runs, number 2*n* + 1 that, where
    /// it runs, it is met.
    pub(super) rules: CheckRules,
}

/// A day by which something is to be done, counted from another.
#[derive(Debug, Clone)]
pub struct Deadline {
    /// What the act requires, and what to do once the day has passed.
    pub provision: Provision,
    /// For whom it runs, as the rulebook writes it.
    pub when: String,
    /// By what it is met.
    pub met: String,
    /// The field of the day from which it runs; that day is not counted.
    pub from: FieldId,
    /// How many days it has.
    pub days: u32,
}

impl Deadlines {
    /// The deadlines, in the order of the rulebook.
    pub fn all(&self) -> &[Deadline] {
        &self.deadlines
    }

    /// The field of the day from which a deadline runs.
    pub fn from(&self, deadline: &Deadline) -> &str {
        let field = self.rules.vocabulary().field(deadline.from);
        field.map_or("", |field| &field.path)
    }

    /// For whom each runs, and by what it is met.
    pub(crate) fn rules(&self) -> &CheckRules {
        &self.rules
    }

    /// The number of the rule that a deadline runs, and of that by which it is met.
    pub(crate) fn numbers(deadline: usize) -> (usize, usize) {
        (2 * deadline, 2 * deadline + 1)
    }
}

/// What follows the id of a deadline in that of the rule that it runs.
const RUNS: &str = ", when";

/// The rule that a deadline runs.
fn runs(raw: &RawDeadline) -> RawRule {
    let id = Spanned::new(raw.id.span(), format!("{}{RUNS}", raw.id.get_ref()));
    RawRule { id, when: None, require: raw.when.clone(), ..is_met(raw) }
}

/// The rule that a deadline is met where it runs.
fn is_met(raw: &RawDeadline) -> RawRule {
    RawRule {
        id: raw.id.clone(),
        when: Some(raw.when.clone()),
        require: raw.met.clone(),
        severity: Severity::Advisory,
        message: raw.message.clone(),
        remedy: raw.remedy.clone(),
        citation: raw.citation.clone(),
    }
}

impl Loading<'_, '_> {
    pub(super) fn deadlines(
        &mut self,
        raw: Vec<RawDeadline>,
        from: Option<&Inherited>,
    ) -> Option<Deadlines> {
        let inherited = from.and_then(|from| Some((from, from.rulebook.deadlines()?)));
        if raw.is_empty() && inherited.is_none() {
            return None;
        }
        let vocabulary = self.shared.vocabulary(Subject::Deadlines);
        let (mut deadlines, mut rules) = (Vec::new(), Vec::new());
        for raw in raw {
            let from = self.day(&vocabulary, &raw.from);
            rules.extend([runs(&raw), is_met(&raw)]);
            let (when, met) = (raw.when.get_ref().clone(), raw.met.get_ref().clone());
            let provision = self.provision(RawProvision {
                id: raw.id,
                message: raw.message,
                remedy: raw.remedy,
                citation: raw.citation,
            });
            let days = raw.days;
            deadlines.extend(from.map(|from| Deadline { provision, when, met, from, days }));
        }
        let keeps =
            |id: &str| from.is_some_and(|from| from.keeps(id.strip_suffix(RUNS).unwrap_or(id)));
        let taken = inherited.into_iter().flat_map(|(_, known)| known.all());
        let taken = taken.filter(|deadline| keeps(&deadline.provision.id)).cloned().collect();
        let deadlines = merged(taken, deadlines, |deadline| &deadline.provision.id);
        let inherited = inherited.map(|(from, known)| InheritedRules {
            rules: known.rules(),
            keeps: &keeps,
            span: from.span.clone(),
        });
        let rules = self.rules(vocabulary, rules, inherited)?;
        (!deadlines.is_empty()).then_some(Deadlines { deadlines, rules })
    }

    /// The field of a day.
    fn day(&mut self, vocabulary: &Vocabulary, name: &Spanned<String>) -> Option<FieldId> {
        let path = name.get_ref();
        let found = vocabulary.find(path);
        let is_date =
            |id: &FieldId| vocabulary.field(*id).is_some_and(|field| field.kind == FieldType::Date);
        let day = found.filter(is_date);
        if day.is_none() {
            let message = Text::new(
                format!("atteso il campo di una data, trovato `{path}`"),
                format!("expected the field of a date, found `{path}`"),
            );
            self.report(name.span(), "unknown_field", message);
            let near = vocabulary.nearest(path).filter(|near| near != path);
            self.help(near.map(did_you_mean));
        }
        day
    }
}
