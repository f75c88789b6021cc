//! Documents: sample files, made here, are what they are, whatever their names claim.

use lepre::document::{Document, Format};
use lopdf::{Dictionary, EncryptionState, EncryptionVersion, Object, Permissions, dictionary};
use std::panic::catch_unwind;
use std::time::{Duration, Instant};

/// A PDF of so many pages, with so many signature fields.
fn pdf(pages: usize, signature_fields: usize) -> lopdf::Document {
    let mut pdf = lopdf::Document::with_version("1.7");
    let tree = pdf.new_object_id();
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let content = pdf.add_object(lopdf::Stream::new(dictionary! {}, b"q Q".to_vec()));
            pdf.add_object(dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content,
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            })
            .into()
        })
        .collect();
    let fields: Vec<Object> = (0..signature_fields)
        .map(|number| {
            pdf.add_object(dictionary! {
                "FT" => "Sig", "Type" => "Annot", "Subtype" => "Widget",
                "T" => Object::string_literal(format!("firma {number}")),
                "Rect" => vec![0.into(), 0.into(), 0.into(), 0.into()],
            })
            .into()
        })
        .collect();
    let count = i64::try_from(pages).unwrap();
    let tree_of_pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    pdf.objects.insert(tree, tree_of_pages.into());
    let form = pdf.add_object(dictionary! { "Fields" => fields, "SigFlags" => 3 });
    let catalog =
        pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree, "AcroForm" => form });
    pdf.trailer.set("Root", catalog);
    let id = Object::string_literal("0123456789abcdef");
    pdf.trailer.set("ID", vec![id.clone(), id]);
    pdf
}

fn saved(mut pdf: lopdf::Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

fn encrypted(user_password: &str) -> Vec<u8> {
    let mut pdf = pdf(1, 0);
    let version = EncryptionVersion::V2 {
        document: &pdf,
        owner_password: "owner",
        user_password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    pdf.encrypt(&state).unwrap();
    saved(pdf)
}

fn jpeg() -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 80);
    encoder.encode(&[200; 40 * 30 * 3], 40, 30, jpeg_encoder::ColorType::Rgb).unwrap();
    bytes
}

/// "Signed data" in a CMS envelope, in DER: no more than its frame.
fn envelope() -> Vec<u8> {
    let content_type = [6, 9, 42, 134, 72, 134, 247, 13, 1, 7, 2];
    let content = [0xA0, 5, 0x30, 3, 2, 1, 1];
    let length = u8::try_from(content_type.len() + content.len()).unwrap();
    [&[0x30, length][..], &content_type, &content].concat()
}

/// The same with lengths that are not told beforehand, as CMS programs that stream write.
fn streamed_envelope() -> Vec<u8> {
    let content_type = [6, 9, 42, 134, 72, 134, 247, 13, 1, 7, 2];
    [&[0x30, 0x80][..], &content_type, &[0xA0, 0x80, 0x30, 0x80, 2, 1, 1, 0, 0, 0, 0, 0, 0]]
        .concat()
}

fn heic() -> Vec<u8> {
    b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08meta".to_vec()
}

#[test]
fn a_pdf_is_looked_into() {
    let found = Document::inspect("psp.pdf", &saved(pdf(2, 0)));
    assert_eq!(found.format, Some(Format::Pdf));
    assert_eq!((found.readable, found.encrypted), (Some(true), Some(false)));
    assert_eq!((found.pages, found.signature_fields), (Some(2), Some(0)));
    assert_eq!((found.as_named(), found.width), (Some(true), None));
    let signed = Document::inspect("psp.pdf", &saved(pdf(1, 2)));
    assert_eq!((signed.pages, signed.signature_fields), (Some(1), Some(2)));
    let no_page = Document::inspect("psp.pdf", &saved(pdf(0, 0)));
    assert_eq!((no_page.readable, no_page.pages), (Some(false), Some(0)));
}

#[test]
fn an_encrypted_pdf_is_told_even_where_it_opens() {
    let locked = Document::inspect("psp.pdf", &encrypted("segreta"));
    assert_eq!((locked.format, locked.encrypted), (Some(Format::Pdf), Some(true)));
    assert_eq!((locked.readable, locked.pages), (None, None));
    let open = Document::inspect("psp.pdf", &encrypted(""));
    assert_eq!((open.encrypted, open.readable, open.pages), (Some(true), Some(true), Some(1)));
}

#[test]
fn a_jpeg_is_one_under_every_name() {
    let bytes = jpeg();
    for name in ["foto.jpg", "foto.jpeg", "FOTO.JPG"] {
        let found = Document::inspect(name, &bytes);
        assert_eq!((found.format, found.as_named()), (Some(Format::Jpeg), Some(true)), "{name}");
        assert_eq!((found.width, found.height), (Some(40), Some(30)));
        assert_eq!((found.readable, found.encrypted), (Some(true), Some(false)));
    }
    assert_eq!(Document::inspect("foto.pdf", &bytes).as_named(), Some(false));
    assert_eq!(Document::inspect("foto", &bytes).as_named(), None);
    let cut = Document::inspect("foto.jpg", &bytes[..20]);
    assert_eq!((cut.format, cut.readable), (Some(Format::Jpeg), Some(false)));
    assert_eq!(cut.encrypted, Some(false));
}

#[test]
fn envelopes_are_told_in_each_of_their_forms() {
    let text = b"-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----\n".to_vec();
    for bytes in [envelope(), streamed_envelope(), text] {
        let found = Document::inspect("psp.pdf.p7m", &bytes);
        let in_text = bytes.starts_with(b"-");
        assert_eq!((found.format, found.as_named()), (Some(Format::Cms), Some(true)), "{bytes:?}");
        assert_eq!(found.readable, (!in_text).then_some(true));
    }
    // A certificate is a sequence too, of other things.
    let certificate = Document::inspect("x.p7m", &[0x30, 5, 0x30, 3, 2, 1, 1]);
    assert_eq!((certificate.format, certificate.as_named()), (Some(Format::Other), Some(false)));
    let cut = &envelope()[..15];
    assert_eq!(Document::inspect("x.p7m", cut).format, Some(Format::Other));
}

#[test]
fn what_holds_a_pdf_is_not_one() {
    let inner = saved(pdf(1, 0));
    // "Signed data" with its content attached, in BER of lengths not told beforehand.
    let length = u16::try_from(inner.len()).unwrap().to_be_bytes();
    let content = [&[4, 0x82][..], &length, &inner].concat();
    let content_type = [6, 9, 42, 134, 72, 134, 247, 13, 1, 7, 2];
    let ends = [0; 6];
    let signed =
        [&[0x30, 0x80][..], &content_type, &[0xA0, 0x80, 0x30, 0x80], &content, &ends].concat();
    let program = [b"MZ\x90\0".to_vec(), vec![0; 60], inner.clone()].concat();
    let mut photo = jpeg();
    let comment = b"\xFF\xFE\x00\x0B%PDF-1.7\n";
    photo.splice(2..2, comment.iter().copied());
    for (name, bytes, format) in [
        ("psp.pdf.p7m", &signed, Format::Cms),
        ("psp.pdf", &program, Format::Executable),
        ("foto.jpg", &photo, Format::Jpeg),
    ] {
        assert_eq!(Document::inspect(name, bytes).format, Some(format), "{name}");
    }
}

#[test]
fn anything_else_is_named_for_what_it_is() {
    let samples: [(&str, &[u8], Format); 10] = [
        ("psp.pdf", b"MZ\x90\x00\x03\x00\x00\x00 a program", Format::Executable),
        ("psp.pdf", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0 a program whose header is as long as it must be", Format::Executable),
        ("psp.pdf", b"", Format::Empty),
        ("psp.pdf", b"Non sono un PDF.", Format::Other),
        ("psp.jpg", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Format::Png),
        ("psp.jpg", b"GIF89a\x01\0\x01\0", Format::Gif),
        ("psp.jpg", b"II*\0\x08\0\0\0\x01\0\0\x01\x03\0", Format::Tiff),
        ("psp.jpg", b"RIFF\x24\0\0\0WEBPVP8 ", Format::Webp),
        ("psp.docx", b"PK\x03\x04\x14\0\0\0", Format::Zip),
        ("psp.jpg", &heic(), Format::Heic),
    ];
    for (name, bytes, format) in samples {
        let found = Document::inspect(name, bytes);
        assert_eq!(
            (found.format, found.as_named()),
            (Some(format), Some(false)),
            "{name}: {bytes:?}"
        );
        assert_ne!(found.readable, Some(true));
        assert_eq!(found.bytes, Some(u32::try_from(bytes.len()).unwrap()));
    }
    let photo = Document::inspect("foto.heic", &heic());
    assert_eq!((photo.as_named(), photo.encrypted), (Some(true), Some(false)));
}

#[test]
fn the_hash_is_that_of_the_bytes() {
    // The examples of FIPS 180-4.
    let hash = |bytes: &[u8]| Document::inspect("x", bytes).sha256.unwrap().to_string();
    assert_eq!(hash(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(hash(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

#[test]
fn the_header_of_a_pdf_may_come_after_other_bytes() {
    let late = [b"\n\n scarto ".to_vec(), saved(pdf(1, 0))].concat();
    assert_eq!(Document::inspect("psp.pdf", &late).format, Some(Format::Pdf));
    let too_late = [vec![b' '; 2000], saved(pdf(1, 0))].concat();
    assert_eq!(Document::inspect("psp.pdf", &too_late).format, Some(Format::Other));
}

/// Looks into bytes made to break; whatever comes of it, it ends.
fn endured(bytes: &[u8]) -> Document {
    let started = Instant::now();
    let found = catch_unwind(|| Document::inspect("x.pdf", bytes)).expect("no panic");
    // Far beyond what any of these takes: it only catches what never ends.
    assert!(started.elapsed() < Duration::from_secs(120), "{} bytes", bytes.len());
    found
}

#[test]
fn documents_cut_off_or_spoilt_cost_an_answer_and_no_more() {
    for bytes in [saved(pdf(2, 1)), encrypted("segreta"), jpeg(), envelope(), streamed_envelope()] {
        for end in 0..bytes.len() {
            endured(&bytes[..end]);
        }
        for place in 0..bytes.len() {
            for value in [0, bytes[place] ^ 0x10] {
                let mut spoilt = bytes.clone();
                spoilt[place] = value;
                endured(&spoilt);
            }
        }
    }
}

#[test]
fn documents_that_nest_without_end_cost_an_answer_and_no_more() {
    let deep = |open: &str, close: &str| {
        let (open, close) = (open.repeat(20_000), close.repeat(20_000));
        format!("%PDF-1.7\n1 0 obj\n{open}{close}\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF")
            .into_bytes()
    };
    for bytes in [deep("[", "]"), deep("<< /A ", " >>"), deep("(", ")"), deep("[", "")] {
        endured(&bytes);
    }
    // A tree of pages that is its own branch, and one that is a long stem.
    let mut circle = pdf(1, 0);
    let pages = circle.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    let tree = |kids: Object| -> Object {
        dictionary! { "Type" => "Pages", "Kids" => vec![kids], "Count" => 1 }.into()
    };
    circle.objects.insert(pages, tree(pages.into()));
    endured(&saved(circle));
    let mut stem = pdf(1, 0);
    let mut next = stem.add_object(Dictionary::new());
    for _ in 0..20_000 {
        next = stem.add_object(tree(next.into()));
    }
    stem.objects.insert(pages, tree(next.into()));
    endured(&saved(stem));
    // An envelope in an envelope in an envelope ...
    let head = envelope()[..13].to_vec();
    let nested =
        [&[0x30, 0x80][..], &head[2..], &[0xA0, 0x80], &[0x30, 0x80].repeat(200_000)].concat();
    endured(&nested);
}
