//! The machine word an evaluation runs over.

/// Some number of cases side by side, one bit each.
///
/// Implemented for `bool` (one case), `u64` (64 cases) and arrays of `u64`
/// (`[u64; 4]` is 256 cases and fits a vector register).
pub trait Word: Copy + PartialEq + std::fmt::Debug {
    /// How many cases the word holds.
    const LANES: usize;
    /// No in every case.
    const ZEROS: Self;
    /// Yes in every case.
    const ONES: Self;

    /// Case by case, both.
    #[must_use]
    fn and(self, other: Self) -> Self;
    /// Case by case, either.
    #[must_use]
    fn or(self, other: Self) -> Self;
    /// Case by case, the opposite.
    #[must_use]
    fn not(self) -> Self;
    /// The bit of one case; false beyond the last.
    fn lane(self, lane: usize) -> bool;
    /// The same word with the bit of one case replaced; unchanged beyond the last.
    #[must_use]
    fn with_lane(self, lane: usize, bit: bool) -> Self;
}

impl Word for bool {
    const LANES: usize = 1;
    const ZEROS: Self = false;
    const ONES: Self = true;

    fn and(self, other: Self) -> Self {
        self & other
    }
    fn or(self, other: Self) -> Self {
        self | other
    }
    fn not(self) -> Self {
        !self
    }
    fn lane(self, lane: usize) -> bool {
        self & (lane == 0)
    }
    fn with_lane(self, lane: usize, bit: bool) -> Self {
        if lane == 0 { bit } else { self }
    }
}

impl Word for u64 {
    const LANES: usize = 64;
    const ZEROS: Self = 0;
    const ONES: Self = u64::MAX;

    fn and(self, other: Self) -> Self {
        self & other
    }
    fn or(self, other: Self) -> Self {
        self | other
    }
    fn not(self) -> Self {
        !self
    }
    fn lane(self, lane: usize) -> bool {
        lane < 64 && (self >> lane) & 1 == 1
    }
    fn with_lane(self, lane: usize, bit: bool) -> Self {
        if lane >= 64 {
            return self;
        }
        (self & !(1 << lane)) | (u64::from(bit) << lane)
    }
}

impl<const N: usize> Word for [u64; N] {
    const LANES: usize = 64 * N;
    const ZEROS: Self = [0; N];
    const ONES: Self = [u64::MAX; N];

    fn and(mut self, other: Self) -> Self {
        for (mine, theirs) in self.iter_mut().zip(other) {
            *mine &= theirs;
        }
        self
    }
    fn or(mut self, other: Self) -> Self {
        for (mine, theirs) in self.iter_mut().zip(other) {
            *mine |= theirs;
        }
        self
    }
    fn not(self) -> Self {
        self.map(|word| !word)
    }
    fn lane(self, lane: usize) -> bool {
        self.get(lane / 64).is_some_and(|word| word.lane(lane % 64))
    }
    fn with_lane(mut self, lane: usize, bit: bool) -> Self {
        if let Some(word) = self.get_mut(lane / 64) {
            *word = word.with_lane(lane % 64, bit);
        }
        self
    }
}
