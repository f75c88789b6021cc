//! The audit of a timesheet against plain ones: every pair looked at.

use lepre::timesheet::{Session, TimesheetCase, TimesheetReport};
use lepre::{Lepre, Options};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeMap;

/// A few days, hours and persons, so that sessions often meet.
fn session() -> impl Strategy<Value = Session> {
    let time =
        (0..24u32, 0..4u32).prop_map(|(hour, quarter)| format!("{hour:02}:{:02}", quarter * 15));
    let (start, end) = (time.clone(), time);
    let minutes = prop_oneof![3 => Just(None), 1 => (0..2_000u32).prop_map(Some)];
    (0..4u32, start, end, 0..4u32, minutes).prop_map(|(day, start, end, person, minutes)| Session {
        person: (person > 0).then(|| format!("persona-{person}").as_str().into()),
        minutes,
        ..Session::new(
            format!("2020-03-{:02}", 27 + day).parse().unwrap(),
            start.parse().unwrap(),
            end.parse().unwrap(),
        )
    })
}

fn case(sessions: Vec<Session>) -> TimesheetCase {
    TimesheetCase {
        date: Some("2020-04-30".parse().unwrap()),
        territory: Some("Toscana".parse().unwrap()),
        sessions,
    }
}

/// The minutes of the calendar in which a session runs.
fn running(session: &Session) -> std::ops::Range<i64> {
    let (start, end) = (i64::from(session.start.minutes()), i64::from(session.end.minutes()));
    let day = i64::from(session.date.days()) * 1_440;
    let end = if end < start { end + 1_440 } else { end };
    day + start..day + end
}

/// What a plain audit finds, rule by rule.
fn plain(sessions: &[Session]) -> Vec<(&'static str, Vec<String>)> {
    let place = |number: usize| format!("sessions[{number}]");
    let length = |one: &Session| running(one).count() as u32;
    let (mut midnight, mut minutes) = (Vec::new(), Vec::new());
    let (mut twice, mut overlap) = (Vec::new(), Vec::new());
    let mut days: BTreeMap<_, (u32, Vec<String>)> = BTreeMap::new();
    for (number, one) in sessions.iter().enumerate() {
        if one.end <= one.start {
            midnight.push(("TOS-08.midnight", vec![place(number)]));
        }
        if one.minutes.is_some_and(|minutes| minutes != length(one)) {
            minutes.push(("TOS-08.minutes", vec![format!("{}.minutes", place(number))]));
        }
        let day = days.entry(one.date).or_default();
        day.0 += one.minutes.unwrap_or(length(one));
        day.1.push(place(number));
        for (later, other) in sessions.iter().enumerate().skip(number + 1) {
            let both = vec![place(number), place(later)];
            let times = |one: &Session| (one.date, one.start, one.end);
            if one.person.is_some() && one.person == other.person && times(one) == times(other) {
                twice.push(("TOS-08.twice", both));
            } else if running(one).any(|minute| running(other).contains(&minute)) {
                overlap.push(("TOS-08.overlap", both));
            }
        }
    }
    let long = days.into_values().filter(|(minutes, _)| *minutes > 1_440);
    let long = long.map(|(_, places)| ("TOS-08.day", places));
    [midnight, minutes, twice, overlap].into_iter().flatten().chain(long).collect()
}

#[test]
fn an_audit_finds_what_a_plain_one_finds() {
    let lepre = Lepre::new().unwrap();
    let config = Config { cases: 2_000, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&proptest::collection::vec(session(), 0..12), |sessions| {
            let case = case(sessions);
            let audit = lepre.audit_timesheet(&case, &Options::default()).unwrap();
            let found: Vec<_> =
                audit.findings.iter().map(|one| (one.rule, one.fields.clone())).collect();
            prop_assert_eq!(found, plain(&case.sessions));
            prop_assert!(!audit.more);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_timesheet_of_contradictions_alone_ends_soon_and_says_that_there_are_more() {
    let lepre = Lepre::new().unwrap();
    let one = Session {
        person: Some("persona-1".into()),
        ..Session::new(
            "2020-03-16".parse().unwrap(),
            "00:00".parse().unwrap(),
            "23:59".parse().unwrap(),
        )
    };
    let another = Session { person: None, ..one.clone() };
    for session in [one, another] {
        let case = case(vec![session; 100_000]);
        let audit = lepre.audit_timesheet(&case, &Options::default()).unwrap();
        assert!(audit.more);
        let most = 3 * TimesheetReport::MOST_OF_A_KIND;
        assert!(audit.findings.len() <= most, "{}", audit.findings.len());
    }
}
