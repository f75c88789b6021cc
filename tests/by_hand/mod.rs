//! The rules on remote delivery in Lombardia (`lombardia-2022`), written by hand.
//!
//! This is what the developer of an information system would write without the
//! library: one struct for the case, one function that decides it. It serves as
//! an independent reading of the act to compare the library with, and as the
//! program to beat in the benchmarks. The rulebook is taken as chosen: the case
//! is one of Lombardia, dated 2022-09-01 or later, or of unknown date.
#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "shared by tests and benches, each of which uses a part of it"
)]

mod case;
mod decision;
mod fields;
pub mod journal;
mod logic;
mod rules;

pub use case::{
    Access, Agreement, Case, Channel, Contact, Date, Device, EmailKind, Equipment, InvalidDate,
    Law, PasswordDelivery, Person, Platform, Programme, ProgrammeKind, Provider, ProviderKind,
    Service,
};
pub use decision::{Decision, Finding, Outcome, Rulebook, Severity, Status};
pub use fields::Fields;
pub use rules::decide;
