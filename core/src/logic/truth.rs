//! One three-valued answer, alone or for a whole word of cases.

use super::Word;

/// A three-valued answer. The order is that of Kleene's logic: `No` is least,
/// conjunction is the minimum and disjunction the maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Certainly not.
    No,
    /// Not known, or known too little to tell.
    Unknown,
    /// Certainly.
    Yes,
}

impl Truth {
    /// The opposite; what is unknown stays so.
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "as for `Bounds`")]
    pub fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(known: bool) -> Self {
        if known { Self::Yes } else { Self::No }
    }
}

/// For every case of a word, the two bounds of a truth.
///
/// | truth   | `certain` | `possible` |
/// |---------|-----------|------------|
/// | yes     | 1         | 1          |
/// | unknown | 0         | 1          |
/// | no      | 0         | 0          |
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds<W> {
    /// Cases in which the statement holds whatever the unknown facts are.
    pub certain: W,
    /// Cases in which the statement may hold.
    pub possible: W,
}

impl<W: Word> Bounds<W> {
    /// Yes in every case.
    pub const YES: Self = Self { certain: W::ONES, possible: W::ONES };
    /// Unknown in every case.
    pub const UNKNOWN: Self = Self { certain: W::ZEROS, possible: W::ONES };
    /// No in every case.
    pub const NO: Self = Self { certain: W::ZEROS, possible: W::ZEROS };

    /// Both statements.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            certain: self.certain.and(other.certain),
            possible: self.possible.and(other.possible),
        }
    }

    /// Either statement.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { certain: self.certain.or(other.certain), possible: self.possible.or(other.possible) }
    }

    /// The opposite: what was impossible is now certain.
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "`and` and `or` have no operator either")]
    pub fn not(self) -> Self {
        Self { certain: self.possible.not(), possible: self.certain.not() }
    }

    /// The truth in one case.
    pub fn lane(self, lane: usize) -> Truth {
        match (self.certain.lane(lane), self.possible.lane(lane)) {
            (true, _) => Truth::Yes,
            (false, true) => Truth::Unknown,
            (false, false) => Truth::No,
        }
    }

    /// The same bounds with the truth of one case replaced.
    #[must_use]
    pub fn with_lane(self, lane: usize, truth: Truth) -> Self {
        Self {
            certain: self.certain.with_lane(lane, truth == Truth::Yes),
            possible: self.possible.with_lane(lane, truth != Truth::No),
        }
    }
}
