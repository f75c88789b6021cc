//! Looking into a document.

use super::{Document, Format, LONGEST_NAME, Sha256};
use bcder::{Mode, Oid, Tag};
use hayro_syntax::object::{Dict, Name, Object};
use hayro_syntax::{LoadPdfError, Pdf};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// So far into a file readers look for the header of a PDF.
const PDF_HEADER_WITHIN: usize = 1024;

/// The content type "signed data" of CMS: 1.2.840.113549.1.7.2.
const SIGNED_DATA: [u8; 9] = [42, 134, 72, 134, 247, 13, 1, 7, 2];

/// A password that no document has: it opens those only that are not encrypted.
const NO_PASSWORD: &str = "\u{1}\u{2}\u{3}no password\u{3}\u{2}\u{1}";

impl Document {
    /// Finds out what a file is from its bytes, whatever its name claims.
    ///
    /// PDF and JPEG are looked into, a CMS envelope is told by its header; anything else is
    /// only named. Hostile content costs an answer, never a panic; but a compressed PDF may
    /// unfold to far more memory than its size: files of strangers are best looked into in a
    /// process whose memory is limited.
    ///
    /// ```
    /// use lepre::document::{Document, Format};
    ///
    /// let found = Document::inspect("psp-firmato.pdf", b"MZ\x90\x00 a program");
    /// assert_eq!(found.format, Some(Format::Executable));
    /// assert_eq!(found.as_named(), Some(false));
    /// ```
    pub fn inspect(name: &str, bytes: &[u8]) -> Self {
        let format = guarded(|| Some(format(bytes))).unwrap_or(Format::Other);
        let known = Self {
            // A longer one no journal would take.
            name: (name.chars().count() as u64 <= LONGEST_NAME).then(|| name.into()),
            format: Some(format),
            bytes: u32::try_from(bytes.len()).ok(),
            sha256: Some(Sha256::of(bytes)),
            ..Self::default()
        };
        let looked_into = match format {
            Format::Pdf => guarded(|| pdf(bytes)),
            Format::Jpeg => guarded(|| jpeg(bytes)),
            // In the text form only the first line was seen.
            Format::Cms if bytes.starts_with(b"-") => Some(Self::default()),
            Format::Cms => Some(Self { readable: Some(true), ..Self::default() }),
            Format::Empty => None,
            _ => Some(Self::default()),
        };
        let unreadable = || Self { readable: Some(false), ..Self::default() };
        let Self { readable, encrypted, pages, signature_fields, width, height, .. } =
            looked_into.unwrap_or_else(unreadable);
        let encrypted = encrypted.or((!may_be_encrypted(format)).then_some(false));
        Self { readable, encrypted, pages, signature_fields, width, height, ..known }
    }
}

/// What [`Document::inspect`] finds, as JSON text: the `document` of an event. The door of
/// the language bindings to documents.
///
/// ```
/// let found = lepre::document::inspect_json("psp.pdf", b"");
/// assert!(found.contains(r#""format":"empty""#));
/// ```
pub fn inspect_json(name: &str, bytes: &[u8]) -> String {
    serde_json::to_string(&Document::inspect(name, bytes)).unwrap_or_default()
}

/// Images are as they are, and so is nothing.
fn may_be_encrypted(format: Format) -> bool {
    use Format::{Empty, Gif, Heic, Jpeg, Png, Tiff, Webp};
    !matches!(format, Jpeg | Png | Heic | Tiff | Webp | Gif | Empty)
}

/// A reader's own failure on strange content is no failure of ours.
fn guarded<T>(look: impl FnOnce() -> Option<T>) -> Option<T> {
    catch_unwind(AssertUnwindSafe(look)).ok().flatten()
}

fn format(bytes: &[u8]) -> Format {
    if bytes.is_empty() {
        return Format::Empty;
    }
    if bytes.starts_with(b"%PDF-") {
        return Format::Pdf;
    }
    // An envelope holds what it signs, and a program or an archive may hold anything: the
    // header of a PDF further on only counts where nothing else comes first.
    if is_envelope(bytes) {
        return Format::Cms;
    }
    let Some(found) = infer::get(bytes) else {
        let start = bytes.get(..PDF_HEADER_WITHIN).unwrap_or(bytes);
        let late = start.windows(5).any(|window| window == b"%PDF-");
        return if late { Format::Pdf } else { Format::Other };
    };
    match found.mime_type().parse() {
        Ok(format) => format,
        Err(_) if found.matcher_type() == infer::MatcherType::App => Format::Executable,
        Err(_) => Format::Other,
    }
}

/// Whether the bytes are a CMS envelope in BER, of which DER is a part, or in the text
/// form that some programs write.
fn is_envelope(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"-----BEGIN PKCS7-----") || bytes.starts_with(b"-----BEGIN CMS-----") {
        return true;
    }
    let content_type = Mode::Ber.decode(bytes, |envelope| {
        envelope.take_sequence(|envelope| {
            let content_type = Oid::take_from(envelope)?;
            envelope.take_constructed_if(Tag::CTX_0, |content| {
                // `skip_all` takes the end of a content whose length was not told for a lack.
                while content.skip_opt(|_, _, _| Ok(()))?.is_some() {}
                Ok(())
            })?;
            Ok(content_type)
        })
    });
    content_type.is_ok_and(|content_type| content_type.as_ref() == SIGNED_DATA)
}

fn pdf(bytes: &[u8]) -> Option<Document> {
    let (pdf, encrypted) = match Pdf::new_with_password(bytes.to_vec(), NO_PASSWORD) {
        Ok(pdf) => (Some(pdf), false),
        Err(LoadPdfError::Invalid) => return None,
        // Opened by anyone where the password is empty.
        Err(LoadPdfError::Decryption(_)) => (Pdf::new(bytes.to_vec()).ok(), true),
    };
    let pages = pdf.as_ref().map(|pdf| count(pdf.pages().iter()));
    Some(Document {
        // Of a document that cannot be opened it is not known what is in it.
        readable: pages.map(|pages| pages > 0),
        encrypted: Some(encrypted),
        pages,
        signature_fields: pdf.as_ref().map(signature_fields),
        ..Document::default()
    })
}

/// Form fields of the type signature.
fn signature_fields(pdf: &Pdf) -> u32 {
    let is_signature = |object: &Object<'_>| match object {
        Object::Dict(dict) => is_signature_field(dict),
        _ => false,
    };
    count(pdf.objects().into_iter().filter(is_signature))
}

fn is_signature_field(dict: &Dict<'_>) -> bool {
    dict.get::<Name<'_>>("FT").is_some_and(|kind| kind.as_ref() == b"Sig")
}

fn count(things: impl Iterator) -> u32 {
    u32::try_from(things.count()).unwrap_or(u32::MAX)
}

fn jpeg(bytes: &[u8]) -> Option<Document> {
    let size = imagesize::blob_size(bytes).ok()?;
    let (width, height) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    Some(Document {
        readable: Some(width > 0 && height > 0),
        width: Some(width),
        height: Some(height),
        ..Document::default()
    })
}
