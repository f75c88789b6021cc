//! Moments: an instant, or what the clocks in Italy showed.

use chrono::{DateTime, NaiveDateTime, TimeZone, Timelike};
use chrono_tz::{Europe::Rome, Tz};

pub(super) type Moment = DateTime<Tz>;

/// In the hour that the clocks show twice in October, the first pass is meant.
pub(super) fn read(text: &str) -> Moment {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return instant.with_timezone(&Rome);
    }
    let with_seconds = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f");
    let local = with_seconds
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M"))
        .unwrap_or_else(|_| panic!("{text} is no moment"));
    let passes = Rome.from_local_datetime(&local);
    passes.earliest().unwrap_or_else(|| panic!("{text} is skipped by the clocks"))
}

/// As the clocks in Italy show it, to the second, with its offset.
pub(super) fn print(moment: Moment) -> String {
    let fixed = moment.fixed_offset();
    format!("{:?}", fixed.with_nanosecond(0).expect("a whole second"))
}
