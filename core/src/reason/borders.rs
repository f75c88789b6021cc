//! Where two rulebooks of one territory meet: days and cases that both judge, or neither.

use super::outcomes::Outcomes;
use crate::check::Check;
use crate::condition::{Atoms, Test};
use crate::date::Date;
use crate::error::ReasonError;
use crate::logic::Formula;
use crate::logic::diagram::{Node, TooLarge};
use crate::rulebook::{CheckRules, Rulebook};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// Where a rulebook meets another of the same territory, for one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Border {
    /// What there is.
    pub kind: BorderKind,
    /// The other rulebook, by id.
    pub other: String,
    /// The first day of it.
    pub from: Date,
    /// The last day; left out where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// A case that shows it, where it is about some cases only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witness: Option<Value>,
}

/// What there is where two rulebooks meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BorderKind {
    /// Between the end of the one and the beginning of the other no rulebook is in force.
    DaysWithout,
    /// Both govern some case, while both are in force, and neither is a complement.
    ScopeOverlap,
    /// Neither governs some case, while both are in force.
    ScopeGap,
}

/// Days from a first one on, to a last one if there is one.
type Days = (Date, Option<Date>);

/// Where a rulebook meets others of its territory, for one check. Of `others`, itself and
/// those of other places are passed over.
///
/// # Errors
/// `rules_too_intricate` where nobody would wait for the answer.
///
/// ```
/// use lepre::reason::{BorderKind, borders};
/// use lepre::{Check, Lepre};
///
/// let lepre = Lepre::new()?;
/// let services = lepre.rulebook("it-lep-2018")?;
/// let borders = borders(services, lepre.rulebooks(), Check::Service)?;
/// // Of employers' services neither the catalogue nor the law on placement says who has them.
/// assert_eq!(borders[0].kind, BorderKind::ScopeGap);
/// assert_eq!(borders.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn borders(
    rulebook: &Rulebook,
    others: &[Rulebook],
    check: Check,
) -> Result<Vec<Border>, ReasonError> {
    let Some(rules) = rulebook.check(check) else { return Ok(Vec::new()) };
    let neighbours: Vec<(&Rulebook, &CheckRules, Days)> = others
        .iter()
        .filter(|other| other.id != rulebook.id && other.territory == rulebook.territory)
        .filter_map(|other| Some((other, other.check(check)?, days_beside(other, rulebook)?)))
        .collect();
    let mut borders = days_without(rulebook, &neighbours);
    let own = (rulebook.valid_from, rulebook.valid_to);
    for (other, other_rules, days) in &neighbours {
        if let Some(days) = both(own, *days) {
            let mut shown = scopes([rules, other_rules], days)?;
            // That is what a complement is for.
            let meant = rulebook.complement || other.complement;
            shown.retain(|(kind, _)| *kind != BorderKind::ScopeOverlap || !meant);
            borders.extend(shown.into_iter().map(|(kind, witness)| Border {
                kind,
                other: other.id.clone(),
                from: days.0,
                to: days.1,
                witness: Some(witness),
            }));
        }
    }
    Ok(borders)
}

/// The days of another rulebook, which ends where this one replaces it.
fn days_beside(other: &Rulebook, rulebook: &Rulebook) -> Option<Days> {
    let days = (other.valid_from, other.valid_to);
    match rulebook.replaces.contains(&other.id) {
        true => both(days, (other.valid_from, Some(rulebook.valid_from.before()?))),
        false => Some(days),
    }
}

/// The days that two stretches share.
fn both(one: Days, other: Days) -> Option<Days> {
    let from = one.0.max(other.0);
    let to = [one.1, other.1].into_iter().flatten().min();
    to.is_none_or(|to| from <= to).then_some((from, to))
}

/// The days after the rulebook's last, or before its first, on which none is in force though
/// one was before, or will be.
fn days_without(rulebook: &Rulebook, neighbours: &[(&Rulebook, &CheckRules, Days)]) -> Vec<Border> {
    let in_force = |day: Date| {
        let covers = |(from, to): Days| from <= day && to.is_none_or(|to| day <= to);
        neighbours.iter().any(|(.., days)| covers(*days))
    };
    let border = |other: &Rulebook, from: Date, to: Date| Border {
        kind: BorderKind::DaysWithout,
        other: other.id.clone(),
        from,
        to: Some(to),
        witness: None,
    };
    let after = rulebook.valid_to.and_then(Date::after).filter(|day| !in_force(*day));
    let after = after.and_then(|day| {
        let later = neighbours.iter().filter(|(.., days)| days.0 > day);
        let (next, _, days) = later.min_by_key(|(.., days)| days.0)?;
        Some(border(next, day, days.0.before()?))
    });
    let before = rulebook.valid_from.before().filter(|day| !in_force(*day));
    let before = before.and_then(|day| {
        let ended = neighbours.iter().filter_map(|(one, _, days)| Some((one, days.1?)));
        let (last, end) = ended.filter(|(_, end)| *end < day).max_by_key(|(_, end)| *end)?;
        Some(border(last, end.after()?, day))
    });
    before.into_iter().chain(after).collect()
}

/// What the scopes of two rulebooks come to on some days, each with a case.
fn scopes(both: [&CheckRules; 2], (from, to): Days) -> Result<Vec<(BorderKind, Value)>, TooLarge> {
    let mut atoms = Atoms::default();
    let [first, _] = both;
    let day = first.vocabulary().find("date");
    let mut since = |day_of: Date| {
        let atom = atoms.atom(day?, Test::AtLeast(day_of.days().into()));
        atom.map(Formula::atom)
    };
    let ended = to.and_then(Date::after).and_then(&mut since).map(Formula::negate);
    let within = Formula::all(since(from).into_iter().chain(ended));
    let Some(mut outcomes) = Outcomes::over(&both, atoms)? else { return Ok(Vec::new()) };
    let within = outcomes.diagrams.formula(&outcomes.space, &within)?;
    let [one, other] = match outcomes.alone.as_slice() {
        [one, other] => [*one, *other],
        _ => return Err(TooLarge),
    };
    // 0 neither governs, 1 the one, 2 the other, 3 both; 4 on other days.
    let govern = |one: u32, other: u32| u32::from(one > 0) + 2 * u32::from(other > 0);
    let govern = outcomes.diagrams.combine(one, other, govern)?;
    let on_those = |govern: u32, within: u32| if within == 1 { govern } else { 4 };
    let govern = outcomes.diagrams.combine(govern, within, on_those)?;
    let kinds = [(BorderKind::ScopeOverlap, Node::end(3)), (BorderKind::ScopeGap, Node::end(0))];
    let shown = kinds.into_iter().filter(|(_, end)| outcomes.diagrams.can_end(govern, *end));
    Ok(shown.map(|(kind, end)| (kind, outcomes.witness(govern, end))).collect())
}
