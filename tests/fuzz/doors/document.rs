//! Documents: the bytes of a file; before a unit separator (0x1F) near their start, its name.

use super::holds::{CANARY, is_json, is_told_without_data};
use lepre::document::{Document, Format, inspect_json};
use lepre::journal::JournalCase;

const SEPARATOR: u8 = 0x1F;
/// Further on, it is a part of the file.
const LONGEST_NAME: usize = 200;

pub(super) fn document(bytes: &[u8]) {
    let separator = bytes.iter().take(LONGEST_NAME).position(|byte| *byte == SEPARATOR);
    let (name, file) = match separator {
        Some(place) => (String::from_utf8_lossy(&bytes[..place]), &bytes[place + 1..]),
        None => ("psp.pdf".into(), bytes),
    };
    let found = Document::inspect(&name, file);
    let json = inspect_json(&name, file);
    assert_eq!(serde_json::from_str::<Document>(&json).expect("it can be read again"), found);
    assert_eq!(found.format == Some(Format::Empty), file.is_empty());
    assert_eq!(found.bytes.map(|bytes| bytes as usize), Some(file.len()));
    assert_eq!(found.as_named(), Format::claimed_by(&name).map(|one| Some(one) == found.format));
    let text = String::from_utf8_lossy(file).parse::<Format>();
    assert!(text.is_ok_and(|format| format.name().parse() == Ok(format)) || text.is_err());
    is_an_event(&json);
    // What a file is does not hang on its name, which may be a person's.
    let renamed = Document::inspect(&format!("{CANARY}.pdf"), file);
    assert!(!format!("{renamed:?}").contains(CANARY));
    assert_eq!(Document { name: found.name.clone(), ..renamed }, found);
}

/// What was found of a document, a journal takes.
fn is_an_event(document: &str) {
    is_json(document);
    let journal = format!(
        r#"{{"procedure": "psp/email", "journal": [
            {{"step": "return", "at": "2024-05-10T10:30", "document": {document}}}]}}"#
    );
    if let Err(error) = JournalCase::read(&journal) {
        is_told_without_data(&error);
        panic!("{error}: {document}");
    }
}
