//! Comparing an answer with one that was given before.

use super::{Answered, Candidate, Change, Changed, Receipt, Replay, RuleMark, Standing};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Words for people, which may be put otherwise without any answer being another one.
const WORDS: [&str; 4] = ["message", "remedy", "citation", "action"];
/// The rulebooks stand in the receipt.
const EDITIONS: [&str; 2] = ["rulebook", "with"];

/// What is not as it was.
pub(crate) fn replay(then: &Answered, now: &Answered) -> Replay {
    let mut changes = Vec::new();
    let texts = |one: &str, other: &str| {
        (one != other).then(|| (Some(one.to_owned()), Some(other.to_owned())))
    };
    if let Some((then, now)) = texts(&then.receipt.lepre, &now.receipt.lepre) {
        changes.push(Change { then, now, ..Change::of(Changed::Library) });
    }
    if then.receipt.case != now.receipt.case {
        changes.push(Change::of(Changed::Case));
    }
    candidates(&then.receipt, &now.receipt, &mut changes);
    let before = changes.len();
    answers(&then.answer, &now.answer, &mut changes);
    Replay { same: changes.len() == before, changes }
}

impl Change {
    fn of(what: Changed) -> Self {
        Self { what, rulebook: None, rule: None, part: None, then: None, now: None }
    }
}

/// What became of the rulebooks, and what those say that took part.
fn candidates(then: &Receipt, now: &Receipt, changes: &mut Vec<Change>) {
    let find = |all: &Receipt, id: &str| all.candidates.iter().find(|one| one.id == id).cloned();
    let mut ids: Vec<&str> = then.candidates.iter().map(|one| one.id.as_str()).collect();
    let new = now.candidates.iter().map(|one| one.id.as_str());
    let new: Vec<&str> = new.filter(|id| !ids.contains(id)).collect();
    ids.extend(new);
    for id in ids {
        let (then, now) = (find(then, id), find(now, id));
        let standing = |one: &Option<Candidate>| one.as_ref().map(|one| named(&one.standing));
        let of_it = |what| Change { rulebook: Some(id.to_owned()), ..Change::of(what) };
        if standing(&then) != standing(&now) {
            let (then, now) = (standing(&then), standing(&now));
            changes.push(Change { then, now, ..of_it(Changed::Standing) });
        }
        let (Some(then), Some(now)) = (then, now) else { continue };
        let took_part = |one: &Candidate| {
            matches!(one.standing, Standing::Judged | Standing::Joined | Standing::Silent)
        };
        if then.fingerprint != now.fingerprint && took_part(&then) && took_part(&now) {
            let edition = |one: &Candidate| Some(format!("{}, {}", one.version, one.fingerprint));
            let (was, is) = (edition(&then), edition(&now));
            changes.push(Change { then: was, now: is, ..of_it(Changed::Rulebook) });
            // Marks are made for those only that took part and govern the case.
            if !then.rules.is_empty() && !now.rules.is_empty() {
                rules(id, &then.rules, &now.rules, changes);
            }
        }
    }
}

fn rules(rulebook: &str, then: &[RuleMark], now: &[RuleMark], changes: &mut Vec<Change>) {
    let marks = |marks: &[RuleMark]| -> BTreeMap<String, String> {
        marks.iter().map(|one| (one.rule.clone(), one.mark.clone())).collect()
    };
    let (then, now) = (marks(then), marks(now));
    differing(&then, &now, |rule, then, now| {
        let (rulebook, rule) = (Some(rulebook.to_owned()), Some(rule.to_owned()));
        changes.push(Change { rulebook, rule, then, now, ..Change::of(Changed::Rule) });
    });
}

/// Visits what one has otherwise than the other, or alone.
fn differing(
    then: &BTreeMap<String, String>,
    now: &BTreeMap<String, String>,
    mut visit: impl FnMut(&str, Option<String>, Option<String>),
) {
    let mut keys: Vec<&String> = then.keys().chain(now.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        let (then, now) = (then.get(key), now.get(key));
        if then != now {
            visit(key, then.cloned(), now.cloned());
        }
    }
}

fn answers(then: &Map<String, Value>, now: &Map<String, Value>, changes: &mut Vec<Change>) {
    let parts = |answer: &Map<String, Value>| -> BTreeMap<String, String> {
        let own = answer.iter().filter(|(key, _)| !EDITIONS.contains(&key.as_str()));
        let others = own.filter(|(key, _)| *key != "findings");
        others.map(|(key, value)| (key.clone(), text(&without_words(value)))).collect()
    };
    differing(&parts(then), &parts(now), |part, then, now| {
        let change = match part {
            "outcome" | "state" => Change::of(Changed::Outcome),
            _ => Change { part: Some(part.to_owned()), ..Change::of(Changed::Part) },
        };
        changes.push(Change { then, now, ..change });
    });
    let of = |answer: &Map<String, Value>| findings(answer.get("findings"));
    differing(&of(then), &of(now), |key, then, now| {
        let (rulebook, rule) = key.split_once(' ').unwrap_or(("", key));
        let rulebook = Some(rulebook.to_owned()).filter(|id| !id.is_empty());
        let rule = Some(rule.to_owned());
        changes.push(Change { rulebook, rule, then, now, ..Change::of(Changed::Finding) });
    });
}

/// What is found of each rule: how it stands, and of what.
fn findings(list: Option<&Value>) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for finding in list.and_then(Value::as_array).into_iter().flatten() {
        let said = |key: &str| finding.get(key).and_then(Value::as_str).unwrap_or_default();
        let fields = finding.get("fields").and_then(Value::as_array).into_iter().flatten();
        let fields: Vec<&str> = fields.filter_map(Value::as_str).collect();
        let told = format!("{}: {}", said("status"), fields.join(", "));
        // A rule may be found several times in a journal or a timesheet.
        found
            .entry(format!("{} {}", said("rulebook"), said("rule")))
            .and_modify(|before| *before += &format!("; {told}"))
            .or_insert(told);
    }
    found
}

fn without_words(value: &Value) -> Value {
    match value {
        Value::Object(entries) => {
            let kept = entries.iter().filter(|(key, _)| !WORDS.contains(&key.as_str()));
            let kept = kept.map(|(key, value)| (key.clone(), without_words(value)));
            // By key: who keeps an answer may keep its keys in any order.
            kept.collect::<BTreeMap<_, _>>().into_iter().collect()
        }
        Value::Array(elements) => elements.iter().map(without_words).collect(),
        other => other.clone(),
    }
}

/// A text as it is, anything else as JSON.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The name of a choice as JSON writes it.
fn named(standing: &Standing) -> String {
    serde_json::to_value(standing).map(|name| text(&name)).unwrap_or_default()
}
