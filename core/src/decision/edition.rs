//! The rulebook behind an answer.

use crate::rulebook::Rulebook;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

/// The rulebook that answered: all of it from Rust; as JSON its id, its version and its
/// fingerprint, so that the same answer can be had again.
#[derive(Clone, Copy)]
pub struct Edition<'a>(&'a Rulebook);

/// The rulebook that answered, by what tells its editions apart.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Edition")]
struct Written<'a> {
    /// Its id.
    id: &'a str,
    /// Its own version.
    version: &'a str,
    /// SHA-256 of all that it says, as hexadecimal.
    fingerprint: &'a str,
}

impl<'a> Edition<'a> {
    /// The rulebook's id.
    pub fn id(self) -> &'a str {
        &self.0.id
    }

    fn written(self) -> Written<'a> {
        let Self(Rulebook { id, version, fingerprint, .. }) = self;
        Written { id, version, fingerprint }
    }
}

impl<'a> From<&'a Rulebook> for Edition<'a> {
    fn from(rulebook: &'a Rulebook) -> Self {
        Self(rulebook)
    }
}

impl Deref for Edition<'_> {
    type Target = Rulebook;
    fn deref(&self) -> &Rulebook {
        self.0
    }
}

impl fmt::Debug for Edition<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Edition({} {})", self.id, self.version)
    }
}

impl PartialEq for Edition<'_> {
    fn eq(&self, other: &Self) -> bool {
        (&self.id, &self.version, &self.fingerprint)
            == (&other.id, &other.version, &other.fingerprint)
    }
}
impl Eq for Edition<'_> {}

impl Serialize for Edition<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written().serialize(serializer)
    }
}

impl JsonSchema for Edition<'_> {
    fn schema_name() -> Cow<'static, str> {
        Written::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Written::json_schema(generator)
    }
}
