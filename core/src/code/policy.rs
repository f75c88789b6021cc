//! The identifier of an active policy in the SAP.

use super::check_letter::check_letter;
use super::form::Expected::{Digit as D, Hexadecimal as H, Letter as L};
use super::form::{Characters, Expected, FormError};
use super::{ActivityCode, BodyCode, SenderCode};
use crate::date::Date;
use crate::personal::Personal;
use std::fmt;
use std::str::FromStr;

/// The identifier of a policy in section 6 of the SAP: two digits for the system that sent
/// it first, a sequence number of eight hexadecimal digits, and a check letter.
///
/// The letter does not check the identifier: it is made from what was proposed at first.
/// A text of the wrong form is an error; a letter that differs is not:
/// see [`PolicyId::check_letter`].
///
/// An identifier leads to a person, so `Debug` does not show it. Capitals and blanks around
/// it: see [the module](crate::code).
///
/// ```
/// use lepre::code::{CheckLetter, PolicyId, Proposal};
///
/// // The Ministry's own example.
/// let policy: PolicyId = "08008B3B94B".parse()?;
/// assert_eq!(policy.sender().name(), Some("Lazio"));
/// assert_eq!(policy.sequence(), 9_124_756);
/// let proposal = Proposal {
///     promoter: "H501X000004".parse()?,
///     activity: "A02".parse()?,
///     date: "2017-01-01".parse()?,
/// };
/// assert_eq!(policy.check_letter(&proposal), CheckLetter::Agrees);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PolicyId {
    text: Personal,
    sender: SenderCode,
    sequence: u32,
    letter: u8,
}

/// What a policy was when it was first proposed, as far as its identifier goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Proposal {
    /// The body that proposed it.
    pub promoter: BodyCode,
    /// The kind of activity.
    pub activity: ActivityCode,
    /// The day of the proposal.
    pub date: Date,
}

/// Whether an identifier's check letter follows from a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CheckLetter {
    /// It does.
    Agrees,
    /// It does not. That is advice (*avviso*), no error: promoter, activity and date may
    /// have been changed since, and the letter is not computed anew.
    Differs,
}

/// Sender, sequence number, check letter.
const FORM: [Expected; 11] = [D, D, H, H, H, H, H, H, H, H, L];

impl PolicyId {
    /// The provision that this type and the other codes of the SAP carry out.
    pub const PROVISION: &'static str = "NAT-07";

    /// The identifier itself, in capitals.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// The system that sent the policy first; it need not be the promoter's.
    pub fn sender(&self) -> SenderCode {
        self.sender
    }

    /// The sender's running number, from 0 to 4294967295.
    pub fn sequence(&self) -> u32 {
        self.sequence
    }

    /// Whether the check letter follows from what was proposed.
    ///
    /// ```
    /// use lepre::code::{CheckLetter, PolicyId, Proposal};
    ///
    /// let proposal = Proposal {
    ///     promoter: "F257C000424".parse()?,
    ///     activity: "A02".parse()?,
    ///     date: "2018-04-05".parse()?,
    /// };
    /// assert_eq!(proposal.check_letter(), 'K');
    /// let policy: PolicyId = "0670018e72E".parse()?;
    /// assert_eq!(policy.check_letter(&proposal), CheckLetter::Differs);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check_letter(&self, proposal: &Proposal) -> CheckLetter {
        if proposal.check_letter() == char::from(self.letter) {
            CheckLetter::Agrees
        } else {
            CheckLetter::Differs
        }
    }
}

impl Proposal {
    /// The letter that an identifier made for this proposal ends with: that of a codice
    /// fiscale, computed over promoter (11 characters), activity (3) and date (YYYYMMDD).
    pub fn check_letter(&self) -> char {
        let date = self.date.to_string();
        let date = date.bytes().filter(u8::is_ascii_digit);
        char::from(check_letter(self.promoter.0.0.into_iter().chain(self.activity.0.0).chain(date)))
    }
}

impl FromStr for PolicyId {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let characters = Characters::read(text, &FORM)?;
        let [tens, units, sequence @ .., letter] = characters.0;
        let digits = sequence.into_iter().filter_map(|digit| char::from(digit).to_digit(16));
        Ok(Self {
            text: characters.as_str().into(),
            sender: SenderCode(Characters([tens, units])),
            sequence: digits.fold(0, |number, digit| number << 4 | digit),
            letter,
        })
    }
}

impl fmt::Debug for PolicyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PolicyId(..)")
    }
}
