//! A formula as clauses: all of them must hold, and each holds if any of its literals does.
//!
//! Distributivity, on which this rests, holds in Kleene's logic too, so that a formula
//! and its clauses have the same three-valued truth everywhere.

use super::{Atom, Formula};
use smallvec::SmallVec;

/// More clauses than this from one formula are refused: their number can double with
/// every part of a formula, and no rule that a person reads comes near.
const MAX_CLAUSES: usize = 256;

/// An atom, or its negation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Literal {
    pub(super) atom: Atom,
    pub(super) negated: bool,
}

/// Holds if any of its literals does; never, if it has none.
pub(super) type Clause = SmallVec<[Literal; 8]>;

/// A formula has too many clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a formula of at most {MAX_CLAUSES} clauses")]
pub struct TooComplex {
    /// The number of the formula.
    pub formula: usize,
}

/// The clauses of a formula, each with its literals in order and once.
pub(super) fn clauses(formula: &Formula) -> Option<Vec<Clause>> {
    match formula {
        Formula::Constant(true) => Some(Vec::new()),
        Formula::Constant(false) => Some(vec![Clause::new()]),
        Formula::Literal { atom, negated } => {
            Some(vec![Clause::from_slice(&[Literal { atom: *atom, negated: *negated }])])
        }
        Formula::All(parts) => {
            let mut all = Vec::new();
            for part in parts {
                all.extend(clauses(part)?);
                if all.len() > MAX_CLAUSES {
                    return None;
                }
            }
            Some(all)
        }
        Formula::Any(parts) => {
            let mut any = vec![Clause::new()];
            for part in parts {
                any = either(&any, &clauses(part)?)?;
            }
            Some(any)
        }
    }
}

/// The clauses of "one or the other": every pair of theirs, joined.
fn either(one: &[Clause], other: &[Clause]) -> Option<Vec<Clause>> {
    if one.len() * other.len() > MAX_CLAUSES {
        return None;
    }
    let mut joined: Vec<Clause> = Vec::with_capacity(one.len() * other.len());
    for left in one {
        for right in other {
            let mut clause = left.clone();
            clause.extend_from_slice(right);
            clause.sort_unstable();
            clause.dedup();
            joined.push(clause);
        }
    }
    Some(joined)
}
