//! What tells one edition of a rule from another.

use crate::document::Sha256;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// So many digits of a SHA-256 tell the editions of one rule apart.
const DIGITS: usize = 16;

/// The marks of a rulebook, made when a receipt first asks for them.
#[derive(Debug, Clone)]
pub(super) struct LazyMarks {
    /// All that the file says, as JSON.
    said: Vec<u8>,
    marks: OnceLock<Marks>,
}

impl LazyMarks {
    /// Of what a file says, as JSON.
    pub(super) fn of(said: Vec<u8>) -> Self {
        Self { said, marks: OnceLock::new() }
    }

    /// All that the file says, as JSON.
    pub(super) fn said(&self) -> &[u8] {
        &self.said
    }

    /// The rules on a subject, by id, each with its mark.
    pub(super) fn on(&self, subject: &str) -> impl Iterator<Item = (&str, &str)> {
        self.marks.get_or_init(|| Marks::of(&self.said)).on(subject)
    }
}

/// For each subject of a rulebook, its rules with the mark of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Marks(BTreeMap<String, BTreeMap<String, String>>);

impl Marks {
    /// Marks every rule: of checks, procedures, deadlines and timesheet.
    fn of(said: &[u8]) -> Self {
        let mut marks = Self::default();
        let raw: Value = serde_json::from_slice(said).unwrap_or_default();
        for (subject, content) in raw.as_object().into_iter().flatten() {
            match (subject.as_str(), content) {
                ("procedure", Value::Array(procedures)) => {
                    procedures.iter().for_each(|procedure| marks.procedure(procedure));
                }
                ("deadline", Value::Array(deadlines)) => marks.rules("deadlines", deadlines),
                ("timesheet", Value::Object(minded)) => {
                    minded.values().for_each(|rule| marks.rule(subject, rule));
                }
                (_, content) => marks.rules(subject, list(content, "rule")),
            }
        }
        marks
    }

    /// The rules on a subject, by id, each with its mark.
    fn on(&self, subject: &str) -> impl Iterator<Item = (&str, &str)> {
        let rules = self.0.get(subject).into_iter().flatten();
        rules.map(|(rule, mark)| (rule.as_str(), mark.as_str()))
    }

    fn procedure(&mut self, procedure: &Value) {
        let subject = procedure.get("id").and_then(Value::as_str).unwrap_or_default();
        if let Some(agreement) = procedure.get("agreement") {
            self.rule(subject, agreement);
        }
        for step in list(procedure, "step") {
            self.rules(subject, list(step, "rule"));
            // Its rules have marks of their own.
            let mut alone = step.clone();
            if let Some(step) = alone.as_object_mut() {
                step.remove("rule");
            }
            self.rule(subject, &alone);
        }
    }

    fn rules(&mut self, subject: &str, rules: &[Value]) {
        rules.iter().for_each(|rule| self.rule(subject, rule));
    }

    fn rule(&mut self, subject: &str, rule: &Value) {
        let id = rule.get("id").and_then(Value::as_str).unwrap_or_default();
        let marks = self.0.entry(subject.to_owned()).or_default();
        // A step and a rule of it might be called alike.
        let said = serde_json::to_string(&(marks.get(id), rule)).unwrap_or_default();
        let mark = Sha256::of(said.as_bytes()).to_string().chars().take(DIGITS).collect();
        marks.insert(id.to_owned(), mark);
    }
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
