//! Times of day.

use crate::from_text::from_text;
use chrono::{NaiveTime, Timelike};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A local time of day, to the minute, from 00:00 to 23:59.
///
/// It is read and written as `HH:MM` and nothing else.
///
/// ```
/// let time: lepre::Time = "11:15".parse().unwrap();
/// assert_eq!((time.minutes(), time.to_string().as_str()), (675, "11:15"));
/// assert!("24:00".parse::<lepre::Time>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(NaiveTime);

/// The text is not a time of day written as `HH:MM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a time of day as HH:MM, from 00:00 to 23:59")]
pub struct TimeError;

impl Time {
    /// Minutes since midnight.
    pub fn minutes(self) -> u32 {
        self.0.hour() * 60 + self.0.minute()
    }
}

impl FromStr for Time {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        // chrono also takes "9:00" and blanks; one time has one spelling here.
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
        if text.len() != 5 || !plain {
            return Err(TimeError);
        }
        NaiveTime::parse_from_str(text, "%H:%M").map(Self).map_err(|_| TimeError)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%H:%M"))
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a time of day as HH:MM")
    }
}

impl JsonSchema for Time {
    fn schema_name() -> Cow<'static, str> {
        "Time".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // Not the format `time`, which seconds are part of.
        json_schema!({
            "type": "string",
            "format": "time-of-day",
            "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
            "examples": ["11:15"],
        })
    }
}
