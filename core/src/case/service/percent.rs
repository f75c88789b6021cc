//! Degrees, per cent.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A whole number of parts of a hundred, from 0 to 100.
///
/// ```
/// use lepre::case::Percent;
/// assert_eq!(Percent::try_from(46)?.get(), 46);
/// assert!(Percent::try_from(101).is_err());
/// # Ok::<(), lepre::case::PercentError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32")]
pub struct Percent(u32);

/// The number is greater than a hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a whole number from 0 to 100")]
pub struct PercentError;

impl Percent {
    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for Percent {
    type Error = PercentError;

    fn try_from(number: u32) -> Result<Self, PercentError> {
        if number <= 100 { Ok(Self(number)) } else { Err(PercentError) }
    }
}

impl JsonSchema for Percent {
    fn schema_name() -> Cow<'static, str> {
        "Percent".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 0, "maximum": 100 })
    }
}
