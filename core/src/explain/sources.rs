//! The passages behind an answer, each source once.

use crate::rulebook::{Citation, Source};
use crate::text::Language;

/// The sources cited so far, each with its sections, in the order in which they were cited.
pub(super) struct Cited<'c> {
    known: &'c [Source],
    cited: Vec<(&'c str, Vec<&'c str>)>,
}

impl<'c> Cited<'c> {
    /// None cited so far, out of all that are `known`.
    pub(super) fn of(known: &'c [Source]) -> Self {
        Self { known, cited: Vec::new() }
    }

    /// Cites a passage; the number of its source, from one.
    pub(super) fn cite(&mut self, Citation { source, section }: &'c Citation) -> usize {
        let place = self.cited.iter().position(|(cited, _)| cited == source);
        let place = place.unwrap_or_else(|| {
            self.cited.push((source, Vec::new()));
            self.cited.len() - 1
        });
        if let Some((_, sections)) = self.cited.get_mut(place)
            && !sections.contains(&section.as_str())
        {
            sections.push(section);
        }
        place + 1
    }

    /// What each source is, and the sections that were cited.
    pub(super) fn told(&self, language: Language) -> impl Iterator<Item = (String, String)> {
        self.cited.iter().map(move |(id, sections)| {
            let source = self.known.iter().find(|source| source.id == *id);
            let title = source.map_or_else(|| (*id).to_owned(), |source| title(source, language));
            (title, sections.join("; "))
        })
    }
}

/// The title of a source, who issued it, and its number where it has one.
fn title(source: &Source, language: Language) -> String {
    let Source { title, authority, identifier, .. } = source;
    let title = title.get(language);
    let (open, close) = match language {
        Language::It => ('«', '»'),
        Language::En => ('“', '”'),
    };
    let identifier = identifier.as_ref().map(|number| format!(", {number}")).unwrap_or_default();
    format!("{open}{title}{close}, {authority}{identifier}")
}
