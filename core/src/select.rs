//! Which rulebook judges a case: by territory and date, or by name.

use crate::check::Check;
use crate::date::Date;
use crate::error::SelectError;
use crate::rulebook::{Rulebook, RulebookError};
use crate::territory::Territory;
use crate::text::nearest;

/// What the choice goes by.
pub(crate) struct Wanted<'w> {
    pub(crate) subject: Subject<'w>,
    pub(crate) date: Option<Date>,
    pub(crate) territory: Option<Territory>,
    pub(crate) named: Option<&'w str>,
}

/// What a rulebook must have.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Subject<'w> {
    /// Rules for a check.
    Check(Check),
    /// A procedure of this name.
    Procedure(&'w str),
    /// What it minds in timesheets.
    Timesheet,
    /// Days by which a person contacts the office.
    Deadlines,
}

impl Subject<'_> {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Check(check) => check.name(),
            Self::Procedure(id) => id,
            Self::Timesheet => "timesheet",
            Self::Deadlines => "deadlines",
        }
    }

    pub(crate) fn is_in(&self, rulebook: &Rulebook) -> bool {
        match self {
            Self::Check(check) => rulebook.check(*check).is_some(),
            Self::Procedure(id) => rulebook.procedure(id).is_some(),
            Self::Timesheet => rulebook.timesheet().is_some(),
            Self::Deadlines => rulebook.deadlines().is_some(),
        }
    }

    fn not_in(&self, rulebook: &Rulebook) -> SelectError {
        let rulebook = rulebook.id.clone();
        match self {
            Self::Check(check) => SelectError::OtherCheck { rulebook, check: *check },
            Self::Procedure(id) => {
                SelectError::OtherProcedure { rulebook, procedure: (*id).to_owned() }
            }
            Self::Timesheet | Self::Deadlines => {
                SelectError::OtherSubject { rulebook, subject: self.name().to_owned() }
            }
        }
    }
}

/// Whether a rulebook that may join another does so there and then. A named one judges alone.
pub(crate) fn joins(rulebook: &Rulebook, wanted: &Wanted<'_>) -> bool {
    let here = wanted.territory.is_some_and(|place| rulebook.territory.covers(place));
    here && wanted.date.is_some_and(|day| rulebook.in_force(day)) && wanted.named.is_none()
}

/// The checks for which some of the rulebooks may join another, with the places of those.
pub(crate) fn joined_checks(rulebooks: &[Rulebook]) -> Vec<(Check, Vec<usize>)> {
    let joining = |check: Check| {
        let with = rulebooks.iter().enumerate().filter(|(_, one)| one.check(check).is_some());
        let several = with.clone().nth(1).is_some();
        let may_join = |one: &Rulebook| one.complement || one.territory == Territory::Italia;
        let places = with.filter(|(_, one)| several && may_join(one)).map(|(place, _)| place);
        (check, places.collect::<Vec<_>>())
    };
    Check::ALL.into_iter().map(joining).filter(|(_, places)| !places.is_empty()).collect()
}

/// What the chosen rulebook has of the subject.
pub(crate) fn part<'r, P>(
    rulebooks: &'r [Rulebook],
    wanted: &Wanted<'_>,
    of: impl Fn(&'r Rulebook) -> Option<&'r P>,
) -> Result<(&'r Rulebook, &'r P), SelectError> {
    let rulebook = select(rulebooks, wanted)?;
    let part = of(rulebook).ok_or_else(|| wanted.subject.not_in(rulebook))?;
    Ok((rulebook, part))
}

/// The rulebook that has the subject, there and then.
fn select<'r>(rulebooks: &'r [Rulebook], wanted: &Wanted<'_>) -> Result<&'r Rulebook, SelectError> {
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
) -> Result<&'r Rulebook, SelectError> {
    if !wanted.subject.is_in(rulebook) {
        return Err(wanted.subject.not_in(rulebook));
    }
    if wanted.territory.is_some_and(|territory| !rulebook.territory.covers(territory)) {
        return Err(SelectError::OtherTerritory {
            rulebook: rulebook.id.clone(),
            territory: rulebook.territory,
        });
    }
    match wanted.date {
        Some(day) if !rulebook.in_force(day) => Err(not_in_force(rulebook, day)),
        _ => Ok(rulebook),
    }
}

/// The rulebooks that judge there and then, and have what is wanted. The place and the day
/// come first: they are quicker told than what a rulebook has.
fn there_and_then<'r>(
    rulebooks: &'r [Rulebook],
    territory: Territory,
    wanted: &Wanted<'_>,
) -> impl Iterator<Item = &'r Rulebook> {
    rulebooks.iter().filter(move |one| {
        one.territory.covers(territory)
            && wanted.date.is_some_and(|day| one.in_force(day))
            && !one.complement
            && wanted.subject.is_in(one)
    })
}

fn select_by_place_and_day<'r>(
    rulebooks: &'r [Rulebook],
    wanted: &Wanted<'_>,
) -> Result<&'r Rulebook, SelectError> {
    let territory = wanted.territory.ok_or(SelectError::TerritoryNeeded)?;
    let able = || rulebooks.iter().filter(|one| !one.complement && wanted.subject.is_in(one));
    let is_local = |rulebook: &&Rulebook| rulebook.territory.covers(territory);
    let mut candidates = there_and_then(rulebooks, territory, wanted);
    let first = candidates.next();
    // Of a region's and the State's, the region's judges; the other joins it.
    let own = first.into_iter().chain(candidates).find(|one| one.territory == territory);
    if let Some(found) = own.or(first) {
        return Ok(found);
    }
    let local = || able().filter(is_local);
    if local().next().is_none() {
        let mut covered: Vec<Territory> = able().map(|rulebook| rulebook.territory).collect();
        covered.sort_unstable();
        covered.dedup();
        let subject = wanted.subject.name().to_owned();
        return Err(SelectError::NoRulebookForTerritory { subject, territory, covered });
    }
    let day = wanted.date.ok_or(SelectError::DateNeeded)?;
    let nearest = local().min_by_key(|rulebook| distance(rulebook, day));
    Err(nearest.map_or(SelectError::DateNeeded, |rulebook| not_in_force(rulebook, day)))
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

/// Ends those that others replace on the day before, and leaves out those that would never
/// be in force.
pub(crate) fn without_replaced(rulebooks: Vec<Rulebook>) -> Vec<Rulebook> {
    let ends: Vec<(String, Date)> = rulebooks
        .iter()
        .flat_map(|one| one.replaces.iter().map(|id| (id.clone(), one.valid_from)))
        .collect();
    let in_force = |mut one: Rulebook| {
        for (_, first) in ends.iter().filter(|(id, _)| *id == one.id) {
            let last = first.before()?;
            one.valid_to = Some(one.valid_to.map_or(last, |known| known.min(last)));
        }
        one.valid_to.is_none_or(|last| one.valid_from <= last).then_some(one)
    };
    rulebooks.into_iter().filter_map(in_force).collect()
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
            let both = |subject: Subject<'_>| subject.is_in(one) && subject.is_in(other);
            let subjects = one.checks().any(|check| other.check(check).is_some())
                || one.procedures().iter().any(|mine| other.procedure(mine.id()).is_some())
                || both(Subject::Timesheet)
                || both(Subject::Deadlines);
            let alone = !one.complement && !other.complement;
            // A region's and the State's apply together; two of one authority would not.
            if alone && days && subjects && one.territory == other.territory {
                return Err(RulebookError::overlapping(&one.id, &other.id));
            }
        }
    }
    Ok(())
}
