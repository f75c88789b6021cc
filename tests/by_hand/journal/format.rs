//! File formats under the names they go by.

/// JPEG counts under every name it has; so does any other format.
const NAMES: [(&str, &[&str]); 14] = [
    ("pdf", &["pdf", "application/pdf"]),
    ("jpeg", &["jpeg", "jpg", "image/jpeg"]),
    ("cms", &["cms", "p7m", "application/pkcs7-mime"]),
    ("png", &["png", "image/png"]),
    ("heic", &["heic", "image/heic"]),
    ("tiff", &["tiff", "tif", "image/tiff"]),
    ("webp", &["webp", "image/webp"]),
    ("gif", &["gif", "image/gif"]),
    ("word", &["word", "doc", "docx", "application/msword", DOCX]),
    ("opendocument", &["opendocument", "odt", ODT]),
    ("zip", &["zip", "application/zip"]),
    ("executable", &["executable", "exe"]),
    ("empty", &["empty"]),
    ("other", &["other"]),
];

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const ODT: &str = "application/vnd.oasis.opendocument.text";

/// The format that an event or a document says it has.
pub(super) fn named(text: &str) -> Option<&'static str> {
    let name = text.strip_prefix('.').unwrap_or(text).to_lowercase();
    let known = NAMES.iter().find(|(_, names)| names.contains(&name.as_str()))?;
    Some(known.0)
}

/// The format that the name of a file claims: none without a known extension.
pub(super) fn claimed_by(file_name: &str) -> Option<&'static str> {
    let (_, extension) = file_name.rsplit_once('.')?;
    match named(extension)? {
        "empty" | "other" => None,
        format => Some(format),
    }
}
