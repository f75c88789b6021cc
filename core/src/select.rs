//! Which rulebook judges a case: by territory and date, or by name.

use crate::check::Check;
use crate::date::Date;
use crate::error::SelectError;
use crate::rulebook::{CheckRules, Rulebook, RulebookError};
use crate::territory::Territory;
use crate::text::nearest;

/// What the choice goes by.
pub(crate) struct Wanted<'w> {
    pub(crate) check: Check,
    pub(crate) date: Option<Date>,
    pub(crate) territory: Option<Territory>,
    pub(crate) named: Option<&'w str>,
}

/// The rulebook that judges a case, with its rules for the check.
pub(crate) fn select<'r>(
    rulebooks: &'r [Rulebook],
    wanted: &Wanted<'_>,
) -> Result<(&'r Rulebook, &'r CheckRules), SelectError> {
    match wanted.named {
        Some(id) => select_named(named(rulebooks, id)?, wanted),
        None => select_by_place_and_day(rulebooks, wanted),
    }
}

/// The rulebook of that name.
pub(crate) fn named<'r>(rulebooks: &'r [Rulebook], id: &str) -> Result<&'r Rulebook, SelectError> {
    rulebooks.iter().find(|rulebook| rulebook.id == id).ok_or_else(|| {
        let ids = rulebooks.iter().map(|rulebook| rulebook.id.as_str());
        SelectError::UnknownRulebook { nearest: nearest(id, ids).map(str::to_owned) }
    })
}

/// A named rulebook judges a case whose place and day are not known; it does not judge
/// one that is known to be another's.
fn select_named<'r>(
    rulebook: &'r Rulebook,
    wanted: &Wanted<'_>,
) -> Result<(&'r Rulebook, &'r CheckRules), SelectError> {
    let rules = rulebook.check(wanted.check).ok_or_else(|| SelectError::OtherCheck {
        rulebook: rulebook.id.clone(),
        check: wanted.check,
    })?;
    if wanted.territory.is_some_and(|territory| territory != rulebook.territory) {
        return Err(SelectError::OtherTerritory {
            rulebook: rulebook.id.clone(),
            territory: rulebook.territory,
        });
    }
    match wanted.date {
        Some(day) if !rulebook.in_force(day) => Err(not_in_force(rulebook, day)),
        _ => Ok((rulebook, rules)),
    }
}

fn select_by_place_and_day<'r>(
    rulebooks: &'r [Rulebook],
    wanted: &Wanted<'_>,
) -> Result<(&'r Rulebook, &'r CheckRules), SelectError> {
    let territory = wanted.territory.ok_or(SelectError::TerritoryNeeded)?;
    let with_rules = || {
        let all = rulebooks.iter();
        all.filter_map(|rulebook| Some((rulebook, rulebook.check(wanted.check)?)))
    };
    let local = || with_rules().filter(|(rulebook, _)| rulebook.territory == territory);
    if local().next().is_none() {
        let mut covered: Vec<Territory> =
            with_rules().map(|(rulebook, _)| rulebook.territory).collect();
        covered.sort_unstable();
        covered.dedup();
        return Err(SelectError::NoRulebookForTerritory {
            check: wanted.check,
            territory,
            covered,
        });
    }
    let day = wanted.date.ok_or(SelectError::DateNeeded)?;
    local().find(|(rulebook, _)| rulebook.in_force(day)).ok_or_else(|| {
        let nearest = local().min_by_key(|(rulebook, _)| distance(rulebook, day));
        nearest.map_or(SelectError::DateNeeded, |(rulebook, _)| not_in_force(rulebook, day))
    })
}

fn not_in_force(rulebook: &Rulebook, day: Date) -> SelectError {
    SelectError::NoRulebookForDate {
        date: day,
        nearest: rulebook.id.clone(),
        from: rulebook.valid_from,
        to: rulebook.valid_to,
    }
}

/// How many days a rulebook is from being in force on a day.
fn distance(rulebook: &Rulebook, day: Date) -> u32 {
    let to_last = rulebook.valid_to.filter(|last| day > *last).map(|last| last.days_between(day));
    to_last.unwrap_or_else(|| {
        if day < rulebook.valid_from { rulebook.valid_from.days_between(day) } else { 0 }
    })
}

/// Refuses rulebooks between which a choice would be a guess.
pub(crate) fn check_disjoint(rulebooks: &[Rulebook]) -> Result<(), RulebookError> {
    for (number, one) in rulebooks.iter().enumerate() {
        for other in rulebooks.iter().skip(number + 1) {
            if one.id == other.id {
                return Err(RulebookError::duplicate(&one.id));
            }
            let meet = |last: Option<Date>, first: Date| last.is_none_or(|last| first <= last);
            let days = meet(one.valid_to, other.valid_from) && meet(other.valid_to, one.valid_from);
            let checks = one.checks().any(|check| other.check(check).is_some());
            if days && checks && one.territory == other.territory {
                return Err(RulebookError::overlapping(&one.id, &other.id));
            }
        }
    }
    Ok(())
}
