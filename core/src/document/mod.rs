//! Documents: what is known of a file that is attached to an event.
//!
//! The library holds facts about documents, never the documents. A SIL gives the facts it
//! has, or hands the bytes to `Document::inspect`, which finds out what the thing is,
//! whatever its name claims. No signature is verified here.

mod format;
#[cfg(feature = "documents")]
mod inspect;
mod sha256;

pub use format::{Format, FormatError};
#[cfg(feature = "documents")]
pub use inspect::inspect_json;
pub use sha256::{Sha256, Sha256Error};

use crate::personal::Personal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// The most characters that the name of a file may have.
const LONGEST_NAME: u64 = 1000;

/// What is known of a document. What is left out is not known.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Document {
    /// The name of its file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = LONGEST_NAME))]
    pub name: Option<Personal>,
    /// What it is by its content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// Its size in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u32>,
    /// The SHA-256 of its bytes, as 64 hexadecimal digits: the proof that can be kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Sha256>,
    /// Whether it can be opened and has something in it: a PDF with at least one page, an
    /// image whose header gives its size, a well-formed envelope.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readable: Option<bool>,
    /// Whether it is encrypted, even with an empty password; images never are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted: Option<bool>,
    /// How many pages a PDF has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
    /// How many signature fields a PDF carries, signed or not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature_fields: Option<u32>,
    /// The width of an image in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// The height of an image in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}

impl Document {
    /// Whether the document is what its name claims; `None` where the name claims nothing,
    /// or the content is not known.
    ///
    /// ```
    /// use lepre::document::{Document, Format};
    ///
    /// let document = |name: &str, format| Document {
    ///     name: Some(name.into()),
    ///     format: Some(format),
    ///     ..Document::default()
    /// };
    /// assert_eq!(document("psp.pdf", Format::Executable).as_named(), Some(false));
    /// assert_eq!(document("psp.JPG", Format::Jpeg).as_named(), Some(true));
    /// assert_eq!(document("psp", Format::Jpeg).as_named(), None);
    /// ```
    pub fn as_named(&self) -> Option<bool> {
        let claimed = Format::claimed_by(self.name.as_ref()?.as_str())?;
        Some(claimed == self.format?)
    }
}
