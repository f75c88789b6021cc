//! Bytes and numbers to bits: for 512 rows at once, which of them are something.

/// How many words of 64 rows are worked on together.
pub(super) const WORDS: usize = 8;
/// How many rows that are.
pub(super) const ROWS: usize = 64 * WORDS;

/// Some rows of 512: bit *k* of word *w* is row 64 *w* + *k*.
pub(super) type Plane = [u64; WORDS];

/// No row.
pub(super) const NONE: Plane = [0; WORDS];
/// Every row.
pub(super) const ALL: Plane = [u64::MAX; WORDS];

/// Which of up to 512 bytes are `byte`; rows that are not there are not.
pub(super) fn equal(bytes: &[u8], byte: u8) -> Plane {
    let mut plane = NONE;
    for (word, bytes) in plane.iter_mut().zip(bytes.chunks(64)) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for (place, eight) in eights.iter().enumerate() {
            *word |= equal_eight(u64::from_le_bytes(*eight), byte) << (8 * place);
        }
        for (place, found) in rest.iter().enumerate() {
            *word |= u64::from(*found == byte) << (8 * eights.len() + place);
        }
    }
    plane
}

/// Which of eight bytes are `byte`, as the lowest eight bits.
fn equal_eight(bytes: u64, byte: u8) -> u64 {
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    // Bytes that are equal become zero, and only those leave their highest bit unset below.
    let different = bytes ^ (u64::from(byte) * 0x0101_0101_0101_0101);
    let zero = !(((different & LOW) + LOW) | different | LOW);
    // Gathers the highest bit of each byte.
    (zero >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// Eight bits as eight bytes, each 0 or 1; the lowest bit first.
pub(super) fn spread(bits: u8) -> [u8; 8] {
    const EACH: u64 = 0x8040_2010_0804_0201;
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    // Every byte keeps its own bit, whichever that is, and then only whether it had one.
    let own = (u64::from(bits) * 0x0101_0101_0101_0101) & EACH;
    ((((own & LOW) + LOW) | own) >> 7 & 0x0101_0101_0101_0101).to_le_bytes()
}

/// Which of up to 512 numbers are `least` or greater.
pub(super) fn at_least(numbers: &[i64], least: i64) -> Plane {
    let mut plane = NONE;
    for (word, numbers) in plane.iter_mut().zip(numbers.chunks(64)) {
        for (place, number) in numbers.iter().enumerate() {
            *word |= u64::from(*number >= least) << place;
        }
    }
    plane
}

/// The rows of a plane that are both, row by row.
pub(super) fn and(mut one: Plane, other: Plane) -> Plane {
    one.iter_mut().zip(other).for_each(|(mine, theirs)| *mine &= theirs);
    one
}

/// The rows that are either.
pub(super) fn or(mut one: Plane, other: Plane) -> Plane {
    one.iter_mut().zip(other).for_each(|(mine, theirs)| *mine |= theirs);
    one
}

/// The rows that are not.
pub(super) fn not(one: Plane) -> Plane {
    one.map(|word| !word)
}

/// Whether any row is.
pub(super) fn any(plane: &Plane) -> bool {
    plane.iter().any(|word| *word != 0)
}

/// The first rows.
pub(super) fn first(rows: usize) -> Plane {
    std::array::from_fn(|word| match rows.saturating_sub(64 * word) {
        0 => 0,
        rows @ 1..64 => (1 << rows) - 1,
        _ => u64::MAX,
    })
}

/// The first row of a plane, if there is one.
pub(super) fn first_row(plane: &Plane) -> Option<usize> {
    let (number, word) = plane.iter().enumerate().find(|(_, word)| **word != 0)?;
    Some(64 * number + word.trailing_zeros() as usize)
}

/// Calls `visit` with every row of a plane, from the first.
pub(super) fn for_each(plane: &Plane, mut visit: impl FnMut(usize)) {
    for (number, word) in plane.iter().enumerate() {
        let mut left = *word;
        while left != 0 {
            visit(64 * number + left.trailing_zeros() as usize);
            left &= left - 1;
        }
    }
}
