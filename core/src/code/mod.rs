//! Codes that stand in forms and registers: the codice fiscale (tax code), and those of the
//! section of active policies in the *scheda anagrafico-professionale* (SAP). Only their form
//! is checked: whether such a code was ever issued, only the register that issues it can say.
//!
//! A text is read whatever its capitals, and blanks around it (space, tab, line end) are
//! dropped; a blank or a dash inside, or a letter that is not ASCII, is refused. Places are
//! counted from one, in the text without the blanks around it.
//!
//! ```
//! use lepre::code::TaxCode;
//!
//! let code: TaxCode = " rssmra80a01h501u ".parse()?;
//! assert_eq!(code.as_str(), "RSSMRA80A01H501U");
//! let error = "RSSMRA80B30H501X".parse::<TaxCode>().unwrap_err(); // 30 February
//! assert_eq!(error.code(), "impossible_day");
//! # Ok::<(), lepre::code::TaxCodeError>(())
//! ```
//!
//! | code                    | form                                | source                          |
//! |-------------------------|-------------------------------------|---------------------------------|
//! | [`TaxCode`]             | 16 letters and digits, or 11 digits | DM 23 December 1976             |
//! | [`PolicyId`]            | 2 digits, 8 hexadecimal, 1 letter   | SAP, computing the identifier   |
//! | [`SenderCode`]          | 2 digits                            | the same, table 1               |
//! | [`EventCode`]           | 2 digits                            | SAP, events of a policy         |
//! | [`ActivityCode`]        | 1 letter, 2 digits                  | SAP, section 6, samples         |
//! | [`BodyCode`]            | letter, 3 digits, letter, 6 digits  | samples                         |
//!
//! SAP stands for the Ministry's "Modelli e regole" of the SAP, 2019. A code that is well
//! formed but not listed is no error: lists grow, and not all of them are public.

mod check_letter;
mod form;
mod policy;
mod sap;
mod tax_code;
mod tax_code_error;

pub use form::{Expected, FormError};
pub use policy::{CheckLetter, PolicyId, Proposal};
pub use sap::{ActivityCode, BodyCode, EventCode, SenderCode};
pub use tax_code::{TaxCode, TaxCodeKind};
pub use tax_code_error::TaxCodeError;
