//! From the text of a file to scenarios, or to all that is wrong with it.

use super::decided::decided;
use super::tree::{Broken, Entry, Kind, Tree, json, json_object, toml};
use super::{Scenario, ScenarioError};
use crate::check::Check;
use crate::decision::Outcome;
use crate::error::ErrorReport;
use crate::rulebook::{CheckRules, DataFile, Rulebook};
use crate::text::{Text, nearest};
use crate::vocabulary::Vocabulary;
use std::ops::Range;

/// A longer file is refused: nobody reads it.
const MOST_BYTES: usize = 4 << 20;

/// The keys of a scenario.
const KEYS: [&str; 8] =
    ["name", "check", "case", "outcome", "violated", "unknown", "advice", "ask"];

const OUTCOMES: [(&str, Outcome); 4] = [
    ("admissible", Outcome::Admissible),
    ("inadmissible", Outcome::Inadmissible),
    ("undetermined", Outcome::Undetermined),
    ("out_of_scope", Outcome::OutOfScope),
];

/// Reads scenarios for a rulebook: JSON where the file's name ends in `.json`, else TOML. Dates
/// and times of TOML are taken as their text.
///
/// # Errors
/// Every mistake at once, those of the cases among them: see [`ScenarioError`].
///
/// ```
/// use lepre::{Rulebook, scenario};
///
/// let rulebooks = Rulebook::built_in()?;
/// let psp = rulebooks.iter().find(|one| one.id == "it-psp-2015").unwrap();
/// let json = r#"{"scenario": [{"name": "A", "check": "psp", "case": {}, "outcome": "admisible"}]}"#;
/// let error = scenario::read("mine.json", json, psp).unwrap_err();
/// assert_eq!(error.first().unwrap().code, "not_a_choice");
/// assert_eq!(error.first().unwrap().column, 68);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read(file: &str, text: &str, rulebook: &Rulebook) -> Result<Vec<Scenario>, ScenarioError> {
    let mut reading = Reading { file: DataFile::new(file, text, Vec::new()), rulebook };
    let scenarios = reading.file(text, file.ends_with(".json"));
    match reading.file.mistakes() {
        mistakes if mistakes.is_empty() => Ok(scenarios),
        diagnostics => Err(ScenarioError { diagnostics }),
    }
}

/// A file as it is being read.
pub(super) struct Reading<'f> {
    pub(super) file: DataFile<'f>,
    rulebook: &'f Rulebook,
}

impl Reading<'_> {
    fn file(&mut self, text: &str, is_json: bool) -> Vec<Scenario> {
        if text.len() > MOST_BYTES {
            let message = Text::new(
                format!("attesi al più {MOST_BYTES} byte"),
                format!("expected at most {MOST_BYTES} bytes"),
            );
            self.file.report(0..0, "scenarios_too_large", message);
            return Vec::new();
        }
        match if is_json { json(text) } else { toml(text) } {
            Ok(tree) => self.scenarios(&tree),
            Err(Broken { span, message }) => {
                let message = Text::new(format!("il file non si legge: {message}"), message);
                self.file.report(span, "scenario_syntax", message);
                Vec::new()
            }
        }
    }

    fn scenarios(&mut self, tree: &Tree) -> Vec<Scenario> {
        let Some(entries) = self.table(tree, &["scenario"]) else { return Vec::new() };
        let Some(entry) = self.wanted(entries, "scenario", &(0..0)) else { return Vec::new() };
        match &entry.value.kind {
            Kind::List(all) if !all.is_empty() => {
                all.iter().filter_map(|one| self.scenario(one)).collect()
            }
            _ => {
                let message = Text::new(
                    "attesa una lista di scenari, `[[scenario]]` in TOML",
                    "expected a list of scenarios, `[[scenario]]` in TOML",
                );
                self.file.report(entry.at.clone(), "wrong_type", message);
                Vec::new()
            }
        }
    }

    fn scenario(&mut self, tree: &Tree) -> Option<Scenario> {
        let entries = self.table(tree, &KEYS)?;
        // In TOML a table spreads over many lines: its place is where its heading begins.
        let near = tree.span.start..tree.span.start;
        let name = self.wanted(entries, "name", &near).and_then(|entry| self.name(entry));
        let check = self.wanted(entries, "check", &near).and_then(|entry| self.check(entry));
        let case = self.wanted(entries, "case", &near);
        let outcome = self.wanted(entries, "outcome", &near).and_then(|entry| self.outcome(entry));
        let rules = check.and_then(|check| self.rulebook.check(check));
        let [violated, unknown, advice] =
            ["violated", "unknown", "advice"].map(|key| self.rules(entries, key, rules));
        let ask = self.list(entries, "ask");
        let ask = ask.map(|fields| self.fields(&fields, rules));
        let case = case.and_then(|entry| {
            let case = json_object(self.table_of(entry)?);
            self.repeated(&entry.value);
            self.judged(check?, entry);
            Some(case)
        });
        Some(Scenario {
            name: name?,
            check: check?,
            case: case?,
            outcome: outcome?,
            violated,
            unknown,
            advice,
            ask,
        })
    }

    fn name(&mut self, entry: &Entry) -> Option<String> {
        let name = self.text(entry)?;
        if name.trim().is_empty() {
            let message = Text::new("atteso un testo in `name`", "expected a text in `name`");
            self.file.report(entry.value.span.clone(), "missing_text", message);
        }
        Some(name.to_owned())
    }

    fn check(&mut self, entry: &Entry) -> Option<Check> {
        let checks: Vec<Check> = self.rulebook.checks().collect();
        let names: Vec<&str> = checks.iter().map(|check| check.name()).collect();
        let place = self.one_of(entry, &names)?;
        checks.get(place).copied()
    }

    fn outcome(&mut self, entry: &Entry) -> Option<Outcome> {
        let place = self.one_of(entry, &OUTCOMES.map(|(name, _)| name))?;
        OUTCOMES.get(place).map(|(_, outcome)| *outcome)
    }

    /// Which of some names a text is.
    fn one_of(&mut self, entry: &Entry, names: &[&str]) -> Option<usize> {
        let found = self.text(entry)?;
        let place = names.iter().position(|name| *name == found);
        if place.is_none() {
            let all = names.join(", ");
            let message =
                Text::new(format!("atteso uno di: {all}"), format!("expected one of: {all}"));
            self.mistaken(
                &entry.value.span,
                "not_a_choice",
                message,
                nearest(found, names.iter().copied()),
            );
        }
        place
    }

    /// A list of the rules of a check.
    fn rules(
        &mut self,
        entries: &[Entry],
        key: &str,
        rules: Option<&CheckRules>,
    ) -> Option<Vec<String>> {
        let found = self.list(entries, key)?;
        let known = || rules.into_iter().flat_map(CheckRules::rules).map(|rule| rule.id.as_str());
        for (rule, place) in &found {
            if rules.is_some() && !known().any(|known| known == rule) {
                let message = Text::new(
                    "attesa una regola della raccolta per questa verifica",
                    "expected a rule of the rulebook for this check",
                );
                self.mistaken(place, "unknown_rule", message, nearest(rule, known()));
            }
        }
        Some(found.into_iter().map(|(rule, _)| rule).collect())
    }

    /// Fields to ask for.
    fn fields(
        &mut self,
        found: &[(String, Range<usize>)],
        rules: Option<&CheckRules>,
    ) -> Vec<String> {
        let vocabulary = rules.map(CheckRules::vocabulary);
        for (path, place) in found {
            let unknown = |one: &&Vocabulary| one.find(path).is_none();
            if let Some(vocabulary) = vocabulary.filter(unknown) {
                let message = Text::new(
                    format!("atteso un campo di `{}`", vocabulary.subject),
                    format!("expected a field of `{}`", vocabulary.subject),
                );
                self.mistaken(place, "unknown_field", message, vocabulary.nearest(path));
            }
        }
        found.iter().map(|(path, _)| path.clone()).collect()
    }

    /// Tells what keeps the rulebook from judging a case, each thing at its own place.
    fn judged(&mut self, check: Check, entry: &Entry) {
        let Some(entries) = entry.value.entries() else { return };
        let Err(error) = decided(self.rulebook, check, &json_object(entries)) else { return };
        let ErrorReport { first, problems, .. } = ErrorReport::from(&error);
        let problems = if problems.is_empty() { vec![first] } else { problems };
        for problem in problems {
            let place = problem.path.as_deref().map(|path| place(entry, path));
            self.file.report(
                place.unwrap_or_else(|| entry.at.clone()),
                problem.code,
                problem.message,
            );
            self.file.help(problem.help);
        }
    }
}

/// Where a path of the case stands: the key at its end, or as far as there is one.
fn place(case: &Entry, path: &str) -> Range<usize> {
    let mut here = case;
    for key in path.split(['.', '[']) {
        let inside = here.value.entries().unwrap_or_default();
        match inside.iter().find(|entry| entry.key == key) {
            Some(entry) => here = entry,
            None => break,
        }
    }
    here.at.clone()
}
