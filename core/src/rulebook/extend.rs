//! What a rulebook takes over from the one that it extends.
//!
//! Rules, deadlines, procedures, sources and announcements that have the same id take the
//! place of the other's; those with a new one come after it; those named in `removes` are
//! gone. What a rulebook says of itself, such as its territory and its days, is its own.

use super::load::Loading;
use super::raw::RawRulebook;
use super::{Rule, Rulebook};
use crate::text::{Text, did_you_mean, nearest};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::HashSet;
use std::ops::Range;
use toml::Spanned;

/// The rulebook that another extends, in the edition that it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Extended {
    /// Its id.
    pub id: String,
    /// Its own version.
    pub version: String,
    /// SHA-256 of all that it says, as hexadecimal.
    pub fingerprint: String,
}

/// What is taken over.
pub(super) struct Inherited {
    pub(super) rulebook: Rulebook,
    removed: HashSet<String>,
    /// Where the file says so.
    pub(super) span: Range<usize>,
}

/// What is not taken over: what a rulebook says of itself.
const OWN: [&str; 10] = [
    "id",
    "version",
    "title",
    "territory",
    "valid_from",
    "valid_to",
    "transitional",
    "complement",
    "replaces",
    "removes",
];

impl Inherited {
    /// Whether what has this id is taken over.
    pub(super) fn keeps(&self, id: &str) -> bool {
        !self.removed.contains(id)
    }

    pub(super) fn of(&self) -> Extended {
        let Rulebook { id, version, fingerprint, .. } = &self.rulebook;
        let (id, version, fingerprint) = (id.clone(), version.clone(), fingerprint.clone());
        Extended { id, version, fingerprint }
    }

    /// All that both files say together.
    pub(super) fn said(&self, own: &[u8]) -> Vec<u8> {
        let read = |said: &[u8]| serde_json::from_slice::<Map<String, Value>>(said);
        let mut said = read(self.rulebook.marks.said()).unwrap_or_default();
        said.retain(|key, _| !OWN.contains(&key.as_str()));
        for content in said.values_mut() {
            self.take_out(content);
        }
        for (key, own) in read(own).unwrap_or_default() {
            let both = match said.remove(&key) {
                Some(inherited) => joined(inherited, own),
                None => own,
            };
            said.insert(key, both);
        }
        serde_json::to_vec(&said).unwrap_or_default()
    }

    /// Takes out of lists, and of tables by kind, what is removed.
    fn take_out(&self, content: &mut Value) {
        let keeps =
            |one: &Value| one.get("id").and_then(Value::as_str).is_none_or(|id| self.keeps(id));
        match content {
            Value::Array(list) => list.retain(keeps),
            Value::Object(table) => {
                table.retain(|_, one| keeps(one));
                table.values_mut().filter(|one| one.is_array()).for_each(|one| self.take_out(one));
            }
            _ => {}
        }
    }
}

/// What is inherited, with what is own put in place of what has the same id, or after it.
pub(super) fn merged<T>(inherited: Vec<T>, own: Vec<T>, id: impl Fn(&T) -> &str) -> Vec<T> {
    let mut merged = inherited;
    for own in own {
        match merged.iter_mut().find(|one| id(one) == id(&own)) {
            Some(same) => *same = own,
            None => merged.push(own),
        }
    }
    merged
}

/// The same of JSON: tables by key, lists by the ids in them.
fn joined(inherited: Value, own: Value) -> Value {
    match (inherited, own) {
        (Value::Object(mut both), Value::Object(own)) => {
            for (key, own) in own {
                let value = match both.remove(&key) {
                    Some(inherited) if inherited.is_array() => joined(inherited, own),
                    _ => own,
                };
                both.insert(key, value);
            }
            Value::Object(both)
        }
        (Value::Array(inherited), Value::Array(own)) => {
            let id =
                |one: &Value| one.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            let pair = |one: Value| (id(&one), one);
            let [inherited, own] =
                [inherited, own].map(|list| list.into_iter().map(pair).collect());
            merged::<(String, Value)>(inherited, own, |(id, _)| id)
                .into_iter()
                .map(|(_, one)| one)
                .collect()
        }
        (_, own) => own,
    }
}

impl Loading<'_, '_> {
    /// What a file takes over, if it extends another rulebook.
    pub(super) fn inherited(&mut self, raw: &RawRulebook) -> Option<Inherited> {
        let Some(extends) = &raw.extends else {
            if let Some(first) = raw.removes.first() {
                let message = Text::new(
                    "attesa la chiave `extends`: si toglie solo ciò che si eredita",
                    "expected the key `extends`: only what is inherited can be removed",
                );
                self.report(first.span(), "nothing_inherited", message);
            }
            return None;
        };
        let rulebook = self.known_rulebook(extends)?;
        let removed: HashSet<String> =
            raw.removes.iter().filter_map(|id| self.removed(&rulebook, id)).collect();
        Some(Inherited { rulebook, removed, span: extends.span() })
    }

    /// Rulebooks of whose place this one takes; they must be known.
    pub(super) fn replaced(&mut self, replaces: &[Spanned<String>]) -> Vec<String> {
        replaces.iter().filter_map(|id| self.known_rulebook(id)).map(|one| one.id).collect()
    }

    fn known_rulebook(&mut self, id: &Spanned<String>) -> Option<Rulebook> {
        match self.shared.rulebook(id.get_ref()) {
            Ok(rulebook) => Some(rulebook),
            Err(ids) => {
                let message = Text::new(
                    "atteso l'identificativo di una raccolta nota",
                    "expected the id of a known rulebook",
                );
                self.report(id.span(), "unknown_rulebook", message);
                let near = nearest(id.get_ref(), ids.iter().map(String::as_str)).map(did_you_mean);
                let list = ids.join(", ");
                let all =
                    Text::new(format!("sono note: {list}"), format!("these are known: {list}"));
                self.help(Some(near.unwrap_or(all)));
                None
            }
        }
    }

    /// An id that is removed; something must have it.
    fn removed(&mut self, base: &Rulebook, id: &Spanned<String>) -> Option<String> {
        let ids = ids(base);
        let found = ids.contains(&id.get_ref().as_str());
        if !found {
            let message = Text::new(
                format!("attesa una regola o una procedura di `{}`", base.id),
                format!("expected a rule or a procedure of `{}`", base.id),
            );
            self.report(id.span(), "unknown_rule", message);
            self.help(nearest(id.get_ref(), ids.iter().copied()).map(did_you_mean));
        }
        found.then(|| id.get_ref().clone())
    }
}

/// The ids of all that can be removed.
fn ids(rulebook: &Rulebook) -> Vec<&str> {
    let rules = rulebook.checks.iter().flat_map(|(_, rules)| rules.rules());
    let timesheet = rulebook.timesheet.iter().flat_map(|minded| minded.provisions());
    let deadlines = rulebook.deadlines.iter().flat_map(|all| all.all());
    let rules = rules.map(|rule: &Rule| rule.id.as_str());
    let ids = rules
        .chain(rulebook.procedures.iter().map(|procedure| procedure.id()))
        .chain(timesheet.map(|provision| provision.id.as_str()))
        .chain(deadlines.map(|deadline| deadline.provision.id.as_str()))
        .chain(rulebook.planned.iter().map(|planned| planned.id.as_str()));
    ids.collect()
}
