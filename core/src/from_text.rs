//! Values that are written as a text, read in one way.

use serde::{Deserializer, de};
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

/// Reads a value from its text; `expected` says what that is.
pub(crate) fn from_text<'de, D, T>(input: D, expected: &'static str) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: fmt::Display>,
{
    input.deserialize_str(Visitor { expected, value: PhantomData })
}

struct Visitor<T> {
    expected: &'static str,
    value: PhantomData<T>,
}

impl<T: FromStr<Err: fmt::Display>> de::Visitor<'_> for Visitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}
