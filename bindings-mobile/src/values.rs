//! Values that Kotlin and Swift have types of their own for; which, `uniffi.toml` says.

use std::time::SystemTime;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day: `2026-01-12`.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Day(String);

/// A local time of day, to the minute: `09:45`.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct TimeOfDay(String);

/// Text that may identify a person, such as an e-mail address. No log and no debugger shows it
/// by chance.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonalText(String);

/// An instant.
#[derive(Debug, Clone, Copy)]
pub struct Moment(SystemTime);

uniffi::custom_newtype!(Day, String);
uniffi::custom_newtype!(TimeOfDay, String);
uniffi::custom_newtype!(PersonalText, String);
uniffi::custom_newtype!(Moment, SystemTime);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(lepre::Date::deserialize(deserializer)?.to_string()))
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(lepre::Time::deserialize(deserializer)?.to_string()))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match lepre::Moment::try_from(self.0) {
            Ok(moment) => moment.serialize(serializer),
            // Core refuses it, and knows its path.
            Err(_) => serializer.serialize_str("beyond all calendars"),
        }
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(lepre::Moment::deserialize(deserializer)?.into()))
    }
}
