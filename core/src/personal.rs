//! Text that may identify a person.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use validator::ValidateLength;

/// Text that may identify a person, such as an e-mail address. It can be read,
/// but neither `Debug` nor an error ever shows it.
///
/// ```
/// let address = lepre::case::Personal::from("persona@example.it");
/// assert_eq!(address.as_str(), "persona@example.it");
/// assert_eq!(format!("{address:?}"), "Personal(..)");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline, extend("x-personal" = true))]
pub struct Personal(String);

impl Personal {
    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Personal {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Personal(..)")
    }
}

impl ValidateLength<u64> for Personal {
    fn length(&self) -> Option<u64> {
        self.0.length()
    }
}
