//! Why a text is no codice fiscale.

use super::FormError;
use crate::text::Text;

/// The first thing that is wrong with a codice fiscale, from left to right. It tells where,
/// never what stands there: the text may be somebody's code but for one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TaxCodeError {
    /// The wrong length, or a character that cannot stand where it is.
    #[error(transparent)]
    Form(#[from] FormError),
    /// There is no month with that letter.
    #[error("expected the letter of a month, one of ABCDEHLMPRST, at place 9")]
    Month,
    /// The month has no such day.
    #[error("expected a day of the month, or 40 more, at places 10 and 11")]
    Day,
    /// The serial number of a provisional code is zero.
    #[error("expected a number other than zero at places 1 to 7")]
    Serial,
    /// The check letter is not the one that follows from the rest. The right one is not
    /// told: the letter is seldom the character that is wrong.
    #[error("expected another check letter at place 16")]
    CheckLetter,
    /// The check digit of a provisional code is not the one that follows from the rest.
    #[error("expected another check digit at place 11")]
    CheckDigit,
}

impl TaxCodeError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form(error) => error.code(),
            Self::Month => "unknown_month",
            Self::Day => "impossible_day",
            Self::Serial => "no_serial_number",
            Self::CheckLetter => "wrong_check_letter",
            Self::CheckDigit => "wrong_check_digit",
        }
    }

    /// What is wrong, in both languages.
    pub fn message(&self) -> Text {
        let it = match self {
            Self::Form(error) => return error.message(),
            Self::Month => "attesa la lettera di un mese, una di ABCDEHLMPRST, al posto 9",
            Self::Day => "atteso un giorno del mese, o 40 in più, ai posti 10 e 11",
            Self::Serial => "atteso un numero diverso da zero ai posti da 1 a 7",
            Self::CheckLetter => "attesa un'altra lettera di controllo al posto 16",
            Self::CheckDigit => "attesa un'altra cifra di controllo al posto 11",
        };
        Text::new(it, self.to_string())
    }

    /// What to do about it, where more than the message can be said.
    pub fn help(&self) -> Option<Text> {
        match self {
            Self::Form(error) => error.help(),
            Self::CheckLetter | Self::CheckDigit => Some(Text::new(
                "confrontare ogni carattere con la tessera: può essere sbagliato uno qualsiasi",
                "compare every character with the card: any of them may be the wrong one",
            )),
            Self::Month | Self::Day | Self::Serial => None,
        }
    }
}
