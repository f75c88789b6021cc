//! Calendar days.

use crate::from_text::from_text;
use chrono::{Datelike, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A calendar day, local to the office, from 0001-01-01 to 9999-12-31.
///
/// It is read and written as `YYYY-MM-DD` and nothing else: no time, no zone.
///
/// ```
/// let leap: lepre::Date = "2024-02-29".parse().unwrap();
/// assert_eq!(leap.to_string(), "2024-02-29");
/// assert!("2023-02-29".parse::<lepre::Date>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// The text is not a day of the calendar written as `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a day of the calendar written as YYYY-MM-DD")]
pub struct DateError;

impl Date {
    /// The day as this library holds it.
    pub(crate) fn of(day: NaiveDate) -> Self {
        Self(day)
    }

    /// Whether the library can hold a day.
    pub(crate) fn is_in_range(day: NaiveDate) -> bool {
        (1..=9999).contains(&day.year())
    }

    /// The day of a number of days, where it can be held.
    pub(crate) fn of_days(days: i64) -> Option<Self> {
        let day = NaiveDate::from_num_days_from_ce_opt(i32::try_from(days).ok()?)?;
        Self::is_in_range(day).then_some(Self(day))
    }

    /// Days since 0000-12-31: a number that grows by one a day.
    pub fn days(self) -> i32 {
        self.0.num_days_from_ce()
    }

    /// The day so many calendar months later; where that month has no such day, its last.
    /// `None` after the year 9999.
    ///
    /// ```
    /// let day: lepre::Date = "2017-10-31".parse().unwrap();
    /// assert_eq!(day.plus_months(4).unwrap().to_string(), "2018-02-28");
    /// ```
    pub fn plus_months(self, months: u32) -> Option<Self> {
        let day = self.0.checked_add_months(chrono::Months::new(months))?;
        Self::is_in_range(day).then_some(Self(day))
    }

    /// The day so many days later; `None` after the year 9999.
    pub fn plus_days(self, days: u32) -> Option<Self> {
        let day = self.0.checked_add_days(chrono::Days::new(days.into()))?;
        Self::is_in_range(day).then_some(Self(day))
    }

    /// The day before, if there is one.
    pub(crate) fn before(self) -> Option<Self> {
        Self::of_days(i64::from(self.days()) - 1)
    }

    /// The day after, if there is one.
    pub(crate) fn after(self) -> Option<Self> {
        self.plus_days(1)
    }

    /// How many days lie between two dates, whichever comes first.
    pub fn days_between(self, other: Self) -> u32 {
        self.days().abs_diff(other.days())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        // chrono also takes "2024-1-1" and "+2024-01-01"; one day has one spelling here.
        let digits = |text: Option<&str>| -> Option<u32> {
            let text = text?;
            text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
        };
        let dashes = text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        if text.len() != 10 || !dashes {
            return Err(DateError);
        }
        let year = digits(text.get(..4)).filter(|year| *year > 0).ok_or(DateError)?;
        let month = digits(text.get(5..7)).ok_or(DateError)?;
        let day = digits(text.get(8..)).ok_or(DateError)?;
        NaiveDate::from_ymd_opt(year as i32, month, day).map(Self).ok_or(DateError)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Serialize for Date {
    /// Text for people, the number of days for the kernel.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_i32(self.days())
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a day as YYYY-MM-DD")
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}
