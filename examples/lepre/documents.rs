//! The documents of a dossier: where it names a file, what the file is takes its place.

use crate::failure::Failure;
use lepre::document::inspect_json;
use lepre::error::{InputError, InputProblem};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Component, Path};

/// The largest document that is looked into, in bytes. A scan takes some millions.
const MAX_DOCUMENT_BYTES: usize = 256 << 20;

#[derive(Deserialize)]
struct Dossier<'t> {
    #[serde(borrow)]
    journal: Option<Vec<&'t RawValue>>,
}

#[derive(Deserialize)]
struct Event<'t> {
    #[serde(borrow)]
    document: Option<&'t RawValue>,
}

/// Replaces every `document` of the journal that is a text: the path of a file within the
/// dossier's folder, since a dossier may come from elsewhere. All else stays as it stands, for the library to judge.
pub(crate) fn looked_into(text: String, folder: &Path) -> Result<String, Failure> {
    let mut done = 0;
    let mut replaced = String::new();
    for (number, range) in named(&text) {
        let named = text.get(range.clone()).unwrap_or_default();
        let Ok(path) = serde_json::from_str::<String>(named) else { continue };
        replaced.push_str(text.get(done..range.start).unwrap_or_default());
        replaced.push_str(&inspected(number, folder, &path)?);
        done = range.end;
    }
    replaced.push_str(text.get(done..).unwrap_or_default());
    Ok(replaced)
}

/// Where in the text the journal names files, each with the number of its event.
fn named(text: &str) -> Vec<(usize, Range<usize>)> {
    let dossier: Option<Dossier<'_>> = serde_json::from_str(text).ok();
    let events = dossier.and_then(|dossier| dossier.journal).unwrap_or_default();
    let document = |event: &RawValue| {
        let document = serde_json::from_str::<Event<'_>>(event.get()).ok()?.document?.get();
        document.starts_with('"').then_some(())?;
        // The text of a raw value stands in the text that it was read from.
        let from = document.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
        Some(from..from + document.len())
    };
    let events = events.into_iter().enumerate();
    events.filter_map(|(number, event)| Some((number, document(event)?))).collect()
}

/// What a file is, as JSON.
fn inspected(number: usize, folder: &Path, path: &str) -> Result<String, Failure> {
    // The name of a document may be that of a person: only its place is told.
    let place = format!("journal[{number}].document");
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if !inside {
        return Err(Failure::outside(&place));
    }
    let bytes = match read(&folder.join(path)) {
        Ok(bytes) => bytes,
        Err(error) => return Err(Failure::no_document(&place, &error)),
    };
    if bytes.len() > MAX_DOCUMENT_BYTES {
        let problem = InputProblem::TooLarge { most: MAX_DOCUMENT_BYTES };
        let error = InputError { problems: vec![(place, problem)] };
        return Err(lepre::Error::from(error).into());
    }
    let name = Path::new(path).file_name().unwrap_or_default();
    Ok(inspect_json(&name.to_string_lossy(), &bytes))
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    // Anything else, such as a pipe, may never end.
    if !path.metadata()?.is_file() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_DOCUMENT_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
