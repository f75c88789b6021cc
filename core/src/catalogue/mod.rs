//! The catalogue of services: the essential levels (LEP), and what a report says of them.
//!
//! It is data that a person who does not program can correct: one file for each service in
//! `core/catalogue/`, and the tables of the 2021 report. The tables inform; no rule reads
//! them.
//!
//! ```
//! use lepre::catalogue::{Catalogue, Force};
//!
//! let catalogue = Catalogue::built_in()?;
//! let hits = catalogue.search("tirocinio");
//! assert_eq!(hits[0].service.code, "F2");
//!
//! // What comes before the PSP, and what of it by law.
//! let path = catalogue.path("D").unwrap_or_default();
//! let by_law: Vec<_> = path.iter().filter(|step| step.force == Some(Force::Law)).collect();
//! assert_eq!(by_law[0].service.code, "B");
//! # Ok::<(), lepre::rulebook::RulebookError>(())
//! ```

mod load;
mod page;
mod path;
mod query;
mod raw;
mod search;
mod service;

pub use path::{PathStep, Reason};
pub use query::Query;
pub use search::{Hit, Place};
pub use service::{
    Activity, Actor, Audience, Digitalisable, Force, LetterStatus, Output, Prerequisite, Presence,
    Row, Service, Step, Table,
};

use crate::error::Error;
use crate::rulebook::RulebookError;
use schemars::JsonSchema;
use search::Index;
use serde::Serialize;

/// Every service, in order, with the tables that speak of them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Catalogue {
    /// The services, in order.
    services: Vec<Service>,
    /// The tables of the report.
    tables: Vec<Table>,
    #[serde(skip)]
    index: Index,
}

/// The whole catalogue as JSON text: `services` and `tables`. The door of the language
/// bindings to it.
///
/// # Errors
/// None in a released version, where the catalogue has been loaded by the tests.
pub fn catalogue_json() -> Result<String, Error> {
    let catalogue = Catalogue::built_in()?;
    Ok(serde_json::to_string(&catalogue).unwrap_or_default())
}

impl Catalogue {
    /// The catalogue that LEPRE brings along.
    ///
    /// # Errors
    /// None in a released version, where it has been loaded by the tests.
    pub fn built_in() -> Result<Self, RulebookError> {
        Self::load(&load::SERVICES, load::TABLES)
    }

    /// A catalogue from its files, each a name and its TOML text: one for each service, in
    /// the order in which they are to be listed, and one of tables.
    ///
    /// # Errors
    /// Every mistake at once, with file, line and column.
    pub fn load(services: &[(&str, &str)], tables: (&str, &str)) -> Result<Self, RulebookError> {
        load::load(services, tables)
    }

    /// The services, in order.
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// The tables of the report, in order.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// A service by its code, whatever the capitals: `F1`.
    pub fn service(&self, code: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.code.eq_ignore_ascii_case(code))
    }

    /// The rows of tables that speak of a service, by its code, whatever the capitals.
    pub fn rows(&self, code: &str) -> impl Iterator<Item = (&Table, &Row)> {
        let rows = self.tables.iter().flat_map(|table| table.rows.iter().map(move |r| (table, r)));
        rows.filter(move |(_, row)| {
            row.services.iter().any(|service| service.eq_ignore_ascii_case(code))
        })
    }
}
