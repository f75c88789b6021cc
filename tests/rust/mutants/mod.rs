//! Rules changed in one place: what is changed must show.
//!
//! `conditions.rs` changes a condition; `by_scenarios.rs` holds it against generated scenarios.

mod by_scenarios;
mod conditions;
