//! The codice fiscale.

use super::TaxCodeError;
use super::check_letter::check_letter;
use super::form::Expected::{Digit, DigitOrLetter as D, Letter as L};
use super::form::{Characters, FormError, digit};
use crate::personal::Personal;
use std::str::FromStr;

/// A codice fiscale of the right form: 16 characters with a check letter, or 11 digits with
/// a check digit. It is the code as issued, in capitals.
///
/// It says nothing about anybody. The century is not coded, so that nobody's age follows
/// from it; what it codes of a person's sex may no longer be so; and two persons whose codes
/// would be alike get codes that differ in a letter or more (*omocodia*), so that similar
/// codes are no sign of one person. Hence there is no birth date, no sex and no place here,
/// and no equality. No case needs a code.
///
/// What is read, and what is not looked at:
/// - of the 16 characters, each digit may be replaced by a letter, 0 to 9 by `LMNPQRSTUV`:
///   all 128 ways are read, whichever digits are replaced;
/// - a day must exist in its month, with 40 added or not; 29 February in every fourth year,
///   `00` included, which may be 2000;
/// - of the place only the form is checked: codes of suppressed municipalities and of
///   countries that are no more stay valid;
/// - whether a surname or a name can be shortened to these letters is not checked;
/// - the 11 digits may be a provisional code, which whoever asks for protection carries, or
///   that of an entity: its three digits of the office are not held against any list.
///
/// Capitals and blanks around it: see [the module](crate::code).
///
/// ```
/// use lepre::code::{TaxCode, TaxCodeKind};
///
/// let code: TaxCode = "RSSMRA80A01H501U".parse()?;
/// assert_eq!(code.kind(), TaxCodeKind::Person);
/// assert_eq!(format!("{code:?}"), "TaxCode { code: Personal(..), kind: Person }");
/// assert!("RSSMRAULALMHRLMD".parse::<TaxCode>().is_ok()); // each digit a letter
/// let provisional: TaxCode = "12345670017".parse()?;
/// assert_eq!(provisional.kind(), TaxCodeKind::ProvisionalOrEntity);
/// # Ok::<(), lepre::code::TaxCodeError>(())
/// ```
///
/// Whether two codes are of one person is not for the form to say:
///
/// ```compile_fail,E0369
/// # use lepre::code::TaxCode;
/// let one: TaxCode = "RSSMRA80A01H501U".parse().unwrap();
/// let other: TaxCode = "RSSMRA80A01H50MM".parse().unwrap();
/// let same = one == other;
/// ```
#[derive(Debug, Clone)]
pub struct TaxCode {
    code: Personal,
    kind: TaxCodeKind,
}

/// What a codice fiscale is by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TaxCodeKind {
    /// 16 characters: that of a person.
    Person,
    /// 11 digits: a person's for the time being, or that of an entity; the form does not tell.
    ProvisionalOrEntity,
}

/// Surname, name, year, month, day, place, check letter.
const PERSON: [super::Expected; 16] = [L, L, L, L, L, L, D, D, L, D, D, L, D, D, D, L];

/// Serial number, office, check digit.
const PROVISIONAL: [super::Expected; 11] = [Digit; 11];

/// The letter of each month, and its days in a leap year.
const MONTHS: [(u8, u8); 12] = [
    (b'A', 31),
    (b'B', 29),
    (b'C', 31),
    (b'D', 30),
    (b'E', 31),
    (b'H', 30),
    (b'L', 31),
    (b'M', 31),
    (b'P', 30),
    (b'R', 31),
    (b'S', 30),
    (b'T', 31),
];

impl TaxCode {
    /// The provision that this type carries out.
    pub const PROVISION: &'static str = "NAT-05";

    /// The code itself, in capitals, to be shown to its holder or sent on. It is personal
    /// data: keep it out of logs.
    pub fn as_str(&self) -> &str {
        self.code.as_str()
    }

    /// What it is by its form.
    pub fn kind(&self) -> TaxCodeKind {
        self.kind
    }
}

impl FromStr for TaxCode {
    type Err = TaxCodeError;

    /// Reads a code; the error is the first thing that is wrong, from left to right.
    fn from_str(text: &str) -> Result<Self, TaxCodeError> {
        match text.trim_ascii().chars().count() {
            16 => {
                let code = Characters::read(text, &PERSON)?;
                check_person(&code.0)?;
                Ok(Self { code: code.as_str().into(), kind: TaxCodeKind::Person })
            }
            11 => {
                let code = Characters::read(text, &PROVISIONAL)?;
                check_provisional(&code.0)?;
                Ok(Self { code: code.as_str().into(), kind: TaxCodeKind::ProvisionalOrEntity })
            }
            found => Err(FormError::Length { expected: &[16, 11], found }.into()),
        }
    }
}

/// Month, day and check letter of a code of the right form.
fn check_person(code: &[u8; 16]) -> Result<(), TaxCodeError> {
    let [first @ .., found] = *code;
    let [_, _, _, _, _, _, year_tens, year_units, month, day_tens, day_units, ..] = first;
    let month = MONTHS.iter().find(|(letter, _)| *letter == month);
    let (letter, mut days) = month.copied().ok_or(TaxCodeError::Month)?;
    let year = 10 * digit(year_tens) + digit(year_units);
    // True of `00` too: 1900 was no leap year, 2000 was, and the code does not say which.
    if letter == b'B' && !year.is_multiple_of(4) {
        days = 28;
    }
    let coded = 10 * digit(day_tens) + digit(day_units);
    let day = if coded > 40 { coded - 40 } else { coded };
    if !(1..=days).contains(&day) {
        return Err(TaxCodeError::Day);
    }
    if check_letter(first) != found {
        return Err(TaxCodeError::CheckLetter);
    }
    Ok(())
}

/// Serial number and check digit of a code of the right form.
fn check_provisional(code: &[u8; 11]) -> Result<(), TaxCodeError> {
    let [serial @ .., _, _, _, _] = code;
    if serial.iter().all(|found| *found == b'0') {
        return Err(TaxCodeError::Serial);
    }
    let mut sum = 0;
    for (index, found) in code.iter().enumerate() {
        // As in a VAT number: the even places count double, and 10 to 18 as 1 to 9.
        let value = digit(*found);
        sum += match (index % 2, value) {
            (0, _) => value,
            (_, 0..=4) => 2 * value,
            _ => 2 * value - 9,
        };
    }
    if sum % 10 != 0 { Err(TaxCodeError::CheckDigit) } else { Ok(()) }
}
