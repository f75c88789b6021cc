//! What an Italian labour information system (SIL) may do with an employment service,
//! and why.
//!
//! Regional acts say when a service may be delivered remotely. LEPRE keeps them as
//! data, decides a case, and names the rule, the remedy and
//! the passage behind every answer. It is a pure library: no I/O, no clock, no state.
//!
//! ```
//! let lepre = lepre::Lepre::new()?;
//! let case = r#"{
//!     "date": "2024-05-10", "territory": "ITC4", "service": "psp", "channel": "video",
//!     "agreement": {"provider": true, "person": false}
//! }"#;
//! let decision = lepre.decide_json("delivery", case, &lepre::Options::default())?;
//! assert!(decision.starts_with(r#"{"outcome":"inadmissible""#)); // the person did not agree
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | stage   | in -> out                                        | here          |
//! |---------|--------------------------------------------------|---------------|
//! | read    | TOML text -> raw rulebook; JSON text -> case     | [`rulebook`], [`case`] |
//! | type    | CEL text -> formula over atoms                   | [`condition`] |
//! | compile | formulas -> program                              | [`logic`]     |
//! | observe | case -> facts                                    | [`case`]      |
//! | inspect | bytes of a file -> facts of a document           | [`document`]  |
//! | choose  | territory, date -> rulebook                      | [`Lepre`]     |
//! | decide  | facts and program -> decision                    | [`decision`]  |
//! | report  | journal and procedure -> who does what next      | [`procedure`] |
//! | audit   | sessions of an operator -> contradictions         | [`timesheet`] |
//! | count   | days -> by when a person contacts the office     | [`deadline`]  |
//! | reason  | rules -> what to ask, what would help, what changed | [`reason`] |
//! | explain | decision, questions, repair -> plain words  | [`explain`] |
//! | test    | rulebook and scenarios -> report, coverage         | [`scenario`] |
//! | keep    | answer -> receipt; receipt, case -> what changed  | [`receipt`]   |
//! | check   | codice fiscale, codes of the SAP -> their form   | [`code`]      |
//! | look up | code, words, audience -> services                | [`catalogue`] |
//! | survey  | the report of 2021 -> tables, totals, differences | [`survey`]    |
//! | decide many | columns of a table -> outcomes, findings (feature `arrow`) | `table` |
//! | recommend | what is known of a person -> ways of delivery, ranked | [`recommend`] |
//! | serve   | JSON -> JSON, the doors of the bindings          | [`Lepre::decide_json`], [`Lepre::report_json`] |

#![forbid(unsafe_code)]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented
)]

pub mod case;
pub mod catalogue;
pub mod code;
pub mod condition;
pub mod deadline;
pub mod decision;
pub mod document;
pub mod error;
pub mod explain;
pub mod journal;
pub mod logic;
pub mod procedure;
pub mod reason;
pub mod receipt;
#[cfg(feature = "survey")]
pub mod recommend;
pub mod rulebook;
pub mod scenario;
pub mod schema;
#[cfg(feature = "survey")]
pub mod survey;
#[cfg(feature = "arrow")]
pub mod table;
pub mod territory;
pub mod text;
pub mod timesheet;
pub mod vocabulary;

mod check;
mod contact;
mod date;
mod door;
mod dossier;
mod from_text;
mod handle;
mod moment;
mod personal;
mod select;
mod time;

pub use check::Check;
pub use date::{Date, DateError};
pub use decision::{Decision, Detail, Finding, Outcome, Status};
pub use door::guarded;
pub use dossier::{Dossier, DossierReport};
pub use error::Error;
pub use handle::{
    AuditReport, CheckAudit, CheckComparison, ComparisonReport, Lepre, Options, RepairOptions,
};
pub use moment::{Moment, MomentError};
pub use rulebook::{Rulebook, Severity};
pub use territory::Territory;
pub use text::{Language, Text};
pub use time::{Time, TimeError};
