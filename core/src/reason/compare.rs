//! Which cases two rulebooks treat otherwise.

use super::outcomes::{Outcomes, outcome};
use super::values::witness;
use crate::check::Check;
use crate::decision::Outcome;
use crate::error::ReasonError;
use crate::logic::diagram::{Cost, Node, TooLarge};
use crate::rulebook::{CheckRules, Rule, Rulebook};
use crate::vocabulary::FieldId;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// What one rulebook says otherwise than another, on one check.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Comparison<'a> {
    /// The rules that differ, in the order of the other, those that are gone last.
    pub rules: Vec<RuleChange<'a>>,
    /// How many cases there are that the two can tell apart, as a whole number in decimal.
    pub cases: String,
    /// Those whose outcome differs, by the two outcomes.
    pub differences: Vec<Difference>,
}

/// A rule that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleChange<'a> {
    /// Its id.
    pub rule: &'a str,
    /// In which way.
    pub change: RuleChangeKind,
}

/// How a rule differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RuleChangeKind {
    /// Only the other has it.
    Added,
    /// Only the one has it.
    Removed,
    /// It asks the same in other words.
    Reworded,
    /// It asks something else, or weighs otherwise.
    Changed,
}

/// Cases whose outcome differs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Difference {
    /// Their outcome by the one.
    pub then: Outcome,
    /// Their outcome by the other.
    pub now: Outcome,
    /// How many they are, as a whole number in decimal.
    pub cases: String,
    /// Which share of all cases that is.
    pub share: f64,
    /// A case of them with the fewest known fields.
    pub witness: Value,
}

/// Compares two rulebooks for one check that both have; `None` where one has not.
///
/// # Errors
/// `rules_too_intricate` where nobody would wait for the answer.
pub fn compare<'a>(
    then: &'a Rulebook,
    now: &'a Rulebook,
    check: Check,
) -> Result<Option<Comparison<'a>>, ReasonError> {
    let (Some(then_rules), Some(now_rules)) = (then.check(check), now.check(check)) else {
        return Ok(None);
    };
    Ok(Some(compared(then_rules, now_rules)?))
}

fn compared<'a>(
    then_rules: &'a CheckRules,
    now_rules: &'a CheckRules,
) -> Result<Comparison<'a>, TooLarge> {
    let Some(mut both) = Outcomes::of(&[then_rules, now_rules])? else { return Err(TooLarge) };
    let rules = changes(&both, then_rules, now_rules);
    let (one, other) = match both.alone.as_slice() {
        [one, other] => (*one, *other),
        _ => return Err(TooLarge),
    };
    // Three outcomes each: nine ends.
    let pair = both.diagrams.combine(one, other, |then, now| then * 3 + now)?;
    let mut variables: Vec<u16> = both.space.atoms().iter().map(|atom| atom.variable).collect();
    variables.sort_unstable();
    variables.dedup();
    let counts = both.diagrams.count(pair, &variables).ok_or(TooLarge)?;
    let all: u128 = counts.iter().sum();
    let differences = (0..9u32).filter(|end| end / 3 != end % 3).filter_map(|end| {
        let count = *counts.get(end as usize)?;
        (count > 0).then(|| Difference {
            then: outcome(Node::end(end / 3)),
            now: outcome(Node::end(end % 3)),
            cases: count.to_string(),
            share: count as f64 / all as f64,
            witness: both.witness(pair, Node::end(end)),
        })
    });
    let differences = differences.collect();
    Ok(Comparison { rules, cases: all.to_string(), differences })
}

impl Outcomes {
    /// A case with the fewest known fields that certainly comes to an end.
    pub(super) fn witness(&self, root: Node, end: Node) -> Value {
        let cost = |_: u16, _: u8| Some(Cost { changes: 1, assumptions: 0 });
        let picks = self.diagrams.ways(root, end, cost).next().map(|(_, picks)| picks);
        let picks = picks.unwrap_or_default().into_iter();
        let picks = picks.map(|(variable, class)| (FieldId(variable), class));
        witness(&self.vocabulary, &self.classes, picks)
    }
}

fn changes<'a>(both: &Outcomes, then: &'a CheckRules, now: &'a CheckRules) -> Vec<RuleChange<'a>> {
    let node = |rulebook: usize, number: usize| both.rules.get(rulebook)?.get(number).copied();
    let changed = now.rules().iter().enumerate().filter_map(|(number, rule)| {
        let before = then.rules().iter().position(|before| before.id == rule.id);
        let change = match before.and_then(|place| Some((place, then.rules().get(place)?))) {
            None => RuleChangeKind::Added,
            Some((place, before)) => {
                let same = before.severity == rule.severity && node(0, place) == node(1, number);
                match (same, is_worded_alike(before, rule)) {
                    (true, true) => return None,
                    (true, false) => RuleChangeKind::Reworded,
                    (false, _) => RuleChangeKind::Changed,
                }
            }
        };
        Some(RuleChange { rule: &rule.id, change })
    });
    let gone =
        then.rules().iter().filter(|before| now.rules().iter().all(|rule| rule.id != before.id));
    let gone = gone.map(|rule| RuleChange { rule: &rule.id, change: RuleChangeKind::Removed });
    changed.chain(gone).collect()
}

/// Whether two editions of a rule say the same in the same words.
fn is_worded_alike(one: &Rule, other: &Rule) -> bool {
    let text =
        |rule: &Rule| (rule.when.as_ref().map(|when| when.text.clone()), rule.require.text.clone());
    text(one) == text(other)
        && (&one.message, &one.remedy, &one.citation)
            == (&other.message, &other.remedy, &other.citation)
}
