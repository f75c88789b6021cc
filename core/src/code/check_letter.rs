//! The check letter of a codice fiscale, which other codes borrow.

/// What each value adds at the odd places, counted from one; at the even ones it adds
/// itself. No two are alike, so that a single wrong character always shows.
const ODD: [u32; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// The letter that follows from digits and capital letters; nothing else adds anything.
pub(super) fn check_letter(characters: impl IntoIterator<Item = u8>) -> u8 {
    let weights = characters.into_iter().enumerate().filter_map(|(index, character)| {
        let value = value(character)?;
        // The index counts from zero: the first place is an odd one.
        if index % 2 == 0 { ODD.get(value as usize).copied() } else { Some(value) }
    });
    // Below 26, so that nothing is lost.
    b'A' + (weights.sum::<u32>() % 26) as u8
}

/// A digit's value, or a letter's place in the alphabet, from zero: `A` is worth what `0` is.
fn value(character: u8) -> Option<u32> {
    let value = char::from(character).to_digit(36)?;
    Some(if value < 10 { value } else { value - 10 })
}
