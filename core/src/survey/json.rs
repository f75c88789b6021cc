//! The survey as JSON: the door of the language bindings to it.

use super::{Cell, Column, Kind, Survey, Table};
use crate::error::Error;
use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

/// The survey as JSON text: of one table its name, title, columns and rows; without a name,
/// every table in short, its rows only counted. An empty cell is `null`.
///
/// # Errors
/// [`Error::Call`] where there is no such table.
///
/// ```
/// let json = lepre::survey::survey_json(Some("bands"))?;
/// assert!(json.starts_with(r#"{"name":"bands","title":{"it":"#));
/// assert!(json.contains(r#""months_to_next":4,"next_band":"assisted""#));
/// assert_eq!(lepre::survey::survey_json(Some("band")).unwrap_err().code(), "unknown_table");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn survey_json(table: Option<&str>) -> Result<String, Error> {
    let survey = Survey::built_in()?;
    let json = match table {
        Some(name) => serde_json::to_string(survey.named(name)?),
        None => serde_json::to_string(&survey.tables.iter().map(Short).collect::<Vec<_>>()),
    };
    Ok(json.unwrap_or_default())
}

/// A table, its rows only counted.
struct Short<'t>(&'t Table);

impl Serialize for Short<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(&self.0.rows.len(), serializer)
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write(&self.iter().collect::<Vec<_>>(), serializer)
    }
}

impl Table {
    /// What it is, and what is to be said of its rows.
    fn write<S: Serializer>(&self, rows: &impl Serialize, to: S) -> Result<S::Ok, S::Error> {
        let mut object = to.serialize_struct("Table", 6)?;
        object.serialize_field("name", self.name)?;
        object.serialize_field("title", &self.title)?;
        object.serialize_field("provision", &self.provision)?;
        object.serialize_field("section", self.section)?;
        object.serialize_field("columns", &self.columns)?;
        object.serialize_field("rows", rows)?;
        object.end()
    }
}

impl Serialize for super::Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.cells.len()))?;
        for (column, cell) in self.columns.iter().zip(self.cells) {
            object.serialize_entry(column.name, cell)?;
        }
        object.end()
    }
}

impl Serialize for Column {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Column", 2)?;
        object.serialize_field("name", self.name)?;
        object.serialize_field("type", self.kind.name())?;
        object.end()
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u32(*number),
        }
    }
}

impl Kind {
    /// `text` or `number`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
        }
    }
}
