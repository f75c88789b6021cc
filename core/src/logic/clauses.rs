//! Rules as clauses: all of them must hold, and each holds if any of its literals does.
//!
//! Distributivity, on which this rests, holds in Kleene's logic too, so that a rule and
//! its clauses have the same three-valued truth everywhere.

use super::{Atom, Formula, Space, Values};
use smallvec::SmallVec;

/// More clauses than this from one rule are refused: their number can double with
/// every part of a condition, and no rule that a person reads comes near.
const MAX_CLAUSES: usize = 256;

/// An atom, or its negation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Literal {
    pub(super) atom: Atom,
    pub(super) negated: bool,
    /// The variable that the atom is about.
    pub(super) variable: u16,
}

/// Literals of which one must hold; none can, where there are none.
type Literals = SmallVec<[Literal; 8]>;

/// One clause of a rule: it does not apply, or what it requires holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// Where any of these holds, the rule does not apply.
    pub(super) exceptions: Literals,
    /// Otherwise one of these must hold.
    pub(super) required: Literals,
}

impl Clause {
    pub(super) fn literals(&self) -> impl Iterator<Item = &Literal> {
        self.exceptions.iter().chain(&self.required)
    }

    /// The literals about variables that are not known.
    pub(super) fn open(&self, values: &Values) -> impl Iterator<Item = &Literal> {
        self.literals().filter(|literal| values.class(literal.variable) == 0)
    }
}

/// A rule has too many clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a rule of at most {MAX_CLAUSES} clauses")]
pub struct TooComplex {
    /// The number of the rule.
    pub rule: usize,
}

/// The clauses of "where `when` holds, `require` must".
pub(super) fn implication(space: &Space, when: &Formula, require: &Formula) -> Option<Vec<Clause>> {
    let exceptions = clauses(space, &when.clone().negate())?;
    let required = clauses(space, require)?;
    if exceptions.len() * required.len() > MAX_CLAUSES {
        return None;
    }
    let join = |exceptions: &Literals| {
        let exceptions = exceptions.clone();
        required.iter().map(move |required| {
            let mut required = required.clone();
            required.retain(|literal| !exceptions.contains(literal));
            Clause { exceptions: exceptions.clone(), required }
        })
    };
    Some(exceptions.iter().flat_map(join).collect())
}

/// The clauses of a formula, each with its literals in order and once.
fn clauses(space: &Space, formula: &Formula) -> Option<Vec<Literals>> {
    match formula {
        Formula::Constant(true) => Some(Vec::new()),
        Formula::Constant(false) => Some(vec![Literals::new()]),
        Formula::Literal { atom, negated } => {
            let about = space.atoms().get(usize::from(atom.0));
            let variable = about.map_or(u16::MAX, |about| about.variable);
            let literal = Literal { atom: *atom, negated: *negated, variable };
            Some(vec![Literals::from_slice(&[literal])])
        }
        Formula::All(parts) => {
            let mut all = Vec::new();
            for part in parts {
                all.extend(clauses(space, part)?);
                if all.len() > MAX_CLAUSES {
                    return None;
                }
            }
            Some(all)
        }
        Formula::Any(parts) => {
            let mut any = vec![Literals::new()];
            for part in parts {
                any = either(&any, &clauses(space, part)?)?;
            }
            Some(any)
        }
    }
}

/// The clauses of "one or the other": every pair of theirs, joined.
fn either(one: &[Literals], other: &[Literals]) -> Option<Vec<Literals>> {
    if one.len() * other.len() > MAX_CLAUSES {
        return None;
    }
    let join = |left: &Literals, right: &Literals| {
        let mut joined = left.clone();
        joined.extend_from_slice(right);
        joined.sort_unstable();
        joined.dedup();
        joined
    };
    Some(one.iter().flat_map(|left| other.iter().map(move |right| join(left, right))).collect())
}
