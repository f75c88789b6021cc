//! Rules changed in one place: what is changed must show.
//!
//! `conditions.rs` changes a condition, `lines.rs` any line of a rulebook that is no text;
//! `by_vectors.rs` holds all of it against the conformance vectors, `by_scenarios.rs` the
//! conditions against generated scenarios.

mod by_scenarios;
mod by_vectors;
mod conditions;
mod lines;
