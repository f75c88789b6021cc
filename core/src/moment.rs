//! Moments: when something happened.

use crate::date::Date;
use crate::from_text::from_text;
use chrono::{
    DateTime, FixedOffset, LocalResult, NaiveDateTime, Offset, SecondsFormat, TimeZone, Utc,
};
use chrono_tz::Europe::Rome;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

/// An instant, and with it the local day and hour of Italy's offices (Europe/Rome).
///
/// It is read from RFC 3339 with an offset, or from a local date-time without one; seconds
/// and their fractions may be left out. Local means Europe/Rome:
///
/// - in the hour that October repeats, a local time is that of its first pass, still in
///   summer time; where the second one is meant, give the offset;
/// - a local time that March skips never was: it is refused.
///
/// ```
/// use lepre::Moment;
///
/// let local: Moment = "2024-05-10T00:30".parse()?;
/// assert_eq!(local, "2024-05-09T22:30:00Z".parse()?);
/// assert_eq!(local.to_string(), "2024-05-10T00:30:00+02:00");
/// assert_eq!(local.day().to_string(), "2024-05-10");
///
/// let repeated: Moment = "2024-10-27T02:30".parse()?;
/// assert_eq!(repeated.to_string(), "2024-10-27T02:30:00+02:00");
/// assert!("2024-03-31T02:30".parse::<Moment>().is_err()); // the clock went from 2 to 3
/// # Ok::<(), lepre::MomentError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(DateTime<Utc>);

/// The text is no moment of the years 0001 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a moment as 2024-05-10T10:30 or 2024-05-10T10:30:00+02:00")]
pub struct MomentError;

impl Moment {
    /// Whether a text is a local time that March skipped.
    pub(crate) fn is_skipped(text: &str) -> bool {
        text.parse::<Self>().is_err() && format!("{text}+01:00").parse::<Self>().is_ok()
    }

    fn of(utc: DateTime<Utc>) -> Result<Self, MomentError> {
        let day = utc.with_timezone(&Rome).date_naive();
        Date::is_in_range(day).then_some(Self(utc)).ok_or(MomentError)
    }

    /// The local day.
    pub fn day(self) -> Date {
        Date::of(self.0.with_timezone(&Rome).date_naive())
    }
}

/// The spellings of a moment, each digit as `0`: up to its seconds, and its offset.
const SPELLINGS: [(&str, &str); 2] =
    [("0000-00-00T00:00", "%Y-%m-%dT%H:%M"), ("0000-00-00T00:00:00", "%Y-%m-%dT%H:%M:%S")];

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, MomentError> {
        // chrono also takes blanks, signs and single digits; one moment has few spellings here.
        let (local, offset) = cut(text);
        let (whole, fraction) = local.split_once('.').unwrap_or((local, "0"));
        let shape: String =
            whole.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        let (_, format) =
            SPELLINGS.into_iter().find(|(known, _)| *known == shape).ok_or(MomentError)?;
        let digits = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
        if !digits || (whole.len() != local.len() && !format.ends_with('S')) {
            return Err(MomentError);
        }
        let whole = NaiveDateTime::parse_from_str(whole, format).map_err(|_| MomentError)?;
        let utc = match offset {
            None => match Rome.from_local_datetime(&whole) {
                LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => moment.to_utc(),
                LocalResult::None => return Err(MomentError),
            },
            Some(offset) => {
                let text = format!("{}{offset}", whole.format("%Y-%m-%dT%H:%M:%S"));
                DateTime::parse_from_rfc3339(&text).map_err(|_| MomentError)?.to_utc()
            }
        };
        Self::of(utc.checked_add_signed(fraction_of_second(fraction)).ok_or(MomentError)?)
    }
}

impl TryFrom<SystemTime> for Moment {
    type Error = MomentError;

    fn try_from(time: SystemTime) -> Result<Self, MomentError> {
        let since = |time: Duration| chrono::TimeDelta::from_std(time).map_err(|_| MomentError);
        let since = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => since(after)?,
            Err(before) => -since(before.duration())?,
        };
        let utc = DateTime::UNIX_EPOCH.checked_add_signed(since).ok_or(MomentError)?;
        Self::of(utc)
    }
}

impl From<Moment> for SystemTime {
    /// ```
    /// use std::time::{Duration, SystemTime};
    ///
    /// let moment: lepre::Moment = "1970-01-01T01:00:01+01:00".parse()?;
    /// let time = SystemTime::from(moment);
    /// assert_eq!(time, SystemTime::UNIX_EPOCH + Duration::from_secs(1));
    /// assert_eq!(lepre::Moment::try_from(time)?, moment);
    /// # Ok::<(), lepre::MomentError>(())
    /// ```
    fn from(moment: Moment) -> Self {
        let since = moment.0 - DateTime::UNIX_EPOCH;
        match since.to_std() {
            Ok(after) => Self::UNIX_EPOCH + after,
            Err(_) => Self::UNIX_EPOCH - (-since).to_std().unwrap_or_default(),
        }
    }
}

/// The text up to its offset, and the offset.
fn cut(text: &str) -> (&str, Option<&str>) {
    // The date has dashes of its own.
    let from = text.find('T').unwrap_or(text.len());
    let place = text.get(from..).and_then(|time| time.find(['Z', '+', '-']));
    match place.and_then(|place| text.split_at_checked(from + place)) {
        Some((local, offset)) => (local, Some(offset)),
        None => (text, None),
    }
}

/// Digits after the point, down to nanoseconds.
fn fraction_of_second(digits: &str) -> chrono::TimeDelta {
    let nanoseconds = digits.bytes().chain(std::iter::repeat(b'0')).take(9);
    let nanoseconds = nanoseconds.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    chrono::TimeDelta::nanoseconds(nanoseconds)
}

impl fmt::Display for Moment {
    /// RFC 3339 with the offset of Europe/Rome.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Before 1893 that is 49 minutes and 56 seconds; only whole minutes can be written.
        let offset = self.0.with_timezone(&Rome).offset().fix().local_minus_utc();
        let offset = FixedOffset::east_opt((offset + 59).div_euclid(60) * 60);
        let local = self.0.with_timezone(&offset.ok_or(fmt::Error)?);
        f.write_str(&local.to_rfc3339_opts(SecondsFormat::AutoSi, false))
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Moment({self})")
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a moment as YYYY-MM-DDTHH:MM")
    }
}

impl JsonSchema for Moment {
    fn schema_name() -> Cow<'static, str> {
        "Moment".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // Not the format `date-time`, which an offset is part of.
        json_schema!({
            "type": "string",
            "format": "moment",
            "maxLength": 100,
            "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$",
            "examples": ["2024-05-10T10:30", "2024-05-10T10:30:00+02:00"],
        })
    }
}
