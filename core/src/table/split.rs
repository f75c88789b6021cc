//! Which rulebooks judge each row: by its territory and day, or the named one.

use super::column::{Block, Column};
use super::planes::{self, ALL, Plane, ROWS, and, not};
use crate::check::Check;
use crate::condition::Test;
use crate::date::Date;
use crate::error::SelectError;
use crate::rulebook::Rulebook;
use crate::select::{self, Subject, Wanted};
use crate::territory::Territory;

/// The rulebooks that judge together, by their places among all, the one that judges first;
/// or the code of the reason why there is none.
pub(super) type Together = Result<Vec<usize>, &'static str>;

/// For every territory and stretch of days, who judges there and then.
#[derive(Debug, Clone)]
pub(super) struct Split {
    /// The days on which something may change.
    days: Vec<i64>,
    /// For each class of a territory, the unknown one first, and for each stretch of days,
    /// the unknown day first: a place in `sets`.
    by_territory: Vec<Vec<usize>>,
    /// All that rows may be judged by.
    pub(super) sets: Vec<Together>,
}

/// For each set of rulebooks that judges some of 512 rows, those rows.
pub(super) type Parts = Vec<(usize, Plane)>;

impl Split {
    /// Who judges, among all rulebooks and those that may join; `names` are those of the
    /// field of the territory.
    pub(super) fn new(
        rulebooks: &[Rulebook],
        joined: &[usize],
        check: Check,
        named: Option<&str>,
        names: &[String],
    ) -> Result<Self, SelectError> {
        let mut days: Vec<i64> = Vec::new();
        for rulebook in rulebooks.iter().filter(|one| one.check(check).is_some()) {
            days.push(rulebook.valid_from.days().into());
            days.extend(rulebook.valid_to.and_then(Date::after).map(|day| i64::from(day.days())));
        }
        days.sort_unstable();
        days.dedup();
        if let Some(id) = named {
            // A wrong name is the call's mistake, not each row's.
            let wanted = Wanted {
                subject: Subject::Check(check),
                date: None,
                territory: None,
                named: Some(id),
            };
            select::part(rulebooks, &wanted, |rulebook| rulebook.check(check))?;
        }
        let mut split = Self { days, by_territory: Vec::new(), sets: Vec::new() };
        let territories = names.iter().map(|name| name.parse::<Territory>().ok());
        for territory in std::iter::once(None).chain(territories) {
            // One stretch lies before the first of the days.
            let before = split.days.first().map(|day| day - 1);
            let days = before.into_iter().chain(split.days.iter().copied()).map(Date::of_days);
            let days: Vec<Option<Date>> = std::iter::once(None).chain(days).collect();
            let sets = days.into_iter().map(|date| {
                let subject = Subject::Check(check);
                let wanted = Wanted { subject, date, territory, named };
                let found = together(rulebooks, joined, &wanted, check);
                split.place(found.map_err(|error| error.code()))
            });
            let sets = sets.collect();
            split.by_territory.push(sets);
        }
        Ok(split)
    }

    fn place(&mut self, found: Together) -> usize {
        let place = self.sets.iter().position(|known| *known == found);
        place.unwrap_or_else(|| {
            self.sets.push(found);
            self.sets.len() - 1
        })
    }

    /// The codes of the reasons why there may be no rulebook, each once.
    pub(super) fn errors(&self) -> impl Iterator<Item = &'static str> {
        self.sets.iter().filter_map(|set| set.as_ref().err().copied())
    }

    /// The place among those of the reason that a set is.
    pub(super) fn error(&self, set: usize) -> usize {
        self.sets.iter().take(set).filter(|set| set.is_err()).count()
    }

    /// Splits the first `rows` rows of a block by who judges them.
    pub(super) fn parts(
        &self,
        territory: &Column,
        date: &Column,
        block: usize,
        rows: usize,
    ) -> Parts {
        let there = planes::first(rows);
        let stretches = self.stretches(date, block, there);
        let mut parts: Parts = Vec::new();
        let mut places = Block::new(territory, block);
        let mut left = there;
        // The territories that there are, from row to row, and no others.
        while let Some(row) = planes::first_row(&left) {
            let class = usize::from(territory.truth(block * ROWS + row));
            let here = and(places.class_plane(class), left);
            left = and(left, not(here));
            let Some(sets) = self.by_territory.get(class) else { break };
            for (stretch, days) in &stretches {
                let rows = and(here, *days);
                let Some(set) = sets.get(*stretch).filter(|_| planes::any(&rows)) else { continue };
                match parts.iter_mut().find(|(known, _)| known == set) {
                    Some((_, known)) => *known = planes::or(*known, rows),
                    None => parts.push((*set, rows)),
                }
            }
        }
        parts
    }

    /// The rows of each stretch of days, by its number: 0 is an unknown day.
    fn stretches(&self, date: &Column, block: usize, there: Plane) -> Vec<(usize, Plane)> {
        let mut date = Block::new(date, block);
        let known = date.test(Test::Known).certain;
        let mut stretches = vec![(0, and(there, not(known)))];
        // From the last day back: what is left is earlier.
        let mut left = and(there, known);
        for (place, day) in self.days.iter().enumerate().rev() {
            let since = and(left, date.test(Test::AtLeast(*day)).certain);
            left = and(left, not(since));
            stretches.push((place + 2, since));
        }
        stretches.push((1, and(left, ALL)));
        stretches.retain(|(_, rows)| planes::any(rows));
        stretches
    }
}

fn together(
    rulebooks: &[Rulebook],
    joined: &[usize],
    wanted: &Wanted<'_>,
    check: Check,
) -> Result<Vec<usize>, SelectError> {
    let (rulebook, _) = select::part(rulebooks, wanted, |rulebook| rulebook.check(check))?;
    let place = rulebooks.iter().position(|one| one.id == rulebook.id);
    let joins = joined.iter().copied().filter(|place| {
        let one = rulebooks.get(*place);
        one.is_some_and(|one| select::joins(one, wanted) && one.id != rulebook.id)
    });
    Ok(place.into_iter().chain(joins).collect())
}
