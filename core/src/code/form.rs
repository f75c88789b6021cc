//! Texts of a fixed length, with a kind of character at each place.

use crate::text::Text;
use std::fmt;

/// What stands at a place of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A letter from A to Z.
    Letter,
    /// A digit.
    Digit,
    /// A digit, or the letter that stands for it where two persons would get the same code.
    DigitOrLetter,
    /// A hexadecimal digit.
    Hexadecimal,
}

/// The text does not have the form of the code: the wrong length, or a character that
/// cannot stand where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// It is longer or shorter, the blanks around it left out.
    #[error("expected {} characters, found {found}", either(.expected, "or"))]
    Length {
        /// How many characters it may have.
        expected: &'static [usize],
        /// How many it has.
        found: usize,
    },
    /// A character cannot stand where it is.
    #[error("expected {} at place {place}", .expected.text().en)]
    Character {
        /// Where, from one.
        place: usize,
        /// What can stand there.
        expected: Expected,
    },
}

/// So many ASCII capitals and digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Characters<const N: usize>(pub(super) [u8; N]);

impl<const N: usize> Characters<N> {
    /// Reads a text that has to have a form, as capitals, without the blanks around it.
    pub(super) fn read(text: &str, form: &[Expected; N]) -> Result<Self, FormError> {
        let text = text.trim_ascii();
        let found = text.chars().count();
        if found != N {
            return Err(FormError::Length { expected: const { &[N] }, found });
        }
        let mut characters = [0; N];
        let places = characters.iter_mut().zip(text.chars()).zip(form);
        for (index, ((character, found), expected)) in places.enumerate() {
            let error = FormError::Character { place: index + 1, expected: *expected };
            *character = expected.read(found).ok_or(error)?;
        }
        Ok(Self(characters))
    }

    pub(super) fn as_str(&self) -> &str {
        // Always ASCII: see `Expected::read`.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl<const N: usize> fmt::Display for Characters<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The letters that stand for the digits from 0 to 9.
const STAND_INS: &[u8; 10] = b"LMNPQRSTUV";

/// The value of a digit or of the letter that stands for it; of nothing else.
pub(super) fn digit(character: u8) -> u8 {
    let stand_in = STAND_INS.iter().zip(0..).find(|(letter, _)| **letter == character);
    stand_in.map_or(character.wrapping_sub(b'0'), |(_, value)| value)
}

impl Expected {
    /// The character as a capital, if it can stand here.
    fn read(self, found: char) -> Option<u8> {
        // Only of ASCII: the capital of a `ı` is an `I`, and another letter was meant.
        let found = u8::try_from(found).ok()?.to_ascii_uppercase();
        let fits = match self {
            Self::Letter => found.is_ascii_uppercase(),
            Self::Digit => found.is_ascii_digit(),
            Self::DigitOrLetter => found.is_ascii_digit() || STAND_INS.contains(&found),
            Self::Hexadecimal => found.is_ascii_hexdigit(),
        };
        fits.then_some(found)
    }

    fn text(self) -> Text {
        match self {
            Self::Letter => Text::new("una lettera dalla A alla Z", "a letter from A to Z"),
            Self::Digit => Text::new("una cifra", "a digit"),
            Self::DigitOrLetter => Text::new(
                "una cifra, o una di LMNPQRSTUV in sua vece,",
                "a digit, or one of LMNPQRSTUV in its stead,",
            ),
            Self::Hexadecimal => Text::new("una cifra esadecimale", "a hexadecimal digit"),
        }
    }
}

impl FormError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "wrong_length",
            Self::Character { .. } => "wrong_character",
        }
    }

    /// What is wrong, in both languages.
    pub fn message(&self) -> Text {
        let it = match self {
            Self::Length { expected, found } => {
                format!("attesi {} caratteri, trovati {found}", either(expected, "o"))
            }
            Self::Character { place, expected } => {
                format!("attesa {} al posto {place}", expected.text().it)
            }
        };
        Text::new(it, self.to_string())
    }

    /// What to do about it.
    pub fn help(&self) -> Option<Text> {
        match self {
            Self::Length { .. } => Some(Text::new(
                "scrivere tutti i caratteri, senza spazi o trattini in mezzo",
                "write all of its characters, without blanks or dashes inside",
            )),
            Self::Character { .. } => None,
        }
    }
}

fn either(lengths: &[usize], or: &str) -> String {
    let lengths: Vec<_> = lengths.iter().map(ToString::to_string).collect();
    lengths.join(&format!(" {or} "))
}
