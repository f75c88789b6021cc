//! Tests across crates: the conformance vectors that every language runs, and the
//! proofs that hold for all vectors and all cases. They live in `rust/`; the same
//! vectors are run by `bindings-python/tests`, `bindings-node/test` and
//! `bindings-mobile/kotlin`.
//!
//! This library holds what tests and the programs in `programs/` share: [`agreement`], every
//! reading of the rules side by side. Its documentation tests are the examples of the project's
//! README.
#![doc = include_str!("../README.md")]

pub mod agreement;
pub mod folder;
