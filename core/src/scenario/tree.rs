//! TOML and JSON as one tree, in which every key and every value has its place in the text.

use crate::text::byte_at;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Number, Value};
use std::fmt;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Deeper nesting is refused: no case has it.
const MOST_DEPTH: usize = 32;

/// A value and its place.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    pub(super) span: Range<usize>,
    pub(super) kind: Kind,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(super) enum Kind {
    /// Neither a list nor a table.
    Plain(Value),
    List(Vec<Tree>),
    /// In the order of the text; a key may stand twice.
    Table(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) key: String,
    /// Where the key stands.
    pub(super) at: Range<usize>,
    pub(super) value: Tree,
}

/// Why a text is no tree, and where.
#[derive(Debug, Clone)]
pub(super) struct Broken {
    pub(super) span: Range<usize>,
    pub(super) message: String,
}

impl Tree {
    /// The entries of a table.
    pub(super) fn entries(&self) -> Option<&[Entry]> {
        match &self.kind {
            Kind::Table(entries) => Some(entries),
            _ => None,
        }
    }

    /// A text.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Plain(value) => value.as_str(),
            _ => None,
        }
    }

    /// The same as JSON.
    pub(super) fn to_json(&self) -> Value {
        match &self.kind {
            Kind::Plain(value) => value.clone(),
            Kind::List(elements) => elements.iter().map(Self::to_json).collect(),
            Kind::Table(entries) => Value::Object(json_object(entries)),
        }
    }
}

/// Entries as an object of JSON.
pub(super) fn json_object(entries: &[Entry]) -> Map<String, Value> {
    entries.iter().map(|entry| (entry.key.clone(), entry.value.to_json())).collect()
}

/// Reads TOML. Its dates and times are taken as their text.
pub(super) fn toml(text: &str) -> Result<Tree, Broken> {
    let table = DeTable::parse(text).map_err(|error| Broken {
        span: error.span().unwrap_or(0..0),
        message: error.message().to_owned(),
    })?;
    let span = table.span();
    Ok(Tree { span, kind: toml_table(table.get_ref(), text) })
}

fn toml_table(table: &DeTable<'_>, text: &str) -> Kind {
    let entries = table.iter().map(|(key, value)| Entry {
        key: key.get_ref().to_string(),
        at: key.span(),
        value: toml_value(value, text),
    });
    let mut entries: Vec<Entry> = entries.collect();
    entries.sort_by_key(|entry| entry.at.start);
    Kind::Table(entries)
}

fn toml_value(value: &Spanned<DeValue<'_>>, text: &str) -> Tree {
    let span = value.span();
    let written = || text.get(span.clone()).unwrap_or_default().to_owned();
    let kind = match value.get_ref() {
        DeValue::String(text) => Kind::Plain(text.to_string().into()),
        DeValue::Boolean(value) => Kind::Plain((*value).into()),
        // A number that JSON does not have is no number of a case either.
        DeValue::Integer(number) => {
            let number = i64::from_str_radix(number.as_str(), number.radix());
            Kind::Plain(number.map_or_else(|_| written().into(), Value::from))
        }
        DeValue::Float(number) => {
            let number = number.as_str().parse().ok().and_then(Number::from_f64);
            Kind::Plain(number.map_or_else(|| written().into(), Value::from))
        }
        DeValue::Datetime(_) => Kind::Plain(written().into()),
        DeValue::Array(elements) => {
            Kind::List(elements.iter().map(|element| toml_value(element, text)).collect())
        }
        DeValue::Table(table) => toml_table(table, text),
    };
    Tree { span, kind }
}

/// Reads JSON.
pub(super) fn json(text: &str) -> Result<Tree, Broken> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| {
        let start = byte_at(text, error.line(), error.column());
        Broken { span: start..start, message: plain_message(&error) }
    })?;
    json_value(raw.get(), place(raw.get(), text), MOST_DEPTH)
}

/// What `serde_json` says, without the place.
fn plain_message(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.split(" at line ").next().unwrap_or_default().to_owned()
}

/// Where a part of a text begins in it.
fn place(part: &str, text: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// A value that begins at a place of the whole text.
fn json_value(text: &str, start: usize, depth: usize) -> Result<Tree, Broken> {
    let span = start..start + text.len();
    let broken = |message: String| Broken { span: span.clone(), message };
    let Some(depth) = depth.checked_sub(1) else {
        return Err(broken("recursion limit exceeded".to_owned()));
    };
    let refused = |error: serde_json::Error| broken(plain_message(&error));
    let kind = match text.as_bytes().first() {
        Some(b'{') => {
            let Entries(entries) = serde_json::from_str(text).map_err(refused)?;
            let mut end = 1;
            let entries = entries.into_iter().map(|(key, value)| {
                let at = key_place(text, end..place(value.get(), text));
                end = place(value.get(), text) + value.get().len();
                let value_start = start + place(value.get(), text);
                let value = json_value(value.get(), value_start, depth)?;
                Ok(Entry { key, at: start + at.start..start + at.end, value })
            });
            Kind::Table(entries.collect::<Result<_, Broken>>()?)
        }
        Some(b'[') => {
            let elements: Vec<&RawValue> = serde_json::from_str(text).map_err(refused)?;
            let elements = elements.into_iter().map(|element| {
                json_value(element.get(), start + place(element.get(), text), depth)
            });
            Kind::List(elements.collect::<Result<_, Broken>>()?)
        }
        _ => Kind::Plain(serde_json::from_str(text).map_err(refused)?),
    };
    Ok(Tree { span, kind })
}

/// Where a key stands in what lies before its value.
fn key_place(text: &str, before: Range<usize>) -> Range<usize> {
    let gap = text.get(before.clone()).unwrap_or_default();
    let key = gap.trim_start_matches([',', ' ', '\t', '\r', '\n']);
    let start = before.end - key.len();
    let key = key.trim_end_matches([':', ' ', '\t', '\r', '\n']);
    start..start + key.len()
}

/// The entries of an object, twice where they stand twice.
struct Entries<'t>(Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Entries<'t> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_map(EntriesVisitor).map(Self)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(entries)
    }
}
