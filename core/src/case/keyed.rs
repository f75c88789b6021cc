//! Objects by their keys, and by nothing else: serde's derived code would take a list too,
//! by position, and decide on whatever stood there.

use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Deserializer, de};
use std::fmt;

/// Reads a group of fields; `null` is a group of which nothing is known.
pub(crate) fn group<'de, D: Deserializer<'de>, G: Deserialize<'de> + Default>(
    input: D,
) -> Result<G, D::Error> {
    input.deserialize_any(Visitor { nothing: Some(G::default) })
}

/// Reads a group of which it matters whether it is there; `null` is none.
pub(crate) fn optional_group<'de, D: Deserializer<'de>, G: Deserialize<'de>>(
    input: D,
) -> Result<Option<G>, D::Error> {
    Ok(Option::<Keyed<G>>::deserialize(input)?.map(|keyed| keyed.0))
}

/// Reads a list of objects.
pub(crate) fn keyed_list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    input: D,
) -> Result<Vec<T>, D::Error> {
    Ok(Vec::<Keyed<T>>::deserialize(input)?.into_iter().map(|keyed| keyed.0).collect())
}

/// A whole case, read as an object.
pub(super) struct Keyed<C>(pub(super) C);

impl<'de, C: Deserialize<'de>> Deserialize<'de> for Keyed<C> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(Visitor { nothing: None }).map(Self)
    }
}

struct Visitor<G> {
    /// What `null` is read as, if it may stand here.
    nothing: Option<fn() -> G>,
}

impl<'de, G: Deserialize<'de>> de::Visitor<'de> for Visitor<G> {
    type Value = G;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<G, A::Error> {
        G::deserialize(MapAccessDeserializer::new(map))
    }
    fn visit_unit<E: de::Error>(self) -> Result<G, E> {
        match self.nothing {
            Some(nothing) => Ok(nothing()),
            None => Err(E::invalid_type(de::Unexpected::Unit, &self)),
        }
    }
}
