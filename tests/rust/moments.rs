//! Moments, as a person in Italy reads a clock: the nights on which it is turned, and
//! midnight.

use chrono::{Offset, TimeZone, Utc};
use chrono_tz::Europe::Rome;
use lepre::Moment;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::random_cases::config;

fn moment(text: &str) -> Moment {
    text.parse().unwrap_or_else(|_| panic!("{text}"))
}

#[test]
fn the_hour_that_october_repeats() {
    let first = moment("2024-10-27T02:30");
    assert_eq!(first, moment("2024-10-27T00:30:00Z"));
    let second = moment("2024-10-27T02:30:00+01:00");
    assert!(first < second);
    assert_eq!(second.to_string(), "2024-10-27T02:30:00+01:00");
    // What was written down in local time, in its order, stays in order but for that hour.
    assert!(moment("2024-10-27T01:59") < first && second < moment("2024-10-27T03:00"));
    assert_eq!(first.day(), second.day());
}

#[test]
fn the_hour_that_march_skips_never_was() {
    assert!("2024-03-31T02:30".parse::<Moment>().is_err());
    assert!("2024-03-31T02:00".parse::<Moment>().is_err());
    assert_eq!(moment("2024-03-31T03:00"), moment("2024-03-31T01:00:00Z"));
    assert_eq!(moment("2024-03-31T02:30:00+01:00").to_string(), "2024-03-31T03:30:00+02:00");
}

#[test]
fn the_day_is_that_of_the_office() {
    for (text, day) in [
        ("2024-05-10T00:00", "2024-05-10"),
        ("2024-05-09T23:59:59.999", "2024-05-09"),
        ("2024-05-09T22:00:00Z", "2024-05-10"),
        ("2024-05-09T21:59:59Z", "2024-05-09"),
        ("2024-12-31T23:00:00Z", "2025-01-01"),
        ("2024-05-10T08:00:00+12:00", "2024-05-09"),
    ] {
        assert_eq!(moment(text).day().to_string(), day, "{text}");
    }
}

#[test]
fn one_moment_has_few_spellings() {
    for right in
        ["2024-05-10T10:30", "2024-05-10T10:30:00", "2024-05-10T10:30:00.5", "2024-05-10T10:30Z"]
    {
        moment(right);
    }
    for wrong in [
        "",
        "2024-05-10",
        "2024-05-10 10:30",
        "2024-5-10T10:30",
        "2024-05-10T10",
        "2024-05-10T10:30.5",
        "2024-05-10T10:30:00.",
        "2024-05-10T10:30:00+2",
        "2024-05-10T24:00",
        "2024-05-10T10:60",
        "2024-02-30T10:30",
        "0000-01-01T00:00",
        "10000-01-01T00:00",
        "2024-05-10T10:30:00+99:00",
        " 2024-05-10T10:30",
        "2024-05-10t10:30",
        "２024-05-10T10:30",
    ] {
        assert!(wrong.parse::<Moment>().is_err(), "{wrong}");
    }
}

/// The same moment by a library of dates, over two hundred and fifty years.
#[test]
fn every_instant_is_written_and_read_as_it_is() {
    TestRunner::new(config(5_000))
        .run(&(-4_000_000_000_i64..4_102_444_800), |seconds| {
            let utc = Utc.timestamp_opt(seconds, 0).unwrap();
            let local = utc.with_timezone(&Rome);
            let found = moment(&utc.format("%Y-%m-%dT%H:%M:%SZ").to_string());
            prop_assert_eq!(found.day().to_string(), local.format("%Y-%m-%d").to_string());
            prop_assert_eq!(moment(&found.to_string()), found);
            // Offsets with seconds, of the years before 1894, have no spelling.
            if local.offset().fix().local_minus_utc() % 60 == 0 {
                prop_assert_eq!(found.to_string(), local.to_rfc3339());
            }
            Ok(())
        })
        .unwrap();
}

/// Months are counted by the calendar: the same day, or the last one that there is.
#[test]
fn months_end_where_a_person_expects() {
    let plus = |day: &str, months| {
        let day: lepre::Date = day.parse().unwrap();
        day.plus_months(months).map(|day| day.to_string())
    };
    for (day, months, expected) in [
        ("2018-01-15", 4, Some("2018-05-15")),
        ("2017-10-31", 4, Some("2018-02-28")),
        ("2015-10-31", 4, Some("2016-02-29")),
        ("2018-04-03", 4, Some("2018-08-03")),
        ("2020-02-29", 12, Some("2021-02-28")),
        ("2024-05-31", 0, Some("2024-05-31")),
        ("9999-09-01", 4, None),
    ] {
        assert_eq!(plus(day, months).as_deref(), expected, "{day}");
    }
    // Day by day through a whole cycle of the calendar: never back, never into a later month.
    let mut day = chrono::NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();
    let mut last = String::new();
    while day < chrono::NaiveDate::from_ymd_opt(2400, 1, 1).unwrap() {
        let later = plus(&day.to_string(), 4).unwrap();
        assert!(later >= last, "{day}");
        let month: i32 = later[5..7].parse().unwrap();
        assert_eq!((chrono::Datelike::month0(&day) as i32 + 4) % 12 + 1, month, "{day}");
        last = later;
        day = day.succ_opt().unwrap();
    }
}

proptest! {
    #![proptest_config(config(2_000))]
    #[test]
    fn whatever_text_is_read_it_ends(text in "[0-9T:Z+.\\-]{0,30}") {
        let _ = text.parse::<Moment>();
    }
}
