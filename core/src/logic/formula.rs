//! Formulas over atoms, with negation already pushed down to the atoms.

use super::{Atom, Bounds, Facts, Truth, Truths, Word};

/// A formula in negation normal form: its leaves are atoms, plain or negated.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Formula {
    /// Always, or never.
    Constant(bool),
    /// An atom, or its negation.
    Literal {
        /// The proposition.
        atom: Atom,
        /// Whether the formula is its negation.
        negated: bool,
    },
    /// Every part holds.
    All(Vec<Formula>),
    /// Some part holds.
    Any(Vec<Formula>),
}

impl Formula {
    /// The formula that is just this atom.
    pub fn atom(atom: Atom) -> Self {
        Self::Literal { atom, negated: false }
    }

    /// Every part holds; nested conjunctions are flattened, constants folded.
    pub fn all(parts: impl IntoIterator<Item = Formula>) -> Self {
        Self::join(parts, true)
    }

    /// Some part holds; nested disjunctions are flattened, constants folded.
    pub fn any(parts: impl IntoIterator<Item = Formula>) -> Self {
        Self::join(parts, false)
    }

    /// `when` does not hold, or `require` does.
    pub fn implies(when: Formula, require: Formula) -> Self {
        Self::any([when.negate(), require])
    }

    fn join(parts: impl IntoIterator<Item = Formula>, all: bool) -> Self {
        let mut joined = Vec::new();
        for part in parts {
            match part {
                // The neutral element changes nothing; the other one decides.
                Self::Constant(value) if value == all => {}
                Self::Constant(value) => return Self::Constant(value),
                Self::All(inner) if all => joined.extend(inner),
                Self::Any(inner) if !all => joined.extend(inner),
                other => joined.push(other),
            }
        }
        match (joined.pop(), joined.is_empty()) {
            (None, _) => Self::Constant(all),
            (Some(only), true) => only,
            (Some(last), false) => {
                joined.push(last);
                if all { Self::All(joined) } else { Self::Any(joined) }
            }
        }
    }

    /// The opposite formula, by De Morgan's laws, which Kleene's logic keeps.
    #[must_use]
    pub fn negate(self) -> Self {
        match self {
            Self::Constant(value) => Self::Constant(!value),
            Self::Literal { atom, negated } => Self::Literal { atom, negated: !negated },
            Self::All(parts) => Self::Any(parts.into_iter().map(Self::negate).collect()),
            Self::Any(parts) => Self::All(parts.into_iter().map(Self::negate).collect()),
        }
    }

    /// Visits every atom that it names.
    pub fn atoms(&self, visit: &mut impl FnMut(Atom)) {
        match self {
            Self::Constant(_) => {}
            Self::Literal { atom, .. } => visit(*atom),
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().for_each(|part| part.atoms(visit));
            }
        }
    }

    /// The formula in every case of a word, read straight off its tree.
    pub fn bounds<W: Word>(&self, facts: &Facts<W>) -> Bounds<W> {
        match self {
            Self::Constant(true) => Bounds::YES,
            Self::Constant(false) => Bounds::NO,
            Self::Literal { atom, negated: false } => facts.bounds(*atom),
            Self::Literal { atom, negated: true } => facts.bounds(*atom).not(),
            Self::All(parts) => {
                parts.iter().fold(Bounds::YES, |all, part| all.and(part.bounds(facts)))
            }
            Self::Any(parts) => {
                parts.iter().fold(Bounds::NO, |any, part| any.or(part.bounds(facts)))
            }
        }
    }

    /// The formula's truth read straight off its tree, given that of each atom.
    pub fn truth(&self, atoms: &Truths) -> Truth {
        match self {
            Self::Constant(value) => Truth::from(*value),
            Self::Literal { atom, negated: false } => atoms.of(*atom),
            Self::Literal { atom, negated: true } => atoms.of(*atom).not(),
            Self::All(parts) => {
                parts.iter().map(|part| part.truth(atoms)).min().unwrap_or(Truth::Yes)
            }
            Self::Any(parts) => {
                parts.iter().map(|part| part.truth(atoms)).max().unwrap_or(Truth::No)
            }
        }
    }
}
