//! Tests across crates: the conformance vectors that every language runs, and the
//! proofs that hold for all vectors and all cases. They live in `rust/`; the same
//! vectors are run by `bindings-python/tests`, `bindings-node/test` and
//! `bindings-mobile/kotlin`.
//!
//! This library holds nothing but the examples of the project's README, which its
//! documentation tests compile and run.
#![doc = include_str!("../README.md")]
