//! Holding the sessions of a timesheet against each other.

use super::{Session, TimesheetCase, TimesheetReport};
use crate::date::Date;
use crate::decision::{Detail, Edition, Finding, Status};
use crate::rulebook::{Provision, Rulebook, TimesheetRules};
use std::collections::BTreeMap;

const DAY: u32 = 24 * 60;

/// Audits a timesheet by the rules of a rulebook.
pub(crate) fn audit<'a>(
    case: &TimesheetCase,
    rulebook: &'a Rulebook,
    rules: &'a TimesheetRules,
    detail: Detail,
) -> TimesheetReport<'a> {
    let sessions = case.sessions.as_slice();
    let mut report = TimesheetReport {
        rulebook: Edition::from(rulebook),
        sessions: sessions.len(),
        minutes: sessions.iter().map(|session| u64::from(session.billed())).sum(),
        findings: Vec::new(),
        more: false,
        receipt: None,
    };
    let mut tell = |rule: &'a Option<Provision>, find: &dyn Fn(&[Session]) -> Places| {
        let Some(provision) = rule else { return };
        let mut found = find(sessions);
        report.more |= found.len() > TimesheetReport::MOST_OF_A_KIND;
        found.truncate(TimesheetReport::MOST_OF_A_KIND);
        let finding = |places| Finding::of_provision(provision, Status::Violated, places, detail);
        report.findings.extend(found.into_iter().map(finding));
    };
    tell(&rules.midnight, &ends_before_it_starts);
    tell(&rules.minutes, &says_other_minutes);
    tell(&rules.twice, &|sessions| pairs(twice(sessions)));
    let but_twice = rules.twice.is_some();
    tell(&rules.overlap, &|sessions| pairs(overlapping(sessions, but_twice)));
    tell(&rules.day, &longer_than_a_day);
    report
}

/// For each finding, the places that it names.
type Places = Vec<Vec<String>>;

/// One more than is listed is enough to tell that there are more.
const ENOUGH: usize = TimesheetReport::MOST_OF_A_KIND + 1;

fn place(number: usize) -> String {
    format!("sessions[{number}]")
}

/// Pairs of sessions in the order of the list.
fn pairs(mut found: Vec<(usize, usize)>) -> Places {
    found.sort_unstable();
    found.into_iter().map(|(one, other)| vec![place(one), place(other)]).collect()
}

impl Session {
    /// Minutes from start to end; an end before the start is read as of the next day.
    fn length(&self) -> u32 {
        let (start, end) = (self.start.minutes(), self.end.minutes());
        if end < start { end + DAY - start } else { end - start }
    }

    /// The minutes that count: those declared, or else its length.
    fn billed(&self) -> u32 {
        self.minutes.unwrap_or_else(|| self.length())
    }

    /// When it starts and ends, in minutes of the calendar.
    fn interval(&self) -> (i64, i64) {
        let start = i64::from(self.date.days()) * i64::from(DAY) + i64::from(self.start.minutes());
        (start, start + i64::from(self.length()))
    }

    /// Whether another is the same session of the same person.
    fn is_again(&self, other: &Self) -> bool {
        let same_person = self.person.is_some() && self.person == other.person;
        same_person && self.interval() == other.interval()
    }
}

fn ends_before_it_starts(sessions: &[Session]) -> Places {
    let backwards = sessions.iter().enumerate().filter(|(_, one)| one.end <= one.start);
    backwards.map(|(number, _)| vec![place(number)]).take(ENOUGH).collect()
}

fn says_other_minutes(sessions: &[Session]) -> Places {
    let differs = |one: &Session| one.minutes.is_some_and(|minutes| minutes != one.length());
    let differing = sessions.iter().enumerate().filter(|(_, one)| differs(one));
    differing.map(|(number, _)| vec![format!("{}.minutes", place(number))]).take(ENOUGH).collect()
}

/// Pairs that are the same session, listed twice.
fn twice(sessions: &[Session]) -> Vec<(usize, usize)> {
    let mut listed: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (number, one) in sessions.iter().enumerate() {
        let Some(person) = &one.person else { continue };
        listed.entry((one.interval(), person.as_str())).or_default().push(number);
    }
    let mut found = Vec::new();
    for same in listed.values() {
        for (place, one) in same.iter().enumerate() {
            let later = same.iter().skip(place + 1);
            found.extend(later.take(ENOUGH).map(|other| (*one, *other)));
            if found.len() >= ENOUGH {
                return found;
            }
        }
    }
    found
}

/// Pairs that share time: one pass over time, with those that have not ended yet at hand.
/// Those listed twice are left out where that is told for itself.
fn overlapping(sessions: &[Session], but_twice: bool) -> Vec<(usize, usize)> {
    let mut in_time: Vec<usize> = (0..sessions.len()).collect();
    in_time.sort_by_key(|number| sessions.get(*number).map(Session::interval));
    let mut running: Vec<(usize, &Session)> = Vec::new();
    let (mut found, mut pairs_seen) = (Vec::new(), 0);
    for number in in_time {
        let Some(session) = sessions.get(number).filter(|one| one.length() > 0) else { continue };
        let (start, _) = session.interval();
        running.retain(|(_, other)| other.interval().1 > start);
        pairs_seen += running.len();
        let others = running.iter().filter(|(_, other)| !(but_twice && session.is_again(other)));
        found.extend(others.map(|(other, _)| (number.min(*other), number.max(*other))));
        // So many pairs without as many overlaps: the same few sessions over and over, of
        // which it is told already that there are more.
        if found.len() >= ENOUGH || pairs_seen > ENOUGH * ENOUGH {
            break;
        }
        running.push((number, session));
    }
    found
}

/// Days with more minutes than they have.
fn longer_than_a_day(sessions: &[Session]) -> Places {
    let mut days: BTreeMap<Date, (u64, Vec<usize>)> = BTreeMap::new();
    for (number, one) in sessions.iter().enumerate() {
        let (minutes, numbers) = days.entry(one.date).or_default();
        *minutes += u64::from(one.billed());
        numbers.push(number);
    }
    let long = days.into_values().filter(|(minutes, _)| *minutes > u64::from(DAY));
    long.map(|(_, numbers)| numbers.into_iter().map(place).collect()).take(ENOUGH).collect()
}
