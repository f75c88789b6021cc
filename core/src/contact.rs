//! How a person can be reached, and whether two of these are the same.

use crate::personal::Personal;
use phonelib::PhoneNumber;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize, Serializer};
use std::borrow::Cow;
use validator::{Validate, ValidateLength, ValidationError, ValidationErrors};

/// A number without the prefix of its country is one of Italy's.
const COUNTRY: &str = "IT";
/// The country's prefix, and the same digits once more as the first ones of a number.
const PREFIX_TWICE: &str = "+3939";
/// The longest number that begins with these: its mobile numbers have ten digits at most.
const LONGEST_WITH_39: usize = "+39".len() + 10;
/// The most characters of one phone number or address.
const LONGEST: u64 = 1000;

/// Phone numbers and e-mail addresses by which a person is known.
///
/// ```
/// use lepre::case::Contacts;
///
/// let known = Contacts::from(["055 000 0001", "persona@Example.it"]);
/// assert_eq!(known.hold("+39 055-0000001"), Some(true));
/// assert_eq!(known.hold("persona@example.it"), Some(true));
/// // What stands before the @ may know capitals.
/// assert_eq!(known.hold("Persona@example.it"), Some(false));
/// assert_eq!(known.hold("333"), None); // no whole number: nobody can tell
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Contacts(Vec<Personal>);

impl Contacts {
    /// Whether a phone number or e-mail address is one of them, however it is written; `None`
    /// where that cannot be told.
    pub fn hold(&self, contact: &str) -> Option<bool> {
        let mut unsure = false;
        for one in &self.0 {
            match same_contact(one.as_str(), contact) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => unsure = true,
            }
        }
        (!unsure).then_some(false)
    }
}

impl<const N: usize> From<[&str; N]> for Contacts {
    fn from(contacts: [&str; N]) -> Self {
        Self(contacts.map(Personal::from).to_vec())
    }
}

/// Whether two texts are the same phone number, or the same mailbox, however written. Of texts
/// that are neither it is only known if they are equal: who wrote "333" may have meant any number.
pub(crate) fn same_contact(one: &str, other: &str) -> Option<bool> {
    let (one, other) = (one.trim(), other.trim());
    if one.is_empty() || other.is_empty() {
        return Some(false); // there is none
    }
    if one == other {
        return Some(true);
    }
    Some(Contact::read(one)? == Contact::read(other)?)
}

/// Whether the sender of something is known: yes as soon as it is the address on file or one
/// of the others; no only where both are given and are certainly others.
pub(crate) fn is_known(
    sender: Option<&Personal>,
    on_file: Option<&Personal>,
    known: Option<&Contacts>,
) -> Option<bool> {
    let sender = sender?.as_str();
    let of_file = on_file.and_then(|address| same_contact(sender, address.as_str()));
    let of_known = known.and_then(|known| known.hold(sender));
    match (of_file, of_known) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

/// A phone number or a mailbox, in its one normal form.
#[derive(PartialEq)]
enum Contact {
    /// In the form of E.164.
    Number(String),
    /// What stands before the @ as it is written, and the domain in small letters of ASCII.
    Mailbox(String, String),
}

impl Contact {
    /// Reads a text without blanks around it.
    fn read(text: &str) -> Option<Self> {
        if let Some((local, domain)) = text.rsplit_once('@') {
            let ascii = idna::domain_to_ascii(domain);
            let domain = ascii.unwrap_or_else(|_| domain.to_lowercase());
            let whole = !local.is_empty() && !domain.is_empty();
            return whole.then(|| Self::Mailbox(local.to_owned(), domain));
        }
        let number = PhoneNumber::parse_with_country(text, COUNTRY)?;
        let number = number.e164();
        // Such digits are a number whose prefix lacks its sign, if they are any.
        let twice = number.starts_with(PREFIX_TWICE) && number.len() > LONGEST_WITH_39;
        (!twice).then(|| Self::Number(number.to_owned()))
    }
}

impl Serialize for Contacts {
    /// A list for people; for the kernel one text, of which it only sees whether it says
    /// anything.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.0.serialize(serializer)
        } else {
            let longest = self.0.iter().map(Personal::as_str).max_by_key(|text| text.len());
            serializer.serialize_str(longest.unwrap_or_default())
        }
    }
}

impl Validate for Contacts {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let short = |one: &Personal| one.length().is_none_or(|length| length <= LONGEST);
        if self.0.iter().all(short) {
            return Ok(());
        }
        let mut errors = ValidationErrors::new();
        errors.add("known", ValidationError::new("length"));
        Err(errors)
    }
}

impl JsonSchema for Contacts {
    fn schema_name() -> Cow<'static, str> {
        "Contacts".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "array",
            "items": { "type": "string", "maxLength": LONGEST },
            "x-personal": true,
        })
    }
}
