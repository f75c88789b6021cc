//! The formats of documents, and the names under which they go.

use crate::from_text::from_text;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// What a document is. It is read under its name here, a file extension with or without
/// its dot, or a media type, whatever the capitals; a media type that is not listed here is
/// that of something else.
///
/// ```
/// use lepre::document::Format;
///
/// for name in ["jpeg", "jpg", ".JPG", "image/jpeg"] {
///     assert_eq!(name.parse(), Ok(Format::Jpeg));
/// }
/// assert_eq!("application/pdf; name=psp.pdf".parse(), Ok(Format::Pdf));
/// assert_eq!("video/mp4".parse(), Ok(Format::Other));
/// assert_eq!(Format::claimed_by("psp.pdf.p7m"), Some(Format::Cms));
/// assert_eq!(Format::claimed_by("psp"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// PDF, of whatever profile.
    Pdf,
    /// JPEG image.
    Jpeg,
    /// CMS envelope, as the `.p7m` of a CAdES signature.
    Cms,
    /// PNG image.
    Png,
    /// HEIC or HEIF image, which some telephones make.
    Heic,
    /// TIFF image.
    Tiff,
    /// WebP image.
    Webp,
    /// GIF image.
    Gif,
    /// A document of Word, old or new.
    Word,
    /// A text document of OpenDocument.
    Opendocument,
    /// An archive.
    Zip,
    /// A program.
    Executable,
    /// Nothing: a file without content.
    Empty,
    /// Something else.
    Other,
}

/// The text names no format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected the name of a format, a file extension or a media type")]
pub struct FormatError;

/// Each format with its name, its file extensions and its media types, in the order of
/// the enumeration.
const TABLE: [(Format, &str, &[&str], &[&str]); 14] = [
    (Format::Pdf, "pdf", &["pdf"], &["application/pdf"]),
    (
        Format::Jpeg,
        "jpeg",
        &["jpeg", "jpg", "jpe", "jfif"],
        &["image/jpeg", "image/jpg", "image/pjpeg"],
    ),
    (
        Format::Cms,
        "cms",
        &["p7m", "p7s"],
        &[
            "application/pkcs7-mime",
            "application/x-pkcs7-mime",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/cms",
        ],
    ),
    (Format::Png, "png", &["png"], &["image/png"]),
    (Format::Heic, "heic", &["heic", "heif"], &["image/heic", "image/heif"]),
    (Format::Tiff, "tiff", &["tiff", "tif"], &["image/tiff"]),
    (Format::Webp, "webp", &["webp"], &["image/webp"]),
    (Format::Gif, "gif", &["gif"], &["image/gif"]),
    (
        Format::Word,
        "word",
        &["doc", "docx"],
        &[
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ],
    ),
    (Format::Opendocument, "opendocument", &["odt"], &["application/vnd.oasis.opendocument.text"]),
    (Format::Zip, "zip", &["zip"], &["application/zip"]),
    (
        Format::Executable,
        "executable",
        &["exe", "dll", "msi", "apk"],
        &["application/vnd.microsoft.portable-executable", "application/x-executable"],
    ),
    (Format::Empty, "empty", &[], &[]),
    (
        Format::Other,
        "other",
        &[
            "bmp", "avif", "svg", "txt", "rtf", "csv", "html", "htm", "xml", "json", "xls", "xlsx",
            "ods", "ppt", "pptx", "odp", "mp3", "mp4", "mov", "eml", "msg",
        ],
        &["application/octet-stream"],
    ),
];

impl Format {
    /// The name of every format.
    pub const NAMES: [&'static str; 14] = {
        let mut names = [""; 14];
        let mut number = 0;
        while number < names.len() {
            // Checked when the library is built.
            #[expect(clippy::indexing_slicing)]
            {
                names[number] = TABLE[number].1;
            }
            number += 1;
        }
        names
    };

    /// The name of the format.
    pub fn name(self) -> &'static str {
        TABLE.get(self as usize).map_or("", |(_, name, ..)| name)
    }

    /// What the name of a file claims that it is; `None` where it has no extension, or an
    /// unusual one.
    pub fn claimed_by(file_name: &str) -> Option<Self> {
        let (_, extension) = file_name.trim_end().rsplit_once('.')?;
        let known = |(format, _, extensions, _): &(Self, &str, &[&str], _)| {
            let mut own = extensions.iter();
            own.any(|known| extension.eq_ignore_ascii_case(known)).then_some(*format)
        };
        TABLE.iter().find_map(known)
    }
}

impl FromStr for Format {
    type Err = FormatError;

    fn from_str(text: &str) -> Result<Self, FormatError> {
        // As it stands in the header of a message: `application/pdf; name=psp.pdf`.
        let text = text.split(';').next().unwrap_or(text).trim();
        let text = text.strip_prefix('.').unwrap_or(text);
        let goes_by = |(format, name, extensions, media): &(Self, &str, &[&str], &[&str])| {
            let mut all = extensions.iter().chain(*media).copied().chain([*name]);
            all.any(|known| text.eq_ignore_ascii_case(known)).then_some(*format)
        };
        let known = TABLE.iter().find_map(goes_by);
        known.or(is_media_type(text).then_some(Self::Other)).ok_or(FormatError)
    }
}

/// Whether a text has the form of a media type: one that is not known is of something else.
fn is_media_type(text: &str) -> bool {
    let part = |part: &str| {
        let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte);
        !part.is_empty() && part.bytes().all(sign)
    };
    text.split_once('/').is_some_and(|(kind, name)| part(kind) && part(name))
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "the name of a format, a file extension or a media type")
    }
}

impl JsonSchema for Format {
    fn schema_name() -> Cow<'static, str> {
        "Format".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "maxLength": 100,
            "examples": ["pdf", "jpg", "image/jpeg"],
            "x-choices": Self::NAMES,
        })
    }
}
